// What a method of proof is: what it fits, how long it stands, and who gives it: a look, a code, or the operator.
import type { ProofMethodName, ProofReason } from '@schakel/api'
import type { AssetRow } from '../../assets.store.ts'
import type { Outcome } from '../outcome.ts'
import type { Outside } from '../outside.ts'

export type Provable = Pick<AssetRow, 'type' | 'value' | 'network' | 'asn'>

export interface Publication {
  where: string
  value: string
}

/** Whom a code is mailed to. */
export interface Registered {
  email: string
  role: 'abuse' | 'technical'
  holder: string | null
}

interface Common {
  readonly name: ProofMethodName
  readonly fits: readonly AssetRow['type'][]
  /** A proof stands so long. */
  readonly days: number
}

/** The member publishes a word, and the node looks at it, now and again later. */
export interface LookMethod extends Common {
  readonly by: 'look'
  publish(asset: Provable, word: string): Publication
  /** Never throws, and ends within seconds. */
  look(asset: Provable, word: string, outside: Outside): Promise<Outcome>
}

/** A code goes to somebody who is registered, and the member types it in. */
export interface CodeMethod extends Common {
  readonly by: 'code'
  /** Never throws, and ends within seconds. */
  registered(
    asset: Provable,
    outside: Outside,
  ): Promise<{ ok: true; to: Registered } | { ok: false; reason: ProofReason }>
}

/** A person at the operator says so, with the grounds. */
export interface JudgementMethod extends Common {
  readonly by: 'judgement'
}

export type ProofMethod = LookMethod | CodeMethod | JudgementMethod
