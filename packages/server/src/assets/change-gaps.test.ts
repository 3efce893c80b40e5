// A number of the change log that commits late is still asked for, however many came before it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChangeGaps } from './change-gaps.ts'

const asksFor = (gaps: ChangeGaps, number: number) =>
  number > gaps.last || gaps.missing.some(({ from, to }) => from <= number && number <= to)

describe('numbers of the change log', () => {
  it('are asked for until they are seen, and not again, in whatever order they commit', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 60 }, (_, n) => n + 1),
      { minLength: 60 },
    )
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 20 }), (numbers, atOnce) => {
        const gaps = new ChangeGaps()
        const waiting = new Set(numbers)
        for (let at = 0; at < numbers.length; at += atOnce) {
          const seen = numbers.slice(at, at + atOnce).sort((a, b) => a - b)
          for (const number of seen) expect(asksFor(gaps, number)).toBe(true)
          gaps.saw(seen, 0)
          for (const number of seen) waiting.delete(number)
          for (const number of numbers) expect(asksFor(gaps, number)).toBe(waiting.has(number))
        }
        expect(gaps.missing).toEqual([])
      }),
    )
  })

  it('that were never committed are given up after an hour', () => {
    const gaps = new ChangeGaps(10)
    gaps.saw([20], 0)
    expect(gaps.missing).toEqual([{ from: 11, to: 19, since: 0 }])
    gaps.saw([21], 3599_999)
    expect(gaps.missing).toHaveLength(1)
    gaps.saw([22], 3600_000)
    expect(gaps.missing).toEqual([])
  })

  it('that are missing at the start are asked for too', () => {
    const gaps = new ChangeGaps(10, [{ from: 3, to: 5, since: 0 }])
    gaps.saw([4], 1)
    expect(gaps.missing).toEqual([
      { from: 3, to: 3, since: 0 },
      { from: 5, to: 5, since: 0 },
    ])
  })
})
