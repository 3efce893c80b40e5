#!/usr/bin/env node
import { CommandFailure } from './commands/command.ts'
// schakel: the command line for people and scripts; finds the command and turns failures into an exit code.
import { commands } from './commands/index.ts'
import { overview, usageOf } from './terminal/usage.ts'

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview(commands))
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    process.stderr.write(`schakel: there is no command "${name}".\n\n${overview(commands)}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(usageOf(command))
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    if (rest.includes('--json')) process.stdout.write(`${JSON.stringify({ error: error.message, ...error.facts })}\n`)
    else process.stderr.write(`schakel ${name}: ${error.message}\n`)
    return error.exitCode
  }
}

process.exitCode = await main(process.argv.slice(2))
