// A roster in words: gaps with the zone where it is night, weekdays by name.
import { describe, expect, it } from 'vitest'
import { spanIn, weekdaysIn, writtenSpan } from './roster-times.ts'

const zone = 'Europe/Amsterdam'

describe('a roster in words', () => {
  it('tells a gap in the zone of the roster, with both names where the clock jumps', () => {
    const saint = ['2026-12-05T17:00:00Z', '2026-12-06T08:00:00Z'] as const
    expect(spanIn(...saint, 'en', zone)).toBe('Sat 5 Dec 18:00 – Sun 6 Dec 09:00 CET')
    expect(spanIn(...saint, 'nl', zone)).toBe('za 5 dec 18:00 – zo 6 dec 09:00 CET')
    expect(spanIn('2026-10-24T16:00:00Z', '2026-10-25T07:00:00Z', 'nl', zone)).toBe(
      'za 24 okt 18:00 CEST – zo 25 okt 08:00 CET',
    )
  })

  it('tells dated shifts as they were written', () => {
    expect(writtenSpan('2026-12-24T18:00', '2026-12-26T00:00', 'en')).toBe('Thu 24 Dec 18:00 – Sat 26 Dec 00:00')
  })

  it('names weekdays', () => {
    expect(weekdaysIn([1, 6, 7], 'nl')).toBe('ma, za, zo')
    expect(weekdaysIn([1, 2], 'en')).toBe('Mon, Tue')
  })
})
