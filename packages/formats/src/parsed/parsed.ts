// The answer every reader of foreign input gives: a value with warnings, or the problems that prevented one.

/** One thing wrong with foreign input. `path` is dotted (`source.ip`), `line` counts from 1, `rule` is a stable code `area.word`. */
export interface Problem {
  readonly path?: string
  readonly line?: number
  readonly rule: string
  readonly message: string
  /** What was perhaps meant, ready to enter. */
  readonly suggestion?: string
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Where a problem was found, and what was perhaps meant. */
export interface Place {
  readonly path?: string
  readonly line?: number
  readonly suggestion?: string
}

const noWarnings: readonly Problem[] = Object.freeze([])

/** A value that could be read, with what was odd about it. */
export function parsed<T>(value: T, warnings: readonly Problem[] = noWarnings): Parsed<T> {
  return { ok: true, value, warnings }
}

/** Input that could not be read: at least one problem. */
export function refused(first: Problem, ...others: readonly Problem[]): Parsed<never> {
  return { ok: false, problems: [first, ...others] }
}

/** Makes a problem; `place` is left out where nothing is known. */
export function problem(rule: string, message: string, place: Place = {}): Problem {
  return { ...place, rule, message }
}

/** `refused(problem(…))` in one word, the most common ending of a reader. */
export function refuse(rule: string, message: string, place: Place = {}): Parsed<never> {
  return refused(problem(rule, message, place))
}
