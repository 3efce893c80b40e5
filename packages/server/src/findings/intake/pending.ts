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

/** What was read since the last commit, taken out of `Pending` to be written. */
export interface Chunk {
  readonly rows: number
  readonly unmatched: number
  readonly judged: readonly JudgedRow[]
  readonly rejects: readonly Reject[]
  readonly flags: readonly Flag[]
}

export interface Flag {
  flag: string
  detail: string
}

export class Pending {
  rows = 0
  unmatched = 0
  #judged: JudgedRow[] = []
  #rejects: Reject[] = []
  #flags: Flag[] = []
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
    this.#judged.push(row)
  }

  reject(line: number, reason: string, detail: string | null, raw: Buffer): void {
    this.#rejects.push({ line, reason, detail, raw })
  }

  flag(flag: Flag): void {
    this.#flags.push(flag)
  }

  get full(): boolean {
    return this.#judged.length >= rowsPerBatch || this.#rejects.length >= rejectsPerBatch
  }

  /** Hands out what was read and begins anew. */
  take(): Chunk {
    const { rows, unmatched } = this
    const chunk = { rows, unmatched, judged: this.#judged, rejects: this.#rejects, flags: this.#flags }
    this.rows = 0
    this.unmatched = 0
    this.#judged = []
    this.#rejects = []
    this.#flags = []
    return chunk
  }
}
