// A reused stretch of memory that chunks of any size pass through, so that a row always lies in one piece.

/** The bytes at hand: `[at, fill)` is unread. Memory never exceeds `limit` plus one slice plus a little. */
export class Window {
  bytes: Buffer
  words: Int32Array
  at = 0
  fill = 0

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow((size + 3) & ~3)
    this.words = new Int32Array(this.bytes.buffer, 0, this.bytes.length >> 2)
  }

  /** Copies `chunk[from, to)` behind what is unread, after moving that to the front. */
  take(chunk: Uint8Array, from: number, to: number): void {
    const unread = this.fill - this.at
    const need = unread + to - from
    if (this.fill + to - from > this.bytes.length) {
      if (need > this.bytes.length) this.grow(need)
      else this.bytes.copyWithin(0, this.at, this.fill)
      this.at = 0
      this.fill = unread
    }
    this.bytes.set(chunk.subarray(from, to), this.fill)
    this.fill += to - from
  }

  private grow(need: number): void {
    const larger = Buffer.allocUnsafeSlow((need + (need >> 1) + 3) & ~3)
    this.bytes.copy(larger, 0, this.at, this.fill)
    this.bytes = larger
    this.words = new Int32Array(larger.buffer, 0, larger.length >> 2)
  }
}
