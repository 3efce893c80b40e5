// schakel backup: everything of the node in one encrypted file; on the machine of the node, also while it runs.
import { lateProgressBar } from '../terminal/progress.ts'
import { readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { backupPassword } from './password.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'Write everything of the node into one encrypted file (run it where the node runs)',
  usage: ['FILE'],
  options: [['--password-file FILE', 'where the password stands; else SCHAKEL_BACKUP_PASSWORD']],
  async run(args) {
    const { values, positionals } = readArguments(args, { 'password-file': { type: 'string' } }, 1)
    const [file] = positionals
    if (!file) throw new CommandFailure('Say which file to write.', 2)
    const password = await backupPassword(values['password-file'])
    const { backUp, readConfig } = await import('@schakel/server/admin')
    const bar = lateProgressBar('backup')
    const outcome = await backUp(readConfig(process.env), file, password, bar.begin).finally(bar.end)
    const megabytes = (outcome.bytes / 1e6).toFixed(1)
    process.stdout.write(
      values.json
        ? `${JSON.stringify(outcome)}\n`
        : `${file}: ${outcome.tables} tables and ${outcome.files} files, ${megabytes} MB, version ${outcome.version}.\nKeep the password apart: without it nobody can read this file.\n`,
    )
    return 0
  },
}
