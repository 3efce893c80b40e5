// Which numbers of the change log are still to come. A number is taken when a change is written and seen when it is
// committed, so that a large import is seen after smaller changes with higher numbers.

/** Numbers from `from` to `to`, both of it, that were missing at `since` (milliseconds). */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly since: number
}

/** A transaction that has not committed by then never will: its numbers stay empty. */
const longest = 3600_000

/** What is left of a gap when one of its numbers is seen. */
function without({ from, to, since }: Gap, seen: number): Gap[] {
  return [
    { from, to: seen - 1, since },
    { from: seen + 1, to, since },
  ].filter((gap) => gap.from <= gap.to)
}

export class ChangeGaps {
  #last: number
  #gaps: readonly Gap[]

  constructor(last = 0, gaps: readonly Gap[] = []) {
    this.#last = last
    this.#gaps = gaps
  }

  /** The highest number that was seen: what is higher is to come, and so is what is missing below it. */
  get last(): number {
    return this.#last
  }

  get missing(): readonly Gap[] {
    return this.#gaps
  }

  /** Numbers that were seen, rising; `now` in milliseconds. */
  saw(numbers: readonly number[], now: number): void {
    for (const number of numbers) {
      if (number <= this.#last) {
        const at = this.#gaps.findIndex(({ from, to }) => from <= number && number <= to)
        const gap = this.#gaps[at]
        if (gap) this.#gaps = this.#gaps.toSpliced(at, 1, ...without(gap, number))
        continue
      }
      if (number > this.#last + 1) this.#gaps = [...this.#gaps, { from: this.#last + 1, to: number - 1, since: now }]
      this.#last = number
    }
    this.#gaps = this.#gaps.filter(({ since }) => now - since < longest)
  }
}
