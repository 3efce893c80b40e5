// The list of findings as a member reads it, and how long a node takes to start.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../packages/server/src/platform/embedded-postgres/index.ts'
import { fillFindings } from './lists/many-findings.ts'
import { type Benchmark, paired, secondsOf } from './measurement.ts'
import { type NodeUnderTest, nodeUnderTest } from './node-under-test.ts'

const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url))

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
      await fillFindings(t, findings)
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
