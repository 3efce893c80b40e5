// The processing register names every table, and the nightly run deletes what its rules end, with proof.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobEyes } from '../platform/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import { runRetention, storedKinds } from './index.ts'

describe('the processing register', () => {
  let t: TestDatabase
  beforeAll(async () => {
    t = await testDatabase()
  })
  afterAll(() => t.close())

  it('names every table once, and no table that is not there', async () => {
    const { rows } = await t.asOwner((client) =>
      client.query<{
        name: string
      }>(`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and relname not like 'schema\\_migration%' order by 1`),
    )
    const named = storedKinds.flatMap((kind) => kind.tables)
    expect([...named].sort()).toEqual(rows.map((row) => row.name))
  })

  it('says purpose, basis and retention of each kind in both languages', () => {
    for (const { purpose, basis, retention } of storedKinds) {
      for (const text of [purpose, basis, retention]) expect(text.nl.length * text.en.length).toBeGreaterThan(0)
    }
  })

  it('deletes what is past its time and keeps proof of how much', async () => {
    await t.database.as(jobEyes('test'), (scope) =>
      scope.tx
        .insertInto('one_time_link')
        .values({
          token_hash: Buffer.alloc(32),
          purpose: 'setup',
          person_id: null,
          created_at: new Date('2026-01-01'),
          expires_at: new Date('2026-01-02'),
          used_at: null,
        })
        .execute(),
    )
    const outcomes = await runRetention({ database: t.database, clock: { now: () => new Date('2026-03-01') } })
    expect(outcomes.find((outcome) => outcome.kind === 'one-time-links')?.deleted).toBe(1)
    const runs = await t.database.as(jobEyes('test'), (scope) =>
      scope.tx.selectFrom('retention_run').select(['kind', 'deleted']).execute(),
    )
    expect(runs).toEqual([{ kind: 'one-time-links', deleted: 1 }])
  })

  it('ends what a member that left was known by, and nothing of one that takes part', async () => {
    const [gone, here] = ['0192f000-0000-7000-8000-000000000001', '0192f000-0000-7000-8000-000000000002']
    await t.database.as(jobEyes('test'), async (scope) => {
      for (const [id, state] of [
        [gone, 'withdrawn'],
        [here, 'active'],
      ]) {
        await sql`insert into organisation (id, kind, name, state, created_at, changed_at) values (${id}::uuid, 'participant', ${state}, ${state}, '2024-01-01', '2024-01-01')`.execute(
          scope.tx,
        )
        await sql`insert into contact (id, organisation_id, name, created_at, changed_at) values (gen_random_uuid(), ${id}::uuid, ${state}, '2024-01-01', '2024-01-01')`.execute(
          scope.tx,
        )
        await sql`insert into asset (id, organisation_id, type, value, state, declared_by, declared_at, changed_at)
          values (gen_random_uuid(), ${id}::uuid, 'domain', ${`${state}.example`}, 'accepted', 'operator', '2024-01-01', '2024-01-01')`.execute(
          scope.tx,
        )
        await sql`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values (${state}, 'A', ${`a@${state}.example`}, true, '2024-01-01', '2024-01-01')`.execute(
          scope.tx,
        )
        await sql`insert into person (id, email, name, auth_user_id, created_at) values (${id}::uuid, ${`a@${state}.example`}, 'A', ${state}, '2024-01-01')`.execute(
          scope.tx,
        )
      }
      await sql`insert into person_role (person_id, organisation_id, role, created_at) values (${here}::uuid, ${here}::uuid, 'admin', '2024-01-01')`.execute(
        scope.tx,
      )
    })
    const left = async () => {
      await runRetention({ database: t.database, clock: { now: () => new Date('2026-03-01') } })
      return await t.database.as(jobEyes('test'), async (scope) => {
        const { rows } = await sql<{ said: string }>`
          select 'contact ' || name as said from contact union all select 'asset ' || value from asset
          union all select 'person ' || email from person union all select 'account ' || email from auth."user" order by 1`.execute(
          scope.tx,
        )
        return rows.map(({ said }) => said)
      })
    }
    const kept = ['account a@active.example', 'asset active.example', 'contact active', 'person a@active.example']
    expect([await left(), await left()]).toEqual([kept, kept])
  })

  it('ends the account of who belongs nowhere before the name that the log shows', async () => {
    await t.database.as(jobEyes('test'), async (scope) => {
      await sql`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        values ('removed', 'B', 'b@gone.example', true, '2024-01-01', '2024-01-01')`.execute(scope.tx)
      await sql`insert into person (id, email, name, auth_user_id, created_at, last_seen_at)
        values (gen_random_uuid(), 'b@gone.example', 'B', 'removed', '2024-01-01', '2026-02-20')`.execute(scope.tx)
    })
    const left = async (now: string) => {
      await runRetention({ database: t.database, clock: { now: () => new Date(now) } })
      const { rows } = await t.database.as(jobEyes('test'), (scope) =>
        sql<{
          accounts: number
          people: number
        }>`select (select count(*)::int from auth."user" where email = 'b@gone.example') as accounts,
          (select count(*)::int from person where email = 'b@gone.example') as people`.execute(scope.tx),
      )
      return rows[0]
    }
    expect(await left('2026-03-01')).toEqual({ accounts: 1, people: 1 })
    expect(await left('2026-04-01')).toEqual({ accounts: 0, people: 1 })
    expect(await left('2027-03-01')).toEqual({ accounts: 0, people: 0 })
  })

  it('leaves what is not due, whatever month it stands in', async () => {
    const seen = (at: Date, rows: number) =>
      t.database.as(jobEyes('test'), async (scope) => {
        await sql`select observation_month(${at}::date)`.execute(scope.tx)
        await sql`insert into observation (member_id, observed_at, finding_id, source_id, recorded_at, report_type, tlp, severity, intakes)
          select gen_random_uuid(), ${at}, gen_random_uuid(), gen_random_uuid(), ${at}, 'scan_rdp', 'GREEN', 'low', '{}' from generate_series(1, ${rows}::int)`.execute(
          scope.tx,
        )
      })
    await seen(new Date('2026-01-10'), 10)
    await seen(new Date('2026-10-10'), 10)
    const outcomes = await runRetention({ database: t.database, clock: { now: () => new Date('2026-11-01') } })
    expect(outcomes.find((outcome) => outcome.kind === 'observations')?.deleted).toBe(10)
    const { rows } = await t.database.as(jobEyes('test'), (scope) =>
      sql<{ at: Date }>`select distinct observed_at as at from observation`.execute(scope.tx),
    )
    expect(rows.map(({ at }) => at.toISOString().slice(0, 7))).toEqual(['2026-10'])
  })
})
