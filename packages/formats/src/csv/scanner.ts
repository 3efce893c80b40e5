// Streams CSV (RFC 4180) from chunks of any size to rows with the byte positions of only the wanted columns.
import { isUtf8 } from 'node:buffer'
import { type Problem, problem } from '../parsed/index.ts'
import { locateFields, splitRow, walkRow } from './fields.ts'
import { quotesAreOdd } from './quotes.ts'
import { Window } from './window.ts'

const LF = 10
const CR = 13
const QUOTE = 34
const rawKept = 65_536

/** Why one row could not be read; the rows beside it are kept. */
export type RejectReason =
  | 'csv.unbalanced-quote'
  | 'csv.stray-quote'
  | 'csv.row-too-long'
  | 'csv.nul-byte'
  | 'csv.invalid-utf8'

export interface RowScannerOptions {
  /** Called once with the names of the header row; answers the wanted columns (distinct, -1 = not there), or why the file can't be used. */
  onHeader(names: string[]): readonly number[] | Problem
  /**
   * Called per row, lines counted from 1. `bytes[start, end)` is the row without its line end and, like `fields`, only
   * valid during the call. `fields` has a pair start, end per wanted column in the order that `onHeader` answered.
   */
  onRow(bytes: Buffer, start: number, end: number, line: number, fields: Int32Array): void
  /** Called per line that can't be read; `raw` is a copy, at most 64 KiB of it. */
  onReject(line: number, reason: RejectReason, raw: Buffer): void
  /** The longest row in bytes, 1 MiB unless told. */
  readonly maxRowBytes?: number
  /** Bytes looked at together, 256 KiB unless told; smaller chunks are gathered up to a quarter of it. */
  readonly windowBytes?: number
  /** Where an earlier scan of the same bytes stood: feed the bytes from `offset` on. */
  readonly resume?: { readonly names: string[]; readonly line: number; readonly offset: number }
}

export interface RowScanner {
  push(chunk: Uint8Array): void
  end(): void
  /** The line number of the next row. */
  readonly line: number
  /** The offset in the plain text of the next row's start: the resume point (also inside `onRow`). */
  readonly offset: number
  /** Set when the header can't be used; everything after it is ignored. */
  readonly problem: Problem | undefined
}

/** Makes a scanner; memory stays below `maxRowBytes` × 2 + `windowBytes` × 2 whatever the input. */
export function createRowScanner(options: RowScannerOptions): RowScanner {
  return new Scanner(options)
}

class Scanner implements RowScanner {
  line: number
  problem: Problem | undefined
  private readonly options: RowScannerOptions
  private readonly maxRow: number
  private readonly window: Window
  private consumed: number
  private columns = -1
  private slots = new Int32Array(0)
  private fields = new Int32Array(0)
  private skipping = false
  private begun: boolean
  private quote = -1
  private hasNul = false
  private hasBadText = false

  constructor(options: RowScannerOptions) {
    this.options = options
    this.maxRow = options.maxRowBytes ?? 1_048_576
    this.window = new Window(options.windowBytes ?? 262_144)
    this.line = options.resume?.line ?? 1
    this.consumed = options.resume?.offset ?? 0
    this.begun = options.resume !== undefined
    if (options.resume) this.useHeader(options.resume.names)
  }

  get offset(): number {
    return this.consumed
  }

  push(chunk: Uint8Array): void {
    if (this.problem) return
    this.window.gather(chunk, () => {
      this.scan(false)
      return !this.problem
    })
  }

  end(): void {
    if (!this.problem) this.scan(true)
    if (!this.problem && this.columns < 0) this.problem = problem('csv.no-header', 'The file has no header row')
  }

  private useHeader(names: string[]): void {
    this.columns = names.length
    const wanted = this.options.onHeader(names)
    if ('rule' in wanted) {
      this.problem = wanted
      return
    }
    this.slots = new Int32Array(wanted.reduce((most, column) => Math.max(most, column + 1), 0)).fill(-1)
    this.fields = new Int32Array(wanted.length * 2).fill(-1)
    for (const [slot, column] of wanted.entries()) if (column >= 0) this.slots[column] = slot
  }

