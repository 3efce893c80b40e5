// Whole intakes, from a file on disk to committed findings: mostly others' rows, and only own rows.
import { join } from 'node:path'
import { receiveIntake } from '../packages/server/src/findings/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { openPlain, stepsOf } from '../packages/server/src/sources/index.ts'
import { type Benchmark, secondsOf } from './measurement.ts'
import { type NodeUnderTest, nodeUnderTest } from './node-under-test.ts'
import { plainWrites } from './plain-writes.ts'
import { countNewlines, writeReport } from './rows.ts'

const eyes = jobEyes('bench')

/** Takes a file as the watched folder does: sealed in the spool, hashed, claimed, matched, committed. */
async function takeIn(t: NodeUnderTest, path: string): Promise<void> {
  const { row } = await receiveIntake(t.receiving, eyes, {
    source: 'bench',
    filename: path.slice(path.lastIndexOf('/') + 1),
    reportType: null,
    via: 'folder',
    again: false,
    bytes: stepsOf(await openPlain(path)),
  })
  await t.engine.run(row.id)
}

async function expectFindings(t: NodeUnderTest, wanted: number): Promise<void> {
  const { rows } = await t.data.database.as(eyes, async (scope) => ({
    rows: await scope.tx
      .selectFrom('finding')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .execute(),
  }))
  if (Number(rows[0]?.count) !== wanted) throw new Error(`${rows[0]?.count} findings instead of ${wanted}`)
}

/** A first small report starts the worker thread and warms the database, as on a node that runs. */
async function warm(t: NodeUnderTest): Promise<void> {
  const path = join(t.folder, '2026-10-31-scan_rdp.csv')
  await writeReport(path, 1000, 1000)
  await takeIn(t, path)
}

export const intakeSparse: Benchmark = {
  name: 'intake-sparse',
  async run(scale) {
    const t = await nodeUnderTest()
    try {
      await warm(t)
      const rows = 2_000_000 * scale
      const path = join(t.folder, '2026-11-01-scan_rdp.csv')
      await writeReport(path, rows, 100)
      await countNewlines(path)
      const own = await secondsOf(() => takeIn(t, path))
      const newlines = await secondsOf(() => countNewlines(path))
      await expectFindings(t, rows / 100)
      return {
        name: 'intake-sparse',
        value: rows / own,
        unit: 'rows/s',
        baseline: 'reading the file and counting its newlines',
        baselineValue: rows / newlines,
        ratio: newlines / own,
      }
    } finally {
      await t.close()
    }
  },
}

export const intakeDense: Benchmark = {
  name: 'intake-dense',
  async run(scale) {
    const t = await nodeUnderTest()
    try {
      await warm(t)
      const rows = 100_000 * scale
      const path = join(t.folder, '2026-11-01-scan_rdp.csv')
      await writeReport(path, rows, 1)
      const own = await secondsOf(() => takeIn(t, path))
      await expectFindings(t, rows)
      const plain = await plainWrites(t, rows)
      return {
        name: 'intake-dense',
        value: rows / own,
        unit: 'rows/s',
        baseline: 'COPY into a staging table, then plain inserts into both tables with the same indexes',
        baselineValue: rows / plain,
        ratio: plain / own,
      }
    } finally {
      await t.close()
    }
  },
}
