// Holds the hashes of landed migrations: a landed one is never edited. Without --check, new ones are added.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = new URL('../packages/server/migrations/', import.meta.url).pathname
const lock = join(folder, 'migrations.lock')
const files = readdirSync(folder, { recursive: true })
  .filter((name) => /^\d{4}-.*\.(ts|sql)$/.test(name))
  .sort()
const hashOf = (name) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
const landed = new Map(
  (existsSync(lock) ? readFileSync(lock, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('  ').reverse()),
)

const edited = [...landed].filter(([name, hash]) => !files.includes(name) || hashOf(name) !== hash)
const fresh = files.filter((name) => !landed.has(name))
for (const [name] of edited) process.stderr.write(`${name}: a landed migration was edited or removed\n`)
if (process.argv.includes('--check')) {
  for (const name of fresh)
    process.stderr.write(`${name}: not in migrations.lock; run "npm run lock:migrations" when it is done\n`)
  process.exitCode = edited.length + fresh.length > 0 ? 1 : 0
} else if (edited.length > 0) process.exitCode = 1
else writeFileSync(lock, files.map((name) => `${hashOf(name)}  ${name}\n`).join(''))
