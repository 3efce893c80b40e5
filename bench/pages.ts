// The list of findings as a member reads it, and how long a node takes to start.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../packages/server/src/platform/embedded-postgres/index.ts'
import { type Benchmark, paired, secondsOf } from './measurement.ts'
import { type NodeUnderTest, nodeUnderTest } from './node-under-test.ts'

const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url))

/** Findings of a hundred members, a hundredth of them of the one that asks. */
async function fill(t: NodeUnderTest, findings: number): Promise<void> {
  const { host } = t.data.database.address.connection as pg.ClientConfig
  const admin = new pg.Client({ host: host ?? '', user: 'postgres', database: 'schakel' })
  await admin.connect()
  try {
    await admin.query(`insert into organisation (id, kind, name, created_at, changed_at)
      select gen_random_uuid(), 'participant', 'Other ' || n, now(), now() from generate_series(1, 99) n`)
    await admin.query(
      `with members as (select id, row_number() over (order by id = $1 desc, id) - 1 as n from organisation where not is_operator),
        one as (select a.id as asset_id, s.id as source_id from asset a, source s limit 1)
       insert into finding (member_id, id, key, issue, subject, subject_type, place, asset_id, asset_ids, matched_by, report_type, family, taxonomy, type,
         identifier, severity, ip, status, needs_answer, count, first_seen, last_seen, tlp, pap, source_id, held, evidence, gone_after, created_at, changed_at)
       select m.id, gen_random_uuid(), decode(md5(g::text), 'hex'), 'open-rdp', '192.0.2.' || (g % 256), 'ip', g::text, one.asset_id, array[one.asset_id], 'network',
         'scan_rdp', 'exposure', 'vulnerable', 'vulnerable-system', 'open-rdp', (array['low','medium','high'])[1 + g % 3], '192.0.2.' || (g % 256),
         (array['open','fixed','not-seen'])[1 + g % 3], g % 3 = 0, 1, now() - g * interval '1 second', now() - g * interval '1 second', 'GREEN', 'GREEN',
         one.source_id, false, '{}', 3, now(), now()
       from generate_series(1, $2::int) g join members m on m.n = g % 100, one`,
      [t.memberId, findings],
    )
    await admin.query('analyze finding')
  } finally {
    await admin.end()
  }
}

async function pages(t: NodeUnderTest, count: number): Promise<string> {
  let cursor = ''
  for (let n = 0; n < count; n++) {
    const address = `${t.url}/api/v1/findings?limit=50${cursor ? `&cursor=${cursor}` : ''}`
    const answer = await fetch(address, { headers: { authorization: `Bearer ${t.memberToken}` } })
    const page = (await answer.json()) as { items: unknown[]; next: string | null }
    if (page.items.length !== 50) throw new Error(`a page of ${page.items.length}`)
    cursor = page.next ?? ''
  }
  return cursor
}

export const portalList: Benchmark = {
  name: 'portal-list',
  async run(scale) {
    const t = await nodeUnderTest()
    const findings = 500_000 * scale
    try {
      await fill(t, findings)
      const { host } = t.data.database.address.connection as pg.ClientConfig
      const raw = new pg.Client({ host: host ?? '', user: 'postgres', database: 'schakel' })
      await raw.connect()
      const bare = () =>
        raw.query('select * from finding where member_id = $1 and not held order by last_seen desc, id desc limit 50', [
          t.memberId,
        ])
      await pages(t, 3)
      const times = await paired(15, () => pages(t, 1), bare)
      await raw.end()
      return {
        name: 'portal-list',
        value: times.work * 1000,
        unit: `ms per page of 50 among ${findings} findings`,
        baseline: 'the same rows by a bare query, without HTTP, names or release',
        baselineValue: times.baseline * 1000,
        ratio: times.baseline / times.work,
      }
    } finally {
      await t.close()
    }
  },
}

export const start: Benchmark = {
  name: 'start',
  async run() {
    const t = await nodeUnderTest()
    await t.data.close()
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    try {
      const own = await secondsOf(async () => {
        const child = spawn(process.execPath, [main], {
          stdio: 'ignore',
          env: { ...process.env, SCHAKEL_DATA: t.folder, SCHAKEL_PORT: String(port), SCHAKEL_LOG: 'silent' },
        })
        while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok) await sleep(20)
        child.kill('SIGTERM')
        await once(child, 'exit')
      })
      const database = await secondsOf(async () => (await startEmbedded(join(t.folder, 'postgres'))).stop())
      return {
        name: 'start',
        value: own,
        unit: 's to ready and stopped again',
        baseline: 'the database alone',
        baselineValue: database,
        ratio: database / own,
      }
    } finally {
      await t.close().catch(() => {})
    }
  },
}
