// The folder of the Unix socket: short of name, and nobody else's.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '@schakel/api'

const run = promisify(execFile)

/** The socket's folder has a short name: a socket's path may be 107 bytes long. */
export function socketFolder(folder: string): string {
  const digest = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)
  return join(tmpdir(), `schakel-${process.getuid?.() ?? 0}-${digest}`)
}

export async function postgresUser(): Promise<number> {
  const { stdout } = await run('id', ['-u', 'postgres'])
  return Number(stdout.trim())
}

/**
 * Makes the folder or takes it when it is of one of `owners`: one of another user in the shared temporary folder could
 * hold a server that is not ours. Throws `node.database`.
 */
export async function claimSocketFolder(path: string, owners: readonly number[]): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const found = await lstat(path)
  if (!found.isDirectory() || !owners.includes(found.uid))
    throw new AppError('node.database', {
      detail: `${path} belongs to another user. Remove it, or set TMPDIR to a folder of your own.`,
    })
  await chmod(path, 0o700)
}
