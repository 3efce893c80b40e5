// Runs all tests; says which system parts are absent and what brings them; ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const report = join(tmpdir(), `schakel-test-${process.pid}.json`)
const args = [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]
const { status } = spawnSync('npx', args, { stdio: ['ignore', 'inherit', 'inherit'] })
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
rmSync(report, { force: true })

const parts = [
  { what: 'a system PostgreSQL 15 (schema.sql)', present: existsSync('/usr/lib/postgresql/15/bin/pg_dump') },
  { what: 'a browser (the portal)', present: existsSync('/usr/bin/chromium') },
]
const absent = parts.filter((part) => !part.present)
for (const { what } of absent)
  process.stdout.write(`skipped: ${what} is not on this machine; "npm run setup:system" brings it\n`)
const skipped = (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0) + absent.length
const broken = status !== 0 && counts.numFailedTests === 0 ? 1 : 0
const failed = counts.numFailedTests + broken + (process.env.CI ? skipped : 0)
process.stdout.write(`${counts.numPassedTests} passed, ${failed} failed, ${process.env.CI ? 0 : skipped} skipped\n`)
process.exit(failed > 0 ? 1 : 0)
