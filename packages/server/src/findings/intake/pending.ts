// What was read of a file since the last commit.
import type { JudgedRow } from './judge.ts'

const rowsPerBatch = 5000
const rejectsPerBatch = 2000

export interface Reject {
  line: number
  reason: string
  detail: string | null
  raw: Buffer
}

export class Pending {
  rows = 0
  unmatched = 0
  readonly judged: JudgedRow[] = []
  readonly rejects: Reject[] = []
  readonly flags: { flag: string; detail: string }[] = []
  /** Report types that were seen, over all commits. */
  readonly types = new Set<string>()
  readonly #switched: Readonly<Record<string, boolean>>

  constructor(switched: Readonly<Record<string, boolean>>) {
    this.#switched = switched
  }

  /** A row of a type that is switched off for the source is nobody's: it is counted and never kept. */
  ours(row: JudgedRow): void {
    if (this.#switched[row.reportType] === false) {
      this.unmatched++
      return
    }
    this.types.add(row.reportType)
    this.judged.push(row)
  }

  reject(line: number, reason: string, detail: string | null, raw: Buffer): void {
    this.rejects.push({ line, reason, detail, raw })
  }

  get full(): boolean {
    return this.judged.length >= rowsPerBatch || this.rejects.length >= rejectsPerBatch
  }

  clear(): void {
    this.rows = 0
    this.unmatched = 0
    this.judged.length = 0
    this.rejects.length = 0
    this.flags.length = 0
  }
}
