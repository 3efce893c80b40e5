// A reused stretch of memory that chunks of any size pass through, so that a row always lies in one piece.

/** The bytes at hand: `[at, fill)` is unread. Memory never exceeds `limit` plus one slice plus a little. */
export class Window {
  bytes: Buffer
  words: Int32Array
  at = 0
  fill = 0
  private readonly slice: number
  private gathered = 0

  constructor(slice: number) {
    this.slice = slice
    this.bytes = Buffer.allocUnsafeSlow((slice * 2 + 3) & ~3)
    this.words = new Int32Array(this.bytes.buffer, 0, this.bytes.length >> 2)
  }

  /** Takes a chunk in slices; `look` is called whenever a quarter of a slice came in, until it answers false. */
  gather(chunk: Uint8Array, look: () => boolean): void {
    for (let from = 0; from < chunk.length; from += this.slice) {
      const to = Math.min(from + this.slice, chunk.length)
      this.take(chunk, from, to)
      this.gathered += to - from
      if (this.gathered * 4 < this.slice) continue
      this.gathered = 0
      if (!look()) return
    }
  }

  /** The length of the byte order mark before what is unread, 0 without one, -1 while too few bytes are here to tell. */
  markLength(final: boolean): number {
    if (this.fill - this.at < 3) return final ? 0 : -1
    return this.bytes.readUIntBE(this.at, 3) === 0xefbbbf ? 3 : 0
  }

  /** Copies `chunk[from, to)` behind what is unread, after moving that to the front. */
  private take(chunk: Uint8Array, from: number, to: number): void {
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
