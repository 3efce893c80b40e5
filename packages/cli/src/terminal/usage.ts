// The help texts: one line a command, and one page for a command.
import type { Command } from '../commands/command.ts'

const environment = `Environment: SCHAKEL_URL (default http://127.0.0.1:8080), SCHAKEL_TOKEN.
Every command takes --json, --url and --token.
`

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `schakel COMMAND [options]\n\n${lines.join('\n')}\n\nschakel COMMAND --help tells more.\n${environment}`
}

export function usageOf(command: Command): string {
  const usage = command.usage.map((line) => `  schakel ${command.name} ${line}`.trimEnd()).join('\n')
  const width = Math.max(0, ...command.options.map(([flag]) => flag.length))
  const options = command.options.map(([flag, meaning]) => `  ${flag.padEnd(width)}  ${meaning}`).join('\n')
  return `${command.summary}\n\n${usage}\n${options ? `\n${options}\n` : ''}\n${environment}`
}
