// Installs the Debian packages that the full test needs. As root; elsewhere it says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const packages = [
  { name: 'postgresql-15', proof: '/usr/lib/postgresql/15/bin/pg_dump' },
  { name: 'chromium', proof: '/usr/bin/chromium' },
]
const missing = packages.filter(({ proof }) => !existsSync(proof)).map(({ name }) => name)

function apt(...args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

if (missing.length === 0) process.stdout.write('All system parts are here.\n')
else if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
  process.stderr.write(`Install these as root: apt-get install ${missing.join(' ')}\n`)
  process.exitCode = 1
} else if (!(apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...missing))) {
  process.stderr.write(`These could not be installed: ${missing.join(' ')}\n`)
  process.exitCode = 1
} else process.stdout.write(`Installed: ${missing.join(' ')}\n`)
