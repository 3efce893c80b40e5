// What a benchmark answers, and how rounds are paired with their baseline.
export interface Measurement {
  name: string
  value: number
  unit: string
  baseline: string
  baselineValue: number
  /** Higher is better. */
  ratio: number
}

export interface Benchmark {
  name: string
  /** `scale` from SCHAKEL_BENCH_SCALE: 1 is the size of a quick run. */
  run(scale: number): Promise<Measurement>
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Seconds of one call. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** Rounds of the work and its baseline in turn, so that what disturbs one disturbs the other; medians of both. */
export async function paired(
  rounds: number,
  work: () => unknown,
  baseline: () => unknown,
): Promise<{ work: number; baseline: number }> {
  const own: number[] = []
  const other: number[] = []
  for (let round = 0; round < rounds; round++) {
    own.push(await secondsOf(work))
    other.push(await secondsOf(baseline))
  }
  return { work: median(own), baseline: median(other) }
}
