// Prints what an import made and, per line, what it did not take and how to mend it.
export interface ImportOutcome {
  created: number
  dryRun: boolean
  problems: { line: number; field?: string; message: string }[]
  /** Assets: what is odd about lines that are taken all the same. */
  warnings?: { line: number; message: string }[]
  /** Assets: with what of other members the lines touch. */
  overlaps?: { line: number; consequence: { en: string } }[]
}

function* linesOf({ created, dryRun, problems, warnings = [], overlaps = [] }: ImportOutcome): Generator<string> {
  yield `${created} ${dryRun ? 'would be made' : 'made'}, ${problems.length} lines left out`
  for (const { line, consequence } of overlaps) yield `  line ${line}: ${consequence.en}`
  for (const { line, message } of warnings) yield `  line ${line}: ${message}`
  for (const { line, field, message } of problems) yield `  line ${line}${field ? ` (${field})` : ''}: ${message}`
}

/** Exit code 1 when lines were left out. */
export function printImport(outcome: ImportOutcome, json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : `${[...linesOf(outcome)].join('\n')}\n`)
  return outcome.problems.length > 0 ? 1 : 0
}
