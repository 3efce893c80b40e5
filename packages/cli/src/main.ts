#!/usr/bin/env node
// schakel: the command line for people and scripts; finds the command and turns failures into a line and an exit code.
import { type Command, CommandFailure, failureOf } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { overview, usageOf } from './terminal/usage.ts'

/** One line for a person on standard error, one JSON object for a script on standard output. */
function tell(failure: CommandFailure, name: string, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify({ error: failure.message, ...failure.facts })}\n`)
  else process.stderr.write(`schakel ${name}: ${failure.message}\n`)
  return failure.exitCode
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args)
  } catch (error) {
    return tell(failureOf(error), command.name, args.includes('--json'))
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview(commands))
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const known = commands.map((one) => one.name).join(', ')
    const failure = new CommandFailure(`there is no such command. There are: ${known}.`, 2)
    return tell(failure, name, rest.includes('--json'))
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(usageOf(command))
    return 0
  }
  return await runCommand(command, rest)
}

// Who reads may stop reading (`schakel findings list | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2))
