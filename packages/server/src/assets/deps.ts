// What the folder needs from the composition root.

import type { RawBuilder } from 'kysely'

import type { Clock, Config, Database, Scope } from '../platform/index.ts'

export interface AssetsDeps {
  database: Database
  clock: Clock
  config: Config
  /** Condition on `finding` (named `f`) for numbers that the scope may be told. Plugged in by release. */
  countedFindings(scope: Scope): Promise<RawBuilder<boolean>>
  /** What the member answers for may have changed, or will `at` a time: its findings follow. Plugged in by findings. */
  claimsChanged(scope: Scope, memberId: string, at?: Date): Promise<void>
}
