// What releasing a wave would do: who gets what by which outlet and in which form, who not, and why.
import type { WavePreview } from '@schakel/api'
import { sql } from 'kysely'
import type { OrganisationRow } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import {
  decide,
  memberRecipient,
  type NodeFacts,
  nodeFacts,
  type Outlet,
  type Recipient,
  reasonTexts,
  type Thing,
  thingsInWave,
} from '../release/index.ts'
import { findIntake } from '../sources/index.ts'

type Given = WavePreview['given'][number]
type Withheld = WavePreview['withheld'][number]
interface Part {
  thing: Thing
  count: number
}

interface Reach {
  organisation_id: string
  kind: 'mail' | 'webhook'
  /** Of the channels of this kind the best. */
  reach: Recipient['reach']
}

async function reachOf(scope: Scope, memberIds: readonly string[]): Promise<Reach[]> {
  const { rows } = await sql<Reach>`
    select organisation_id, kind,
      case when bool_or(state <> 'bounced' and confirmed_at is not null) then 'ok' when bool_or(state = 'bounced') then 'bounced'
        else 'unconfirmed' end as reach from channel
    where organisation_id = any (${memberIds}::uuid[]) and state <> 'off' group by 1, 2`.execute(scope.tx)
  return rows
}

function add<T extends { count: number }>(list: T[], same: (one: T) => boolean, fresh: T): void {
  const known = list.find(same)
  if (known) known.count += fresh.count
  else list.push(fresh)
}

function previewMember(
  organisation: OrganisationRow,
  parts: readonly Part[],
  reach: readonly Reach[],
  circumstances: NodeFacts & { now: Date },
): { given: Given | null; withheld: Withheld[] } {
  const member = { id: organisation.id, name: organisation.name }
  const told = memberRecipient(organisation)
  const given: Given['outlets'] = []
  const withheld: Withheld[] = []
  const refuse = (outlet: string, reason: string, count: number) =>
    add(withheld, (one) => one.outlet === outlet && one.reason === reason, {
      member,
      outlet,
      reason,
      reasonText: reasonTexts[reason] ?? { nl: reason, en: reason },
      count,
    })
  const outlets: Outlet[] = [
    'portal',
    'mail',
    ...(reach.some(({ kind }) => kind === 'webhook') ? ['webhook' as const] : []),
  ]
  for (const outlet of outlets) {
    const recipient = {
      ...told,
      secondFactor: true,
      reach: reach.find(({ kind }) => kind === outlet)?.reach ?? ('none' as const),
    }
    for (const { thing, count } of parts) {
      const verdict = decide({ thing, recipient, outlet, ...circumstances })
      if (verdict.decision === 'withhold') refuse(outlet, verdict.reason, count)
      else {
        const { form } = verdict
        add(given, (one) => one.outlet === outlet && one.form === form, { outlet, form, count })
      }
    }
  }
  const findings = parts.reduce((sum, { count }) => sum + count, 0)
  const high = parts.reduce((sum, { thing, count }) => sum + (thing.severity === 'high' ? count : 0), 0)
  return { given: given.length > 0 ? { member, findings, high, outlets: given } : null, withheld }
}

/** When the source saw what the wave holds. */
async function seenIn(scope: Scope, intakeId: string): Promise<WavePreview['seen']> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(observed_at) as first, max(observed_at) as last from observation where intakes @> array[${intakeId}::uuid] and held`.execute(
    scope.tx,
  )
  const { first, last } = rows[0] ?? {}
  return first && last ? { first: first.toISOString(), last: last.toISOString() } : null
}

/** Run under operator eyes. Throws `not-found` for no intake. */
export async function previewWave(scope: Scope, intakeId: string, now: Date): Promise<WavePreview> {
  await findIntake(scope, intakeId)
  const parts = await thingsInWave(scope, intakeId)
  const ids = [...new Set(parts.map(({ memberId }) => memberId))]
  if (ids.length === 0) return { intakeId, seen: null, given: [], withheld: [] }
  const organisations = await scope.tx
    .selectFrom('organisation')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const reach = await reachOf(scope, ids)
  const node = await nodeFacts(scope)
  const previews = organisations.map((organisation) =>
    previewMember(
      organisation,
      parts.filter(({ memberId }) => memberId === organisation.id),
      reach.filter(({ organisation_id }) => organisation_id === organisation.id),
      { ...node, now },
    ),
  )
  return {
    intakeId,
    seen: await seenIn(scope, intakeId),
    given: previews.flatMap(({ given }) => given ?? []),
    withheld: previews.flatMap(({ withheld }) => withheld),
  }
}
