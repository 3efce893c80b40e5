// Streams NDJSON from chunks of any size to lines, with the resume points and rejects of the CSV scanner.
import { isUtf8 } from 'node:buffer'
import { Window } from '../csv/index.ts'

const LF = 10
const rawKept = 65_536

export type LineRejectReason = 'ndjson.line-too-long' | 'ndjson.nul-byte' | 'ndjson.invalid-utf8'

export interface LineScannerOptions {
  /** Called per line that is not blank, without its line end; `bytes` is only valid during the call. */
  onLine(bytes: Buffer, start: number, end: number, line: number): void
  /** Called per line that can't be read; `raw` is a copy, at most 64 KiB of it. */
  onReject(line: number, reason: LineRejectReason, raw: Buffer): void
  /** The longest line in bytes, 1 MiB unless told. */
  readonly maxLineBytes?: number
  /** Bytes looked at together, 256 KiB unless told. */
  readonly windowBytes?: number
  /** Where an earlier scan of the same bytes stood: feed the bytes from `offset` on. */
  readonly resume?: { readonly line: number; readonly offset: number }
}

export interface LineScanner {
  push(chunk: Uint8Array): void
  end(): void
  /** The number of the next line. */
  readonly line: number
  /** The offset in the plain text of the next line's start (also inside `onLine`). */
  readonly offset: number
}

/** Makes a scanner; memory stays below `maxLineBytes` × 2 + `windowBytes` × 2 whatever the input. */
export function createLineScanner(options: LineScannerOptions): LineScanner {
  return new Scanner(options)
}

class Scanner implements LineScanner {
  line: number
  offset: number
  private readonly options: LineScannerOptions
  private readonly maxLine: number
  private readonly window: Window
  private skipping = false
  private begun: boolean

  constructor(options: LineScannerOptions) {
    this.options = options
    this.maxLine = options.maxLineBytes ?? 1_048_576
    this.window = new Window(options.windowBytes ?? 262_144)
    this.line = options.resume?.line ?? 1
    this.offset = options.resume?.offset ?? 0
    this.begun = options.resume !== undefined
  }

  push(chunk: Uint8Array): void {
    this.window.gather(chunk, () => {
      this.scan(false)
      return true
    })
  }

  end(): void {
    this.scan(true)
  }

  private scan(final: boolean): void {
    const { window } = this
    if (!this.begun && !this.passMark(final)) return
    const text = window.bytes.subarray(0, window.fill)
    const unread = text.subarray(window.at)
    this.scanLines(text, !unread.includes(0) && isUtf8(unread), final)
  }

  private scanLines(text: Buffer, clean: boolean, final: boolean): void {
    const { window } = this
    while (window.at < text.length) {
      const start = window.at
      const found = text.indexOf(LF, start)
      const end = found < 0 ? text.length : found
      if (this.skipping || end - start > this.maxLine) this.skipLine(text, start, found)
      else if (found < 0 && !final) return
      else {
        this.advance((found < 0 ? end : end + 1) - start)
        this.line++
        this.hand(text, start, end, clean)
      }
    }
  }

  /** Over the byte order mark, if there is one; false while too few bytes are here to tell. */
  private passMark(final: boolean): boolean {
    const length = this.window.markLength(final)
    this.begun = length >= 0
    if (this.begun) this.advance(length)
    return this.begun
  }

  private hand(text: Buffer, start: number, end: number, clean: boolean): void {
    let from = start
    let to = end
    while (from < to && isSpace(text[from]!)) from++
    while (to > from && isSpace(text[to - 1]!)) to--
    if (from === to) return
    const line = this.line - 1
    if (!clean && text.subarray(from, to).includes(0)) this.reject(text, from, to, line, 'ndjson.nul-byte')
    else if (!clean && !isUtf8(text.subarray(from, to))) this.reject(text, from, to, line, 'ndjson.invalid-utf8')
    else this.options.onLine(text, from, to, line)
  }

  private skipLine(text: Buffer, start: number, found: number): void {
    const end = found < 0 ? text.length : found
    if (!this.skipping) this.reject(text, start, end, this.line, 'ndjson.line-too-long')
    this.skipping = found < 0
    this.advance((found < 0 ? end : end + 1) - start)
    if (found >= 0) this.line++
  }

  private advance(bytes: number): void {
    this.window.at += bytes
    this.offset += bytes
  }

  private reject(text: Buffer, start: number, end: number, line: number, reason: LineRejectReason): void {
    this.options.onReject(line, reason, Buffer.from(text.subarray(start, Math.min(end, start + rawKept))))
  }
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13
}
