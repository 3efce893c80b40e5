// Mails about proofs of ownership: what assets/ plugs into delivery.
import { AppError } from '@schakel/api'
import type { ProofContest, ProofLetters } from '../assets/index.ts'
import { findOperator } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import type { DeliveryDeps } from './deps.ts'
import { type LetterText, type ProofContestedData, whyOf } from './letters/index.ts'
import { letterQueue } from './letters.store.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { noticeChannels } from './node-notices.store.ts'
import { letterToOperator } from './operator-letters.store.ts'

type Deps = Pick<DeliveryDeps, 'vault' | 'publicUrl'>

/** By each mail channel that the member can be told by. */
async function letterToMember(
  scope: Scope,
  { vault }: Deps,
  organisationId: string,
  letter: LetterText & { key: string },
  now: Date,
): Promise<void> {
  const queue = letterQueue(vault)
  for (const { id, address, language } of await noticeChannels(scope, organisationId, now))
    await queue(scope, { ...letter, to: address, language, organisationId, key: `${letter.key}:${id}` }, now)
}

async function tellOfContest(scope: Scope, deps: Deps, contest: ProofContest): Promise<void> {
  const { proofId, organisationId, member, asset, waits, others, at } = contest
  const key = `proof-contested:${proofId}`
  const letter = (data: ProofContestedData) => ({ template: 'proof-contested' as const, data, key })
  const named = others.map(({ organisationId: _, ...other }) => other)
  const toOperator = letter({ to: 'operator', asset, waits, member, memberId: organisationId, others: named })
  await letterToOperator(scope, deps.vault, toOperator, at)
  await letterToMember(scope, deps, organisationId, letter({ to: 'prover', asset, waits }), at)
  // Each holder once, about its closest claim: the closest come first.
  const holders = new Map([...others].reverse().map((other) => [other.organisationId, other.asset]))
  for (const [holderId, own] of holders)
    await letterToMember(scope, deps, holderId, letter({ to: 'holder', asset, waits, own }), at)
}

export function proofLetters(deps: Deps): ProofLetters {
  return {
    async demandMail(scope) {
      if (!(await readMailSetup(scope, deps.vault, deps.publicUrl)).account) throw new AppError('mail.not-configured')
    },
    async sendProofCode(scope, { proofId, to, member, asset, code, until, at }) {
      const language = (await findOperator(scope))?.language ?? 'nl'
      const data = { member, asset, code, until: until.toISOString() }
      const letter = { template: 'proof-code' as const, data, key: `proof-code:${proofId}` }
      // Not listed among the member's: the address is somebody else's.
      await letterQueue(deps.vault)(scope, { ...letter, to, language, organisationId: null }, at)
    },
    async tellOfLapse(scope, { proofId, organisationId, member, asset, reason, at }) {
      const about = { member, memberId: organisationId, asset, why: whyOf(reason) }
      const letter = { template: 'proof-lapsed' as const, key: `proof-lapsed:${proofId}` }
      await letterToMember(scope, deps, organisationId, { ...letter, data: { ...about, to: 'member' } }, at)
      await letterToOperator(scope, deps.vault, { ...letter, data: { ...about, to: 'operator' } }, at)
    },
    tellOfContest: (scope, contest) => tellOfContest(scope, deps, contest),
  }
}
