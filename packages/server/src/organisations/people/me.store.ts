// What a person sees of itself: its organisations, what waits for them, when it was last seen.
import { sql } from 'kysely'
import { type Database, type Eyes, jobEyes, type Scope } from '../../platform/index.ts'

export type PersonRow = NonNullable<Awaited<ReturnType<typeof personOf>>>

export async function personOf(scope: Scope, personId: string) {
  return await scope.tx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
}

export async function organisationsOf(scope: Scope, eyes: Eyes) {
  let select = scope.tx
    .selectFrom('organisation as o')
    .leftJoin('person_role as r', (join) =>
      join.onRef('r.organisation_id', '=', 'o.id').on('r.person_id', '=', eyes.personId),
    )
    .select(['o.id', 'o.name', 'o.kind', 'o.language', 'o.is_operator', 'r.role'])
    .where('o.state', '<>', 'withdrawn')
    .orderBy('o.is_operator', 'desc')
    .orderBy('o.name')
  select = eyes.personId ? select.where('r.role', 'is not', null) : select.where('o.id', '=', eyes.organisationId)
  return await select.execute()
}

export interface Waiting {
  findings: number
  assets: number
  waves: number
}

const waiting = sql<Waiting>`
  select (select count(*) from finding where needs_answer and not held) as findings,
    (select count(*) from asset where state = 'waiting') as assets,
    (select count(*) from intake where wave = 'waiting') as waves`
const waitingOfMember = sql<Waiting>`
  select (select count(*) from finding where member_id = schakel_scope() and needs_answer and not held) as findings, 0 as assets, 0 as waves`

/** What waits for an answer of these eyes. */
export async function waitingFor(scope: Scope): Promise<Waiting | undefined> {
  const counts = scope.eyes.audience === 'member' ? waitingOfMember : waiting
  return (await counts.execute(scope.tx)).rows[0]
}

/** When the person and the organisation were last seen in the portal; written once a minute at most. */
export async function noteSeen(database: Database, { personId, organisationId }: Eyes, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 60_000)
  await database.as(jobEyes('seen'), async (scope) => {
    const seen =
      await sql`update person set last_seen_at = ${now} where id = ${personId} and coalesce(last_seen_at, '-infinity') < ${before}`.execute(
        scope.tx,
      )
    if (!seen.numAffectedRows) return
    await sql`update organisation set last_seen_at = ${now} where id = ${organisationId}`.execute(scope.tx)
  })
}
