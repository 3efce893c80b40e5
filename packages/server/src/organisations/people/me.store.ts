// What a person sees of itself: its organisations, what waits for them, when it was last seen.
import { type RawBuilder, sql } from 'kysely'
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
  applications: number
}

/** What waits for an answer of these eyes; `counted` says which findings they may be told the number of. */
export async function waitingFor(scope: Scope, counted: RawBuilder<boolean>): Promise<Waiting | undefined> {
  const ofOperator =
    scope.eyes.audience === 'member'
      ? sql`0 as assets, 0 as waves, 0 as applications`
      : sql`(select count(*) from asset where state = 'waiting') as assets, (select count(*) from intake where wave = 'waiting') as waves,
          (select count(*) from admission_case where waits_for = 'operator') as applications`
  const { rows } = await sql<Waiting>`
    select (select count(*) from finding f where f.needs_answer and f.status in ('open','waiting','reopened') and ${counted}) as findings, ${ofOperator}`.execute(
    scope.tx,
  )
  return rows[0]
}

/** When the person and the organisation were last seen in the portal; written once a minute at most. */
export async function noteSeen(
  database: Database,
  { personId, organisationId, supplierId }: Eyes,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - 60_000)
  await database.as(jobEyes('seen'), async (scope) => {
    const seen =
      await sql`update person set last_seen_at = ${now} where id = ${personId} and coalesce(last_seen_at, '-infinity') < ${before}`.execute(
        scope.tx,
      )
    if (!seen.numAffectedRows) return
    await sql`update organisation set last_seen_at = ${now} where id = ${supplierId ?? organisationId}`.execute(
      scope.tx,
    )
  })
}
