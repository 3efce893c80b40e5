// Writes lives that were told anew, as a set: events that came or went, and findings that stand otherwise than they did.
import { sql } from 'kysely'
import { newId, type Scope } from '../../platform/index.ts'
import type { FindingStatus } from '../findings.table.ts'
import type { Life, LifeEvent } from './life.ts'

/** A finding as it stands, with its life told anew. */
export interface Told {
  readonly finding: {
    readonly member_id: string
    readonly id: string
    readonly status: FindingStatus
    readonly needs_answer: boolean
    readonly gone_at: Date | null
    readonly answered_at: Date | null
    readonly accepted_until: Date | null
    readonly ended_at: Date | null
    readonly events: readonly { readonly at: string; readonly event: string }[]
  }
  readonly life: Life
  /** Events of the life that were not known. */
  readonly fresh: readonly LifeEvent[]
}

/** The same days as a new finding gets, from when it was open again. */
export const daysToAnswer = sql`case severity when 'high' then interval '3 days' when 'medium' then interval '7 days' else interval '30 days' end`

const markOf = (event: string, at: Date) => `${event} ${at.getTime()}`

export function toldOf<F extends Told['finding']>(finding: F, life: Life): Told & { readonly finding: F } {
  const known = new Set(finding.events.map(({ at, event }) => markOf(event, new Date(at))))
  return { finding, life, fresh: life.events.filter(({ at, event }) => !known.has(markOf(event, at))) }
}

async function forgetEvents(scope: Scope, told: readonly Told[]): Promise<void> {
  const stale = told.flatMap(({ finding, life }) => {
    const stands = new Set(life.events.map(({ at, event }) => markOf(event, at)))
    return finding.events
      .filter(({ at, event }) => !stands.has(markOf(event, new Date(at))))
      .map(({ at, event }) => ({ finding, at, event }))
  })
  if (stale.length === 0) return
  await sql`
    delete from finding_event e using unnest(${stale.map(({ finding }) => finding.member_id)}::uuid[], ${stale.map(({ finding }) => finding.id)}::uuid[],
      ${stale.map(({ at }) => at)}::timestamptz[], ${stale.map(({ event }) => event)}::text[]) as s(member_id, finding_id, at, event)
    where e.member_id = s.member_id and e.finding_id = s.finding_id and e.at = s.at and e.event = s.event`.execute(
    scope.tx,
  )
}

async function addEvents(scope: Scope, told: readonly Told[], intakeId: string | null, now: Date): Promise<void> {
  const fresh = told.flatMap(({ finding, fresh }) => fresh.map(({ at, event }) => ({ finding, at, event })))
  if (fresh.length === 0) return
  await sql`
    insert into finding_event (member_id, finding_id, at, id, event, intake_id, recorded_at)
    select member_id, finding_id, at, id, event, ${intakeId}::uuid, ${now}::timestamptz
    from unnest(${fresh.map(({ finding }) => finding.member_id)}::uuid[], ${fresh.map(({ finding }) => finding.id)}::uuid[],
      ${fresh.map(({ at }) => at)}::timestamptz[], ${fresh.map(() => newId())}::uuid[], ${fresh.map(({ event }) => event)}::text[])
      as n(member_id, finding_id, at, id, event)`.execute(scope.tx)
}

const isSameTime = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()

function standsOtherwise({ finding, life }: Told): boolean {
  return (
    finding.status !== life.status ||
    finding.needs_answer !== life.needsAnswer ||
    !isSameTime(finding.gone_at, life.goneAt) ||
    !isSameTime(finding.answered_at, life.answeredAt) ||
    !isSameTime(finding.accepted_until, life.acceptedUntil) ||
    !isSameTime(finding.ended_at, life.endedAt)
  )
}

/** One that asks again, because it reopened or its acceptance ended, gets its days anew. */
const asksAgain = ({ life, fresh }: Told) =>
  life.needsAnswer && fresh.some(({ event }) => event === 'reopened' || event === 'expired')

async function writeStanding(scope: Scope, told: readonly Told[], now: Date): Promise<void> {
  const changed = told.filter(standsOtherwise)
  if (changed.length === 0) return
  await sql`
    update finding f set status = n.status, needs_answer = n.needs_answer, gone_at = n.gone_at, answered_at = n.answered_at,
      accepted_until = n.accepted_until, ended_at = n.ended_at, changed_at = ${now}, sequence = nextval('finding_sequence'),
      due_at = case when n.again then ${now}::timestamptz + ${daysToAnswer} else f.due_at end
    from unnest(${changed.map(({ finding }) => finding.member_id)}::uuid[], ${changed.map(({ finding }) => finding.id)}::uuid[],
      ${changed.map(({ life }) => life.status)}::text[], ${changed.map(({ life }) => life.needsAnswer)}::boolean[], ${changed.map(asksAgain)}::boolean[],
      ${changed.map(({ life }) => life.goneAt)}::timestamptz[], ${changed.map(({ life }) => life.answeredAt)}::timestamptz[],
      ${changed.map(({ life }) => life.acceptedUntil)}::timestamptz[], ${changed.map(({ life }) => life.endedAt)}::timestamptz[])
      as n(member_id, id, status, needs_answer, again, gone_at, answered_at, accepted_until, ended_at)
    where f.member_id = n.member_id and f.id = n.id`.execute(scope.tx)
}

export async function writeLives(
  scope: Scope,
  told: readonly Told[],
  intakeId: string | null,
  now: Date,
): Promise<void> {
  await forgetEvents(scope, told)
  await writeStanding(scope, told, now)
  await addEvents(scope, told, intakeId, now)
}
