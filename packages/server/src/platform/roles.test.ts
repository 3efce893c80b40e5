// The server's database roles own nothing and bypass nothing; every table is under row-level security.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobEyes, newId } from './index.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

describe('the database roles', () => {
  let t: TestDatabase
  beforeAll(async () => {
    t = await testDatabase()
  })
  afterAll(() => t.close())
  const rows = async (text: string) =>
    (await t.asOwner((client) => client.query<{ name: string }>(text))).rows.map((row) => row.name)
  const runtime = `('schakel_node', 'schakel_member', 'schakel_operator', 'schakel_auditor', 'schakel_job')`

  it('own no table, sequence, function or schema', async () => {
    expect(
      await rows(
        `select relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ${runtime}`,
      ),
    ).toEqual([])
    expect(
      await rows(
        `select proname as name from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in ${runtime}`,
      ),
    ).toEqual([])
    expect(
      await rows(
        `select nspname as name from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname in ${runtime}`,
      ),
    ).toEqual([])
  })

  it('bypass no row-level security, are no superuser and make no roles or databases', async () => {
    expect(
      await rows(
        `select rolname as name from pg_roles where rolname in ${runtime} and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)`,
      ),
    ).toEqual([])
  })

  it('meet forced row-level security on every table of ours', async () => {
    const unlocked = await rows(`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not (c.relrowsecurity and c.relforcerowsecurity)
        and relname not in ('audit_head', 'schema_migration', 'schema_migration_lock') order by 1`)
    expect(unlocked).toEqual([])
  })

  it('reach nothing before a transaction takes an audience', async () => {
    await expect(t.database.pool.query('select * from finding')).rejects.toThrow(/permission denied/)
  })

  it('see nothing of others as a member, whatever the query', async () => {
    const [mine, theirs] = [newId(), newId()]
    await t.database.as(jobEyes('test'), async (scope) => {
      for (const [id, name] of [
        [mine, 'A'],
        [theirs, 'B'],
      ] as const) {
        await scope.tx
          .insertInto('organisation')
          .values({
            id,
            name,
            kind: 'participant',
            class: null,
            sector: null,
            register: null,
            register_name: null,
            register_number: null,
            website: null,
            note: null,
            created_at: new Date(),
            changed_at: new Date(),
            last_answer_at: null,
            last_seen_at: null,
          })
          .execute()
      }
    })
    const eyes = {
      audience: 'member',
      organisationId: mine,
      personId: null,
      tokenId: null,
      role: 'admin',
      name: 'test',
    } as const
    const seen = await t.database.as(eyes, (scope) => scope.tx.selectFrom('organisation').select('name').execute())
    expect(seen).toEqual([{ name: 'A' }])
    const changed = await t.database.as(eyes, (scope) =>
      scope.tx
        .updateTable('organisation')
        .set({ website: 'https://x.example' })
        .where('id', '=', theirs)
        .executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    await expect(
      t.database.as(eyes, (scope) =>
        scope.tx.updateTable('organisation').set({ state: 'active' }).where('id', '=', mine).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  it('refuse eyes with an id that is none', async () => {
    const eyes = { ...jobEyes('test'), organisationId: `'; drop table finding; --` }
    await expect(t.database.as(eyes, async () => 1)).rejects.toThrow('no uuid')
  })

  it('let a member write these columns and no others', async () => {
    const granted = await rows(`
      select table_name || ' ' || privilege_type || ' ' || string_agg(column_name, ',' order by column_name) as name
      from information_schema.column_privileges
      where grantee = 'schakel_member' and table_schema = 'public' and privilege_type in ('UPDATE')
      group by table_name, privilege_type order by 1`)
    expect(granted.map((line) => line.replace(' UPDATE ', ': '))).toEqual([
      'api_token: revoked_at',
      'asset: changed_at,note,question,reference,state',
      'channel: changed_at,contact_id,failing_since,language,state,state_detail',
      'contact: asked_at,changed_at,confirmed_at,created_at,doubt,doubted_at,email,id,language,name,note,organisation_id,phone,position,roles',
      'invitation: revoked_at',
      'organisation: changed_at,digest_hour,digest_rhythm,digest_weekday,language,last_answer_at,last_seen_at,notify_from,website',
      'person: language,last_seen_at,name',
      'person_role: created_at,organisation_id,person_id,role',
      'roster: changed_at,revision',
    ])
  })

  it('write audit entries only in their own name', async () => {
    const mine = newId()
    const forged = (audience: string, organisation: string, member: string) =>
      t.database.as(
        { audience: 'member', organisationId: mine, personId: null, tokenId: null, role: 'admin' } as never,
        (scope) =>
          sql`select audit_append(now(), ${audience}, ${organisation}::uuid, null, null, 'member.forged', 'member', 'x', ${member}::uuid, '{}')`.execute(
            scope.tx,
          ),
      )
    for (const [audience, organisation, member] of [
      ['operator', mine, mine],
      ['member', newId(), mine],
      ['member', mine, newId()],
    ] as const)
      await expect(forged(audience, organisation, member)).rejects.toThrow(/must say who writes it/)
    await forged('member', mine, mine)
  })
})
