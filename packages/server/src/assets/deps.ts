// What the folder needs from the composition root.
import type { Clock, Config, Database } from '../platform/index.ts'

export interface AssetsDeps {
  database: Database
  clock: Clock
  config: Config
}
