// schakel recover: a link for the last admin who lost password and second factor; on the machine of the node.
import { readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'

export const recover: Command = {
  name: 'recover',
  summary: 'Make a link for an admin of the operator who lost everything (run it where the node runs)',
  usage: ['MAIL-ADDRESS'],
  options: [],
  async run(args) {
    const { values, positionals } = readArguments(args, {}, 1)
    const [email] = positionals
    if (!email) throw new CommandFailure('Give the mail address of the admin.', 2)
    const { readConfig, recoverAdmin } = await import('@schakel/server/admin')
    const link = await recoverAdmin(readConfig(process.env), email)
    process.stdout.write(values.json ? `${JSON.stringify({ link })}\n` : `Open this link within 24 hours:\n  ${link}\n`)
    return 0
  },
}
