// A node that has run for two years: findings of a thousand members, a few of them very large, with their events.
import { sql } from 'kysely'
import pg from 'pg'
import { jobEyes } from '../../packages/server/src/platform/index.ts'
import type { NodeUnderTest } from '../node-under-test.ts'

/** Members with their number of findings: the one that asks first is the largest, with a tenth of all. */
export const memberCount = 1000

const members = `insert into organisation (id, kind, name, created_at, changed_at)
    select gen_random_uuid(), 'participant', 'Member ' || n, now(), now() from generate_series(1, ${memberCount - 1}) n;`

const assets = `insert into asset (id, organisation_id, type, value, state, declared_by, declared_at, changed_at)
    select asset_id, id, 'domain', 'm' || number || '.example', 'accepted', 'operator', now(), now() from bench_member;`

/** Nothing here is random: the same number gives the same world. */
const findings = (
  count: number,
) => `insert into finding (member_id, id, key, issue, subject, subject_type, place, asset_id, asset_ids, matched_by,
      report_type, family, taxonomy, type, identifier, severity, ip, port, hostname, status, needs_answer, count, first_seen, last_seen,
      gone_at, tlp, pap, addressed_to, source_id, held, evidence, gone_after, created_at, changed_at)
    select m.id, uuidv7(-r.age), decode(md5(r.g::text), 'hex'), 'open-kind-' || r.g % 61, r.address, 'ip', r.g::text, m.asset_id, array[m.asset_id], 'network',
      'scan_' || r.g % 61, 'exposure', 'vulnerable', 'vulnerable-system', 'open-kind-' || r.g % 61,
      case when r.h % 10 = 0 then 'high' when r.h % 10 < 4 then 'medium' else 'low' end, r.address, 1 + r.g % 60000,
      case when r.h % 3 = 0 then 'h' || r.g % 100000 || '.m' || m.number || '.example' end,
      r.status, r.status in ('open', 'reopened'), 1 + r.h % 30, now() - r.age - interval '9 days', now() - r.age,
      case when r.status in ('fixed', 'not-seen') then now() - r.age + interval '3 days' end,
      (array['RED','AMBER+STRICT','AMBER','AMBER','GREEN','GREEN','GREEN','GREEN'])[case when r.h % 100 = 0 then 1 else 2 + r.h % 7 end],
      'CLEAR', case when r.h % 500 = 0 then array[gen_random_uuid()] end, s.id, r.h % 211 = 0, '{"port": "3389"}', 3, now(), now()
    from (select g, abs(hashint4(g)) as h, power(abs(hashint4(g + 7)) / 2147483648.0, 3) as place,
        interval '730 days' * (g::float / ${count}) as age, '2001:db8:' || to_hex(abs(hashint4(g + 11)) & 255) || ':' || to_hex(g & 65535) || '::' || to_hex(g >> 16) as address,
        (array['open','reopened','waiting','fixed','fixed','not-seen','not-seen','false-positive','accepted','fixed'])[1 + case when g % 10 > 0 then 3 + g % 7 else abs(hashint4(g + 3)) % 3 end] as status
      from generate_series(1, ${count}) g) r
      join bench_member m on m.number = floor(r.place * ${memberCount})::int, source s;`

const events = `insert into finding_event (member_id, finding_id, at, id, event, detail, recorded_at)
    select member_id, id, first_seen, gen_random_uuid(), 'found', '{}', now() from finding;
  insert into finding_event (member_id, finding_id, at, id, event, detail, recorded_at)
    select member_id, id, gone_at, gen_random_uuid(), 'gone', '{}', now() from finding where gone_at is not null;`

/** Indexes are made after the rows, as a restore makes them; what is measured reads the same indexes. */
async function withoutIndexes(admin: pg.Client, table: string, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await admin.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index where indrelid = $1::regclass and not indisprimary
       and not exists (select 1 from pg_constraint where conindid = indexrelid)`,
    [table],
  )
  for (const { name } of rows) await admin.query(`drop index ${name}`)
  await work()
  for (const { made } of rows) await admin.query(made)
  await admin.query(`vacuum (analyze) ${table}`)
}

export async function fillFindings(t: NodeUnderTest, count: number): Promise<void> {
  const { host } = t.data.database.address.connection as pg.ClientConfig
  const admin = new pg.Client({ host: host ?? '', user: 'postgres', database: 'schakel' })
  await admin.connect()
  try {
    await admin.query(
      `set session_replication_role = replica; set maintenance_work_mem = '1GB'; set synchronous_commit = off`,
    )
    await admin.query(members)
    await admin.query(`create temp table bench_member as select id, gen_random_uuid() as asset_id,
      (row_number() over (order by id = '${t.memberId}' desc, id) - 1)::int as number from organisation where not is_operator`)
    await admin.query(assets)
    await withoutIndexes(admin, 'finding', () => admin.query(findings(count)))
    await withoutIndexes(admin, 'finding_event', () => admin.query(events))
    await admin.query('vacuum (analyze) organisation, asset')
  } finally {
    await admin.end()
  }
}

export interface User {
  readonly memberId: string
  readonly token: string
}

/** Users of members of all sizes, the largest first. */
export async function usersOf(t: NodeUnderTest, count: number): Promise<User[]> {
  const ids = await t.data.database.as(jobEyes('bench'), async (scope) => {
    const { rows } = await sql<{ id: string }>`
      select id from (select id, row_number() over (order by id = ${t.memberId} desc, id) - 1 as n from organisation where not is_operator) m
      where n % ${memberCount / count} = 0 order by n`.execute(scope.tx)
    return rows.map(({ id }) => id)
  })
  return await Promise.all(ids.map((memberId) => makeUser(t, memberId)))
}

async function makeUser(t: NodeUnderTest, memberId: string): Promise<User> {
  const answer = await fetch(`${t.url}/api/v1/members/${memberId}/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${t.token}`, 'content-type': 'application/json' },
    body: '{"role":"analyst"}',
  })
  if (!answer.ok) throw new Error(`a token: ${answer.status} ${await answer.text()}`)
  return { memberId, token: ((await answer.json()) as { token: string }).token }
}