  private scan(final: boolean): void {
    const { window } = this
    if (!this.begun && !this.passMark(final)) return
    const text = window.bytes.subarray(0, window.fill)
    const unread = text.subarray(window.at)
    this.hasNul = unread.includes(0)
    this.hasBadText = !isUtf8(unread)
    this.scanRows(text, final)
  }

  /** Over the byte order mark, if there is one; false while too few bytes are here to tell. */
  private passMark(final: boolean): boolean {
    const length = this.window.markLength(final)
    this.begun = length >= 0
    if (this.begun) this.advance(length)
    return this.begun
  }

  private scanRows(text: Buffer, final: boolean): void {
    const { window, maxRow } = this
    const fill = text.length
    this.quote = -1
    while (window.at < fill && !this.problem) {
      const start = window.at
      const found = text.indexOf(LF, start)
      const newline = found < 0 ? fill : found
      if (this.skipping || newline - start > maxRow) this.skipLine(text, start, found)
      else if (found < 0 && !final) return
      else if (this.endsRow(text, start, newline)) {
        this.advance((found < 0 ? fill : found + 1) - start)
        this.line++
        const end = newline > start && text[newline - 1] === CR ? newline - 1 : newline
        if (end > start) this.row(text, start, end, this.line - 1)
      } else if (!this.unusualRow(text, start, newline, final)) return
    }
  }

  private endsRow(text: Buffer, start: number, newline: number): boolean {
    if (this.quote < start) {
      const next = text.indexOf(QUOTE, start)
      this.quote = next < 0 ? text.length : next
    }
    return this.quote >= newline || !quotesAreOdd(text, this.window.words, this.quote, newline)
  }

  private advance(bytes: number): void {
    this.window.at += bytes
    this.consumed += bytes
  }

  private row(text: Buffer, start: number, end: number, line: number): void {
    const nul = this.hasNul && text.subarray(start, end).includes(0)
    if (nul) this.reject(text, start, end, line, 'csv.nul-byte')
    else if (this.hasBadText && !isUtf8(text.subarray(start, end))) {
      this.reject(text, start, end, line, 'csv.invalid-utf8')
    } else if (this.columns < 0) this.useHeader(splitRow(text, start, end))
    else if (locateFields(text, start, end, this.slots, this.fields)) {
      this.options.onRow(text, start, end, line, this.fields)
    } else this.reject(text, start, end, line, 'csv.stray-quote')
  }

  /** A row whose first line has odd quotes: a quoted newline, or a quote too many. False when more bytes are needed. */
  private unusualRow(text: Buffer, start: number, newline: number, final: boolean): boolean {
    const walk = walkRow(text, start, text.length)
    const cut = walk.sound && (walk.end < 0 || walk.end === text.length)
    if (cut && !final && text.length - start <= this.maxRow) return false
    const whole = walk.sound && walk.end >= 0 && walk.end - start <= this.maxRow
    const line = this.line
    if (whole && (this.columns < 0 || walk.columns === this.columns)) {
      const last = walk.end
      this.line += newlinesIn(text, start, last) + 1
      this.advance((last < text.length ? last + 1 : last) - start)
      this.row(text, start, text[last - 1] === CR ? last - 1 : last, line)
      return true
    }
    this.line++
    this.advance((newline < text.length ? newline + 1 : newline) - start)
    this.reject(text, start, newline, line, 'csv.unbalanced-quote')
    return true
  }

  /** Passes over a line longer than the limit, over as many chunks as it takes; reported once, with its beginning. */
  private skipLine(text: Buffer, start: number, found: number): void {
    if (!this.skipping) this.reject(text, start, found < 0 ? text.length : found, this.line, 'csv.row-too-long')
    this.skipping = found < 0
    this.advance((found < 0 ? text.length : found + 1) - start)
    if (found >= 0) this.line++
  }

  private reject(text: Buffer, start: number, end: number, line: number, reason: RejectReason): void {
    if (this.columns < 0) {
      this.problem = problem('csv.header-unreadable', `The header row can't be read (${reason})`, { line })
      return
    }
    this.options.onReject(line, reason, Buffer.from(text.subarray(start, Math.min(end, start + rawKept))))
  }
}

function newlinesIn(text: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf(LF, from); at >= 0 && at < to; at = text.indexOf(LF, at + 1)) count++
  return count
}
