// Reads a command's arguments strictly; what is wrong with them is a sentence, not a stack trace.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandFailure } from './command.ts'
import { cliEnvironment } from './environment.ts'

const everywhere = {
  json: { type: 'boolean', default: false },
  url: { type: 'string' },
  token: { type: 'string' },
} as const

type Options = NonNullable<ParseArgsConfig['options']>

export interface Connection {
  url: string
  token: string | undefined
}

/**
 * Options of the command plus those that every command has: `--json`, `--url`, `--token`.
 * `most` words beside them at most (a name with spaces needs quotation marks).
 */
export function readArguments<T extends Options>(args: readonly string[], options: T, most: number) {
  const read = parsed(args, options)
  const [extra] = read.positionals.slice(most)
  if (extra !== undefined)
    throw new CommandFailure(`"${extra}" is one word too many. Put a name with spaces in quotation marks.`, 2)
  return read
}

function parsed<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options: { ...everywhere, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    const sentence = (error as Error).message.split(/\. |\n/, 1)[0] ?? ''
    throw new CommandFailure(`${sentence.replace(/\.?$/, '.')} "--help" shows what there is.`, 2)
  }
}

/** Which node, and as whom: options first, then SCHAKEL_URL and SCHAKEL_TOKEN, then this machine. */
export function connectionOf(values: { url?: unknown; token?: unknown }): Connection {
  const given = cliEnvironment()
  const url = typeof values.url === 'string' ? values.url : (given.SCHAKEL_URL ?? 'http://127.0.0.1:8080')
  const token = typeof values.token === 'string' ? values.token : given.SCHAKEL_TOKEN
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CommandFailure(`"${url}" is not an http or https URL. Example: https://node.example`, 2)
  return { url: url.replace(/\/+$/, ''), token: token?.trim() }
}
