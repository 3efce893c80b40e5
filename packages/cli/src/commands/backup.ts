// schakel backup: everything of the node in one encrypted file; on the machine of the node, also while it runs.
import { AppError } from '@schakel/api'
import { backUp, readConfig } from '@schakel/server/admin'
import { readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { backupPassword } from './password.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'Write everything of the node into one encrypted file (run it where the node runs)',
  usage: ['FILE'],
  options: [['--password-file FILE', 'where the password stands; else SCHAKEL_BACKUP_PASSWORD']],
  async run(args) {
    const { values, positionals } = readArguments(args, { 'password-file': { type: 'string' } })
    const [file] = positionals
    if (!file) throw new CommandFailure('Say which file to write.', 2)
    const password = await backupPassword(values['password-file'])
    try {
      const outcome = await backUp(readConfig(process.env), file, password)
      const megabytes = (outcome.bytes / 1e6).toFixed(1)
      process.stdout.write(
        values.json
          ? `${JSON.stringify(outcome)}\n`
          : `${file}: ${outcome.tables} tables and ${outcome.files} files, ${megabytes} MB, version ${outcome.version}.\nKeep the password apart: without it nobody can read this file.\n`,
      )
      return 0
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST') throw new CommandFailure(`${file} exists already.`)
      if (error instanceof AppError) throw new CommandFailure(error.detail ?? error.message)
      throw error
    }
  },
}
