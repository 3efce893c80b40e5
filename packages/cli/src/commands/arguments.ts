// Reads a command's arguments strictly; an unknown option is a sentence, not a stack trace.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandFailure } from './command.ts'

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

/** Options of the command plus those that every command has: `--json`, `--url`, `--token`. */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options: { ...everywhere, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandFailure((error as Error).message, 2)
  }
}

/** Which node, and as whom: options first, then SCHAKEL_URL and SCHAKEL_TOKEN, then this machine. */
export function connectionOf(values: { url?: unknown; token?: unknown }): Connection {
  const url = typeof values.url === 'string' ? values.url : (process.env.SCHAKEL_URL ?? 'http://127.0.0.1:8080')
  const token = typeof values.token === 'string' ? values.token : process.env.SCHAKEL_TOKEN
  if (!URL.canParse(url)) throw new CommandFailure(`"${url}" is not a URL. Example: https://node.example`, 2)
  return { url: url.replace(/\/+$/, ''), token }
}
