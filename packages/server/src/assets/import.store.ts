// A file of assets that are added; a trial judges alike and writes nothing.
import { type LineProblem, type Scope, takeImportTurn } from '../platform/index.ts'
import type { AssetFile } from './csv-import.ts'
import { countsOf, fresh, judgeFile, warningsOf, writeFresh } from './file-claims.store.ts'
import { type Overlap, overlapsOfLines } from './overlaps.store.ts'

export interface ImportOrder {
  organisationId: string
  /** Reads the file when its turn has come. */
  read(): AssetFile
  dryRun: boolean
}

export interface ImportOutcome {
  created: number
  known: number
  problems: LineProblem[]
  overlapping: number
  overlaps: (Overlap & { line: number; own: string })[]
  /** Of lines that make a new claim. */
  warnings: LineProblem[]
}

/** The outcome is what declaring line by line would give. Throws `import.running` while another of the organisation runs. */
export async function importAssets(scope: Scope, order: ImportOrder, now: Date): Promise<ImportOutcome> {
  const { organisationId, dryRun } = order
  const byMember = scope.eyes.audience === 'member'
  await takeImportTurn(scope, `assets ${organisationId}`)
  const { lines, problems } = order.read()
  await judgeFile(scope, organisationId, lines)
  const counts = await countsOf(scope)
  const touched = byMember ? { overlapping: 0, overlaps: [] } : await overlapsOfLines(scope, organisationId, fresh, now)
  const warnings = await warningsOf(scope, lines)
  if (!dryRun) await writeFresh(scope, organisationId, now)
  const all = [...problems, ...counts.problems].sort((a, b) => a.line - b.line)
  return { ...counts, ...touched, warnings, problems: all }
}
