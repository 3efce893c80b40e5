// Checks the header row of a Shadowserver report: are the columns there without which a row says nothing.
import { type Parsed, type Problem, parsed, problem, refuse } from '../parsed/index.ts'

/** Where the wanted columns stand; -1 for a wanted one that is missing. */
export interface Header {
  readonly names: readonly string[]
  readonly at: ReadonlyMap<string, number>
}

/**
 * Reads column names (case and spaces around don't matter). Each entry of `required` is a column, or a list of which
 * one is enough (`['ip', 'src_ip']`). Problem `shadowserver.columns-missing` names all that lack.
 */
export function readHeader(
  names: readonly string[],
  required: readonly (string | readonly string[])[] = ['timestamp', ['ip', 'src_ip', 'dst_ip']],
): Parsed<Header> {
  const clean = names.map((name) => name.trim().toLowerCase())
  const at = new Map<string, number>()
  const warnings: Problem[] = []
  for (const [index, name] of clean.entries()) {
    if (!at.has(name)) at.set(name, index)
    else
      warnings.push(
        problem('shadowserver.column-twice', `Column '${name}' stands twice; the first counts`, { line: 1 }),
      )
  }
  const missing = required
    .map((wanted) => (typeof wanted === 'string' ? [wanted] : wanted))
    .filter((wanted) => !wanted.some((name) => at.has(name)))
    .map((wanted) => wanted.join(' or '))
  if (missing.length > 0) {
    return refuse('shadowserver.columns-missing', `Missing in the header: ${missing.join(', ')}`, { line: 1 })
  }
  return parsed({ names: clean, at }, warnings)
}
