// Prints what an import made and, per line, what it did not take and how to mend it.
export interface ImportOutcome {
  created: number
  dryRun: boolean
  problems: { line: number; field?: string; message: string }[]
  /** Assets: with what of other members the lines touch. */
  overlaps?: { line: number; consequence: { en: string } }[]
}

/** Exit code 1 when lines were left out. */
export function printImport(outcome: ImportOutcome, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(outcome)}\n`)
  else {
    const verb = outcome.dryRun ? 'would be made' : 'made'
    process.stdout.write(`${outcome.created} ${verb}, ${outcome.problems.length} lines left out\n`)
    for (const { line, consequence } of outcome.overlaps ?? []) {
      process.stdout.write(`  line ${line}: ${consequence.en}\n`)
    }
    for (const { line, field, message } of outcome.problems) {
      process.stdout.write(`  line ${line}${field ? ` (${field})` : ''}: ${message}\n`)
    }
  }
  return outcome.problems.length > 0 ? 1 : 0
}
