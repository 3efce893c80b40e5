// Digests go out at the member's hour, whatever the clock does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDigestAt } from './rhythm.ts'

const zone = 'Europe/Amsterdam'
const at = (text: string) => new Date(text)
const next = (rhythm: 'daily' | 'weekly', hour: number, weekday: number, now: string) =>
  nextDigestAt(rhythm, hour, weekday, at(now), zone).toISOString()

describe('the next digest', () => {
  it.each([
    ['is today when the hour is still to come', 'daily', 8, 1, '2026-11-24T05:00:00Z', '2026-11-24T07:00:00.000Z'],
    ['is tomorrow when the hour has passed', 'daily', 8, 1, '2026-11-24T07:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['keeps its hour in summer', 'daily', 8, 1, '2026-07-01T05:00:00Z', '2026-07-01T06:00:00.000Z'],
    ['waits for the weekday', 'weekly', 9, 5, '2026-11-24T07:00:00Z', '2026-11-27T08:00:00.000Z'],
    ['is a week later on the weekday itself', 'weekly', 9, 2, '2026-11-24T08:00:00Z', '2026-12-01T08:00:00.000Z'],
    ['comes after the gap on a skipped hour', 'daily', 2, 1, '2026-03-28T12:00:00Z', '2026-03-29T01:00:00.000Z'],
    ['comes once on an hour that is there twice', 'daily', 2, 1, '2026-10-24T12:00:00Z', '2026-10-25T00:00:00.000Z'],
    ['is next day after the first of two', 'daily', 2, 1, '2026-10-25T00:00:00Z', '2026-10-26T01:00:00.000Z'],
    ['knows that midnight here is yesterday there', 'daily', 0, 1, '2026-11-24T22:30:00Z', '2026-11-24T23:00:00.000Z'],
  ] as const)('%s', (_, rhythm, hour, weekday, now, expected) => {
    expect(next(rhythm, hour, weekday, now)).toBe(expected)
  })

  it('lies ahead, at most a day and an hour for daily, a week and an hour for weekly', () => {
    const moment = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 7 }), (now, hour, weekday) => {
        const daily = nextDigestAt('daily', hour, weekday, now, zone).getTime() - now.getTime()
        const weekly = nextDigestAt('weekly', hour, weekday, now, zone).getTime() - now.getTime()
        expect(daily > 0 && daily <= 25 * 3600_000).toBe(true)
        expect(weekly > 0 && weekly <= (7 * 24 + 1) * 3600_000).toBe(true)
      }),
    )
  })
})
