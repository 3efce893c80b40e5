// What a format of risk events must do to be taken in: recognise its bytes, and read them as judged rows from a resume point.
import type { Matcher } from '../../../assets/index.ts'
import type { ReportKind } from '../../classification/index.ts'
import type { JudgedRow } from '../judge.ts'

export interface FormatVerdicts {
  /** Rows that were seen, and those of nobody. */
  rows: number
  unmatched: number
  ours(row: JudgedRow): void
  reject(line: number, reason: string, detail: string | null, raw: Buffer): void
}

export interface ResumeAt {
  offset: number
  line: number
  /** What the header said, for formats that have one. */
  names: string[]
}

export interface ReadingOrder {
  readonly matcher: Matcher
  readonly verdicts: FormatVerdicts
  readonly now: Date
  /** The kind and name of the report; null when the rows tell it themselves. */
  readonly report: { readonly type: string; readonly kind: ReportKind } | null
  /** Columns that nobody knows, told once per file. */
  readonly onUnknownColumns: (names: readonly string[]) => void
  readonly resume: ResumeAt | undefined
}

export interface Reading {
  push(chunk: Buffer): void
  end(): void
  /** Where to go on after a commit. */
  readonly at: ResumeAt
  /** Why the file as a whole can't be used. */
  readonly problem: { readonly message: string } | undefined
}

export interface IntakeFormat {
  readonly name: 'shadowserver-csv' | 'intelmq-json'
  /** Whether the rows themselves say what kind of report they are. */
  readonly rowsTellKind: boolean
  fits(beginning: Buffer): boolean
  read(order: ReadingOrder): Reading
}
