// schakel recover: a link for somebody who lost password or second factor; on the machine of the node.
import { AppError } from '@schakel/api'
import { readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'

export const recover: Command = {
  name: 'recover',
  summary: 'Make a link for somebody who lost password or second factor (run it where the node runs)',
  usage: ['MAIL-ADDRESS'],
  options: [],
  async run(args) {
    const { values, positionals } = readArguments(args, {}, 1)
    const [email] = positionals
    if (!email) throw new CommandFailure('Give the mail address of the person.', 2)
    const { readConfig, recoverAdmin } = await import('@schakel/server/admin')
    try {
      const link = await recoverAdmin(readConfig(process.env), email)
      process.stdout.write(
        values.json ? `${JSON.stringify({ link })}\n` : `Open this link within 24 hours:\n  ${link}\n`,
      )
      return 0
    } catch (error) {
      if (error instanceof AppError) throw new CommandFailure(error.detail ?? error.message)
      throw error
    }
  },
}
