// Adds to the lock file the optional packages of other platforms that npm left out, so that `npm ci` accepts it everywhere.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = ['linux', 'darwin', 'win32', 'freebsd', 'android', 'openharmony', 'aix', 'netbsd', 'openbsd', 'sunos']
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'ppc64le',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
]

function guessed(name, version) {
  const words = name.split(/[/-]/)
  const os = systems.filter((one) => words.includes(one) || (one === 'win32' && words.includes('windows')))
  const cpu = processors.filter((one) => words.includes(one))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return {
    version,
    optional: true,
    ...(os.length ? { os } : {}),
    ...(cpu.length ? { cpu } : {}),
    ...(libc.length ? { libc } : {}),
  }
}

let added = 0
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${place ? `${place}/` : ''}node_modules/${name}`
    if (lock.packages[nested] || lock.packages[`node_modules/${name}`] || !/^\d/.test(version)) continue
    lock.packages[`node_modules/${name}`] = guessed(name, version)
    added++
  }
  delete entry.resolved
}
for (const [name, entry] of Object.entries(lock.packages)) {
  if (entry.link)
    entry.resolved = lock.packages[name].resolved ?? name.replace(/^node_modules\/@schakel\//, 'packages/')
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} entries added\n`)
