// A circuit breaker per host: who does not answer is left alone for a while, longer each time, then tried once.
interface Silence {
  /** Attempts in a row without any answer. */
  count: number
  until: number
}

const patience = 3
const minute = 60_000
const longest = 30 * minute

export class HostBreaker {
  readonly #silent = new Map<string, Silence>()

  /** Hosts that are left alone now. */
  shut(now: Date): string[] {
    return [...this.#silent].filter(([, { until }]) => until > now.getTime()).map(([host]) => host)
  }

  /** Hosts whose time is over: one attempt shows whether they answer again. */
  onTrial(now: Date): string[] {
    return [...this.#silent]
      .filter(([, { count, until }]) => count >= patience && until <= now.getTime())
      .map(([host]) => host)
  }

  answered(host: string): void {
    this.#silent.delete(host)
  }

  silent(host: string, now: Date): void {
    const count = (this.#silent.get(host)?.count ?? 0) + 1
    const pause = count < patience ? 0 : Math.min(minute * 2 ** (count - patience), longest)
    this.#silent.set(host, { count, until: now.getTime() + pause })
  }
}
