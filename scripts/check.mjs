// All that must hold before a commit: types, lint, architecture, dead code, generated files, sizes and names of files.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

let failures = 0

function step(name, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const ok = status === 0
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}\n`)
  if (!ok) {
    failures++
    process.stdout.write(`${stdout ?? ''}${stderr ?? ''}\n`)
  }
}

function sizesAndNames() {
  const files = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'packages', 'tests', 'bench', 'scripts', 'examples'],
    { encoding: 'utf8' },
  ).stdout.split('\n')
  const problems = []
  for (const file of files.filter((name) => /\.(ts|tsx|mjs)$/.test(name) && existsSync(name))) {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1
    const most = /\.test\.tsx?$/.test(file) ? 400 : 300
    if (lines > most) problems.push(`${file}: ${lines} lines, at most ${most}`)
    if (/(^|\/)(util|utils|helper|helpers|common|manager|base|misc)(\.|\/)/.test(file))
      problems.push(`${file}: the name says nothing`)
  }
  return problems
}

step('types', 'npx', 'tsc', '--noEmit', '-p', 'tsconfig.json')
step('lint', 'npx', 'biome', 'check', '--error-on-warnings', '.')
step('architecture', 'npx', 'depcruise', '--config', '.dependency-cruiser.cjs', 'packages', '--output-type', 'err')
step('dead code', 'npx', 'knip', '--no-progress')
step('landed migrations are as they landed', 'node', 'scripts/migrations-lock.mjs', '--check')
const problems = sizesAndNames()
process.stdout.write(`${problems.length === 0 ? 'ok  ' : 'FAIL'} sizes and names of files\n`)
for (const problem of problems) process.stdout.write(`     ${problem}\n`)
if (existsSync('/usr/lib/postgresql/15/bin/pg_dump'))
  step('schema.sql is fresh', 'node', 'scripts/schema.mjs', '--check')
else process.stdout.write('skip schema.sql is fresh (needs a system PostgreSQL 15: npm run setup:system)\n')
process.exitCode = failures + problems.length > 0 ? 1 : 0
