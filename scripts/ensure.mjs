// Installs what is missing before a script runs; needs nothing but some Node >= 20 and npm.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const stampFile = join(root, 'node_modules', '.schakel-stamp')
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old. Install Node 20 or newer.`)

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  say('Installing what is needed (once; about a minute) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) fail('npm ci failed. What it said stands above.')
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampFile, stamp)
}

buildPortal()

/** Builds the portal when its sources, or what it is built with, changed since the last build. */
function buildPortal() {
  const web = join(root, 'packages', 'web')
  const built = join(web, 'dist', '.stamp')
  const files = ['packages/web/src', 'packages/web/public', 'packages/api/src']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)))
    .filter((file) => statSync(file).isFile())
    .sort()
  const hash = createHash('sha256').update(stamp)
  for (const file of [...files, join(web, 'index.html'), join(web, 'vite.config.ts')])
    hash.update(file).update(readFileSync(file))
  const now = hash.digest('hex')
  if (existsSync(built) && readFileSync(built, 'utf8') === now) return
  say('Building the portal (a few seconds) …')
  const bin = join(root, 'node_modules', '.bin')
  const { status } = spawnSync(join(bin, 'vite'), ['build', '--logLevel', 'error'], {
    cwd: web,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  })
  if (status !== 0) fail('The portal could not be built. What it said stands above.')
  writeFileSync(built, now)
}

const own = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' })
const version = own.status === 0 ? own.stdout.trim() : process.version
if (!version.startsWith('v24.')) {
  fail(
    `Schakel runs on Node 24; this is ${version}. There is no packaged Node 24 for ${process.platform} ${process.arch}: install Node 24 and try again.`,
  )
}
