// What members are to be told of after an intake or a wave, beside what is new: what reopened, and what may be shown at last.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Refilled, recompute, refill } from '../life/index.ts'

async function noteReopened(scope: Scope, intakeId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into notice (id, member_id, thing_type, thing_id, event, at, intake_id, held, urgent)
    select gen_random_uuid(), member_id, 'finding', id, 'reopened', ${now}::timestamptz, ${intakeId}::uuid, held, severity = 'high'
    from finding where id = any (${ids}::uuid[])`.execute(scope.tx)
}

/** A finding that may be shown at last is new to its member, once, whichever intake found it first. */
async function noteLifted(scope: Scope, intakeId: string, refilled: readonly Refilled[], now: Date): Promise<void> {
  const ids = refilled.filter(({ lifted }) => lifted).map(({ id }) => id)
  if (ids.length === 0) return
  await sql`update notice set held = false where thing_id = any (${ids}::uuid[]) and held and settled is null`.execute(
    scope.tx,
  )
  await sql`
    insert into notice (id, member_id, thing_type, thing_id, event, at, intake_id, held, urgent)
    select gen_random_uuid(), f.member_id, 'finding', f.id, 'new', ${now}::timestamptz, ${intakeId}::uuid, false, f.severity = 'high'
    from finding f where f.id = any (${ids}::uuid[])
      and not exists (select 1 from notice n where n.thing_id = f.id and n.settled is null)`.execute(scope.tx)
}

export interface Touched {
  /** Findings that this made: their life is told anew without being news. */
  made: readonly string[]
  /** Findings that were known and have another observation. */
  seen: readonly string[]
  /** Findings whose attributes are to be told anew from all observations. */
  refill: readonly string[]
}

/** Tells attributes and lives anew and notes what is news; answers how many reopened. */
export async function retell(scope: Scope, intakeId: string, touched: Touched, now: Date): Promise<number> {
  const refilled = await refill(scope, touched.refill, now)
  await recompute(scope, touched.made, intakeId, now)
  const retold = await recompute(scope, [...new Set([...touched.seen, ...touched.refill])], intakeId, now)
  await noteLifted(scope, intakeId, refilled, now)
  const lifted = new Set(refilled.filter((one) => one.lifted).map(({ id }) => id))
  const reopened = retold.filter((one) => one.reopened && !lifted.has(one.findingId)).map((one) => one.findingId)
  await noteReopened(scope, intakeId, reopened, now)
  return reopened.length
}
