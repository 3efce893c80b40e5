// What the owner of a finding may have by each outlet now: so what nobody was told or shown yet is explained too.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { findOrganisation } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import { audienceClassOf } from './audience-class.ts'
import { decide } from './decide.ts'
import type { ReleaseDecisionTable, ToldDecision } from './decisions.store.ts'
import { memberRecipient } from './facts.store.ts'
import { nodeFacts } from './node-facts.store.ts'
import type { Outlet } from './outlets.ts'
import { ruleVersion } from './rules/index.ts'
import { thingsOf } from './things.store.ts'

const asked: readonly Outlet[] = ['portal', 'api', 'export', 'mail', 'webhook']

type VerdictNow = Omit<ToldDecision, 'decided_at' | 'kept'>

/** The same answer to the same question has the same id, so that pages and files of it agree. */
function idOf(answer: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(answer)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const sameAnswer = (a: VerdictNow, b: ReleaseDecisionTable) =>
  a.recipient_id === b.recipient_id &&
  a.audience_class === b.audience_class &&
  a.decision === b.decision &&
  a.form === b.form &&
  a.reason === b.reason &&
  a.rule_version === b.rule_version

async function newestKept(scope: Scope, findingId: string): Promise<Map<string, ReleaseDecisionTable>> {
  const { rows } = await sql<ReleaseDecisionTable>`
    select distinct on (outlet) * from release_decision where thing_id = ${findingId} order by outlet, decided_at desc, id desc`.execute(
    scope.tx,
  )
  return new Map(rows.map((row) => [row.outlet, row]))
}

/** Only where the newest kept decision does not say the same. Run under job eyes; empty for what is no finding. */
export async function verdictsNow(scope: Scope, findingId: string, now: Date): Promise<VerdictNow[]> {
  const thing = (await thingsOf(scope, [findingId])).get(findingId)
  if (!thing?.ownerId) return []
  const owner = memberRecipient(await findOrganisation(scope, thing.ownerId))
  // A person of the owner who proved a second factor: the most that the owner can have.
  const recipient = { ...owner, secondFactor: true }
  const node = await nodeFacts(scope)
  const kept = await newestKept(scope, findingId)
  const verdicts = asked.map((outlet): VerdictNow => {
    const { decision, form, reason } = decide({ thing, recipient, outlet, ...node, now })
    return {
      id: idOf([findingId, outlet, decision, form, reason, ruleVersion]),
      thing_id: findingId,
      revision: thing.revision,
      outlet,
      audience_class: audienceClassOf(thing),
      recipient_id: recipient.organisationId,
      decision,
      form,
      reason,
      rule_version: ruleVersion,
    }
  })
  return verdicts.filter((verdict) => {
    const before = kept.get(verdict.outlet)
    return !before || !sameAnswer(verdict, before)
  })
}
