// The clock of an assessment over weekends, Dutch holidays and question rounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, type Stop } from './clock.ts'
import { easter, holidaysOf } from './holidays.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayOf,
  endOfTerm,
  isWorkingDay,
  startOfDay,
  workingDays,
} from './working-days.ts'

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const at = (text: string) => new Date(text)

describe('Dutch holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('know Easter of %i', (year, date) => expect(iso(easter(year))).toBe(date))

  it.each([
    ['2026-01-01', 'New Year'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-27', 'the King’s birthday'],
    ['2025-04-26', 'the King’s birthday when the 27th is a Sunday'],
    ['2026-05-05', 'Liberation Day'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas'],
    ['2026-12-26', 'second Christmas day'],
  ])('have no work on %s, %s', (day) => expect(isWorkingDay(day)).toBe(false))

  it('are nine a year', () => {
    for (let year = 1990; year < 2100; year++) expect(holidaysOf(year).size, String(year)).toBeGreaterThanOrEqual(8)
    expect(isWorkingDay('2025-04-28')).toBe(true)
  })
})

describe('days', () => {
  it('fall where people in the Netherlands are, also at night', () => {
    expect(dayOf(at('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(dayOf(at('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  })

  it('of a term that ends at a weekend or holiday end on the next working day', () => {
    expect(endOfTerm('2026-12-25')).toBe('2026-12-28')
    expect(endOfTerm('2026-04-03')).toBe('2026-04-07')
    expect(endOfTerm('2026-12-01')).toBe('2026-12-01')
  })

  it('months later stay in the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2027-02-28', 12)).toBe('2028-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  })
})

describe('the clock', () => {
  const facts = { startedAt: at('2026-12-18T10:00:00Z'), endedAt: null, stops: [], target: 15 }

  it('counts no weekend, no Christmas and no New Year', () => {
    const clock = clockOf(facts, at('2027-01-04T09:00:00Z'))
    expect(clock).toMatchObject({ state: 'running', used: 9, stopped: 0, left: 6, dueOn: '2027-01-12' })
    expect(clock.days.map(({ date }) => date)).not.toContain('2026-12-25')
    expect(clock.days.map(({ date }) => date)).not.toContain('2027-01-01')
    expect(clock.days).toHaveLength(15)
  })

  it('stands still from the day of a question until the day of its answer', () => {
    const asked = { from: at('2026-12-22T13:30:00Z'), until: null }
    const still = clockOf({ ...facts, stops: [asked] }, at('2026-12-29T09:00:00Z'))
    expect(still).toMatchObject({ state: 'stopped', since: asked.from, used: 1, stopped: 5, left: 14, dueOn: null })
    const answered = { ...asked, until: at('2026-12-29T12:00:00Z') }
    const goesOn = clockOf({ ...facts, stops: [answered] }, at('2026-12-29T12:00:00Z'))
    expect(goesOn).toMatchObject({ state: 'running', used: 2, stopped: 4, left: 13 })
  })

  it('tells how far the target has passed, and on which day it was', () => {
    expect(clockOf({ ...facts, target: 5 }, at('2027-01-04T09:00:00Z'))).toMatchObject({
      left: -4,
      dueOn: '2026-12-28',
    })
  })

  it('ends with the decision', () => {
    const clock = clockOf({ ...facts, endedAt: at('2026-12-24T15:00:00Z') }, at('2027-03-01T09:00:00Z'))
    expect(clock).toMatchObject({ state: 'ended', used: 4, dueOn: null })
    expect(clock.days).toHaveLength(4)
  })

  it('loses no working day: used and stopped are all that passed, and due days need so many more', () => {
    const moment = fc
      .integer({ min: 0, max: 120 * 24 })
      .map((hours) => new Date(Date.UTC(2026, 10, 1) + hours * 3600_000))
    fc.assert(
      fc.property(
        fc.array(moment, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        (moments, target) => {
          const [startedAt, ...rest] = moments.sort((a, b) => a.getTime() - b.getTime()) as [Date, ...Date[]]
          const now = rest.pop() as Date
          const stops: Stop[] = []
          for (let i = 0; i < rest.length; i += 2) stops.push({ from: rest[i] as Date, until: rest[i + 1] ?? null })
          const clock = clockOf({ startedAt, endedAt: null, stops, target }, now)
          expect(clock.used + clock.stopped).toBe(workingDays(dayOf(startedAt), dayOf(now)).length)
          expect(clock.left).toBe(target - clock.used)
          expect((clock.state === 'stopped') === (clock.dueOn === null)).toBe(true)
          if (clock.dueOn && clock.left > 0) expect(workingDays(dayOf(now), clock.dueOn)).toHaveLength(clock.left)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('adds working days that are working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const day = addDays('2024-01-01', offset)
        const due = addWorkingDays(day, count)
        expect(isWorkingDay(due)).toBe(true)
        expect(workingDays(day, due)).toHaveLength(count)
      }),
    )
  })
})
