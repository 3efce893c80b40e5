// schakel restore: a backup into an empty data folder (SCHAKEL_DATA) and an empty database (embedded, or DATABASE_URL).
import { lateProgressBar } from '../terminal/progress.ts'
import { readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { backupPassword } from './password.ts'

export const restore: Command = {
  name: 'restore',
  summary: 'Bring a backup back into an empty data folder and database; also moves a node to a server of your own',
  usage: ['FILE'],
  options: [['--password-file FILE', 'where the password stands; else SCHAKEL_BACKUP_PASSWORD']],
  async run(args) {
    const { values, positionals } = readArguments(args, { 'password-file': { type: 'string' } }, 1)
    const [file] = positionals
    if (!file) throw new CommandFailure('Say which backup to read.', 2)
    const password = await backupPassword(values['password-file'])
    const { readConfig, restore: restoreNode } = await import('@schakel/server/admin')
    const bar = lateProgressBar('restore')
    const outcome = await restoreNode(readConfig(process.env), file, password, bar.begin).finally(bar.end)
    process.stdout.write(
      values.json
        ? `${JSON.stringify(outcome)}\n`
        : `Restored ${outcome.rows} rows of ${outcome.tables} tables and ${outcome.files} files. Start the node now.\n`,
    )
    return 0
  },
}
