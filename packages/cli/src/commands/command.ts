// What every command is, and how one fails: a sentence for the person and an exit code for the script.
import { AppError } from '@schakel/api'

export interface Command {
  name: string
  summary: string
  /** Lines after "schakel NAME". */
  usage: readonly string[]
  options: readonly (readonly [flag: string, meaning: string])[]
  /** Exit code: 0 done, 1 the node refused or rows were rejected, 2 the call itself is wrong. */
  run(args: readonly string[]): Promise<number>
}

export class CommandFailure extends Error {
  readonly exitCode: number
  readonly facts: Record<string, unknown>

  constructor(message: string, exitCode = 1, facts: Record<string, unknown> = {}) {
    super(message)
    this.name = 'CommandFailure'
    this.exitCode = exitCode
    this.facts = facts
  }
}

/** Whatever was thrown as a failure in one line. */
export function failureOf(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error
  const words = error instanceof AppError ? (error.detail ?? error.message) : (error as Error).message
  const line = words.trim().replace(/\s*\n\s*/g, '; ')
  return new CommandFailure(line, 1, error instanceof AppError ? { code: error.code } : {})
}
