// The deliveries of one outlet that are in flight: each ends by itself, and none waits for another member's.
import type { HostBreaker } from './host-breaker.ts'

export interface InFlight {
  id: string
  member_id: string | null
  host: string | null
}

export interface Room {
  limit: number
  members: ReadonlyMap<string, number>
  hosts: ReadonlyMap<string, number>
  shut: readonly string[]
}

export interface LaneWork<Row extends InFlight> {
  /** In flight at most, in all and to one host. */
  most: number
  perHost: number
  now(): Date
  claim(room: Room): Promise<Row[]>
  /** Answers whether the receiver gave any answer; null when it was not asked. */
  attempt(row: Row): Promise<{ answered: boolean } | null>
  /** The database went away, or we erred: nothing more is taken until somebody wakes the lane. */
  interrupted(error: unknown): void
}

function countBy(rows: Iterable<InFlight>, nameOf: (row: InFlight) => string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const name = nameOf(row)
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

export class Lane<Row extends InFlight> {
  readonly #work: LaneWork<Row>
  readonly #breaker: HostBreaker
  readonly #inFlight = new Map<string, Row>()
  #filling = false
  #again = false
  #resting = true
  #timer: NodeJS.Timeout | null = null
  #waiters: (() => void)[] = []
  attempts = 0

  constructor(work: LaneWork<Row>, breaker: HostBreaker) {
    this.#work = work
    this.#breaker = breaker
  }

  wake(): void {
    this.#resting = false
    void this.#fill()
  }

  /** Resolves when nothing is in flight and nothing more can be taken. */
  async idle(): Promise<void> {
    if (!this.#isIdle()) await new Promise<void>((resolve) => this.#waiters.push(resolve))
  }

  /** Takes nothing more; what is in flight ends. */
  rest(): void {
    this.#resting = true
  }

  #isIdle(): boolean {
    return this.#inFlight.size === 0 && !this.#filling && this.#timer === null
  }

  #room(limit: number): Room {
    const now = this.#work.now()
    const hosts = countBy(this.#inFlight.values(), ({ host }) => host)
    for (const host of this.#breaker.onTrial(now))
      hosts.set(host, Math.max(hosts.get(host) ?? 0, hosts.has(host) ? this.#work.perHost : this.#work.perHost - 1))
    return {
      limit,
      members: countBy(this.#inFlight.values(), ({ member_id }) => member_id),
      hosts,
      shut: this.#breaker.shut(now),
    }
  }

  async #fill(): Promise<void> {
    if (this.#filling) {
      this.#again = true
      return
    }
    this.#filling = true
    try {
      do {
        this.#again = false
        const free = this.#work.most - this.#inFlight.size
        if (free <= 0 || this.#resting) break
        const rows = await this.#work.claim(this.#room(free))
        for (const row of rows) this.#start(row)
        if (rows.length > 0) this.#again = true
      } while (this.#again)
    } catch (error) {
      this.#interrupt(error)
    }
    this.#filling = false
    this.#sayIdle()
  }

  #start(row: Row): void {
    this.#inFlight.set(row.id, row)
    this.attempts++
    this.#work
      .attempt(row)
      .then(
        (said) => this.#heard(row, said),
        (error: unknown) => this.#interrupt(error),
      )
      .finally(() => {
        this.#inFlight.delete(row.id)
        this.#fillSoon()
      })
  }

  #heard({ host }: Row, said: { answered: boolean } | null): void {
    if (host === null || said === null) return
    if (said.answered) this.#breaker.answered(host)
    else this.#breaker.silent(host, this.#work.now())
  }

  /** Several that end together are followed by one claim. */
  #fillSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.#fill()
    }, 5)
  }

  #interrupt(error: unknown): void {
    this.#resting = true
    this.#work.interrupted(error)
  }

  #sayIdle(): void {
    if (!this.#isIdle()) return
    const waiters = this.#waiters
    this.#waiters = []
    for (const resolve of waiters) resolve()
  }
}
