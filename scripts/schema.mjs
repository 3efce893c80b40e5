// Makes packages/server/schema.sql with the pg_dump of a system PostgreSQL 15, which proves that 15 suffices.
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../packages/server/src/platform/migrate.ts'
import { provisionEmbedded } from '../packages/server/src/platform/provision.ts'

const bin = '/usr/lib/postgresql/15/bin'
const target = new URL('../packages/server/schema.sql', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'schakel-pg15-'))
const root = process.getuid?.() === 0
const prefix = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'] : []
const run = (program, args) => {
  const [command, ...rest] = [...prefix, join(bin, program), ...args]
  return execFileSync(command, rest, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

chmodSync(folder, 0o755)
if (root) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })), -1)
const data = join(folder, 'data')
run('initdb', ['-D', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'])
run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', `-c listen_addresses='' -k ${folder}`, 'start'])
try {
  await provisionEmbedded(folder, 'schakel')
  await migrate({ host: folder, user: 'schakel_owner', database: 'schakel' })
  const dump = run(
    'pg_dump',
    [
      '-h',
      folder,
      '-U',
      'schakel_owner',
      '-d',
      'schakel',
      '--schema-only',
      '--no-owner',
      // Partitions that the job queue makes for today and tomorrow: the schema is the same every day.
      '--exclude-table=jobs.queue_stats_2*',
      '--restrict-key=schakel',
    ].filter((arg) => !arg.startsWith('--restrict') || supportsRestrict()),
  )
  const text = `-- Made by "npm run generate:schema" from the migrations, with the pg_dump of PostgreSQL 15. Not edited by hand.\n${clean(dump)}`
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      process.stderr.write('packages/server/schema.sql is stale: run "npm run generate:schema"\n')
      process.exitCode = 1
    }
  } else writeFileSync(target, text)
} finally {
  run('pg_ctl', ['-D', data, '-m', 'fast', '-w', '-s', 'stop'])
  rmSync(folder, { recursive: true, force: true })
}

function supportsRestrict() {
  return run('pg_dump', ['--help']).includes('--restrict-key')
}

/** Without the lines that name the version of the tool. */
function clean(dump) {
  return `${dump
    .split('\n')
    .filter((line) => !/^(-- Dumped|SET |SELECT pg_catalog.set_config|\\(un)?restrict)/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
