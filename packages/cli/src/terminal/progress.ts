// A progress bar on long work, only when a person looks: written to standard error, never into a pipe.
export interface Progress {
  advance(amount: number): void
  end(): void
}

export function progressBar(label: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || total <= 0) return { advance: () => {}, end: () => {} }
  let done = 0
  let drawn = -1
  return {
    advance(amount) {
      done += amount
      const percent = Math.min(100, Math.floor((done / total) * 100))
      if (percent === drawn) return
      drawn = percent
      const filled = Math.round(percent / 4)
      stream.write(`\r${label} [${'#'.repeat(filled)}${'.'.repeat(25 - filled)}] ${String(percent).padStart(3)} %`)
    },
    end() {
      stream.write('\r\x1b[K')
    },
  }
}

/** A bar for work that says how much it is when it begins. */
export function lateProgressBar(label: string): { begin(total: number): Progress; end(): void } {
  let bar: Progress | null = null
  return {
    begin(total) {
      bar = progressBar(label, total)
      return bar
    },
    end: () => bar?.end(),
  }
}
