// What the folder needs from the composition root.

import type { RawBuilder } from 'kysely'

import type { Config, Scope } from '../platform/index.ts'
import type { ProofDeps } from './proof/index.ts'

export interface AssetsDeps extends ProofDeps {
  config: Config
  /** Condition on `finding` (named `f`) for numbers that the scope may be told. Plugged in by release. */
  countedFindings(scope: Scope): Promise<RawBuilder<boolean>>
  /** What the member answers for may have changed, or will `at` a time: its findings follow. Plugged in by findings. */
  claimsChanged(scope: Scope, memberId: string, at?: Date): Promise<void>
}
