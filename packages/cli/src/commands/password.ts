// The password of a backup: from SCHAKEL_BACKUP_PASSWORD or a file, never from the command line where others can see it.
import { readFile } from 'node:fs/promises'
import { CommandFailure } from './command.ts'
import { cliEnvironment } from './environment.ts'

export async function backupPassword(file: unknown): Promise<string> {
  const said =
    typeof file === 'string'
      ? (await readFile(file, 'utf8').catch(() => unreadable(file))).replace(/\r?\n$/, '')
      : (cliEnvironment().SCHAKEL_BACKUP_PASSWORD ?? '')
  if (said === '')
    throw new CommandFailure('Give the password in SCHAKEL_BACKUP_PASSWORD, or in a file with --password-file FILE.', 2)
  return said
}

function unreadable(file: string): never {
  throw new CommandFailure(`${file} can not be read.`, 2)
}
