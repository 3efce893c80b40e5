// What the engine hands to its worker thread: one intake, its sealed bytes, and whose addresses and names are whose.
import type { MatchTables } from '../../assets/index.ts'

export interface RunOrder {
  readonly intakeId: string
  /** The process that has the lease on it. */
  readonly owner: string
  readonly spoolPath: string
  readonly spoolKey: Buffer
  readonly tables: MatchTables
  readonly now: Date
}
