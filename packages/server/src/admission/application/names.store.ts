// Names of the people and organisations in a file, as far as a side may know them.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import type { CaseState } from '../case/state.ts'

function idsIn(state: CaseState): string[] {
  const { ownerId, agreed, flowsSigned, judgements, settled, proposal, decision, guideline, ndn, suspension } = state
  const stamps = [
    agreed.applicant,
    agreed.operator,
    flowsSigned,
    proposal,
    decision,
    decision?.review,
    guideline,
    ndn,
    suspension,
    ...Object.values(judgements).flat(),
    ...Object.values(settled),
    ...state.rounds.flatMap(({ questions }) => questions.map(({ reply }) => reply)),
  ]
  const people = [ownerId, ...(decision?.by ?? []), ...stamps.map((stamp) => stamp?.personId ?? null)]
  return [...new Set([...people, suspension?.other ?? null].filter((id): id is string => id !== null))]
}

/** For an applicant: its own people and the owner of the file. Run under job eyes. */
export async function namesIn(
  scope: Scope,
  state: CaseState,
  only: { organisationId: string; ownerId: string | null } | null,
  more: readonly string[] = [],
): Promise<Map<string, string>> {
  const ids = [...new Set([...idsIn(state), ...more])]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string; known: boolean }>`
    select p.id, p.name, (${only === null} or p.id = ${only?.ownerId ?? null}::uuid or exists (select 1 from person_role r
      where r.person_id = p.id and r.organisation_id = ${only?.organisationId ?? null}::uuid)) as known
    from person p where p.id = any (${ids}::uuid[])
    union all select o.id, o.name, true from organisation o where o.id = any (${ids}::uuid[])`.execute(scope.tx)
  return new Map(rows.filter(({ known }) => known).map(({ id, name }) => [id, name]))
}
