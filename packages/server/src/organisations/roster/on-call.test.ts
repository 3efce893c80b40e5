// Shifts and gaps partition the time, in any zone and over the nights on which its clock jumps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedShift, gaps, onCall, type Roster, type WeeklyShift } from './on-call.ts'
import { momentOf, wallAt } from './zone-times.ts'

const amsterdam = 'Europe/Amsterdam'
const iso = (at: number) => new Date(at).toISOString()
const weekly = (wish: Partial<WeeklyShift>): WeeklyShift => ({
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '00:00',
  until: '00:00',
  zone: amsterdam,
  contactId: 'a',
  order: 1,
  ...wish,
})
const dated = (from: string, until: string, wish: Partial<DatedShift> = {}): DatedShift => ({
  ...{ from, until, zone: amsterdam, contactId: 'z', order: 1 },
  ...wish,
})
const gapsOf = (roster: Roster, from: string, until: string) =>
  gaps(roster, new Date(from), new Date(until)).map((gap) => [iso(gap.from), iso(gap.until)])
const whoAt = (roster: Roster, at: string) => onCall(roster, new Date(at)).map(({ contactId }) => contactId)

describe('the clock of a zone', () => {
  it.each([
    ['before summer time', amsterdam, '2026-03-29T01:59', '2026-03-29T00:59'],
    ['an hour that is skipped', amsterdam, '2026-03-29T02:30', '2026-03-29T01:00'],
    ['after the jump', amsterdam, '2026-03-29T03:00', '2026-03-29T01:00'],
    ['an hour that comes twice: the first', amsterdam, '2026-10-25T02:30', '2026-10-25T00:30'],
    ['after it came twice', amsterdam, '2026-10-25T03:00', '2026-10-25T02:00'],
    ['a zone of half hours', 'Asia/Kolkata', '2026-06-01T05:30', '2026-06-01T00:00'],
    ['a zone that jumps by half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
    ['the other side of the world', 'Pacific/Auckland', '2026-01-01T00:00', '2025-12-31T11:00'],
  ])('%s', (_, zone, wall, moment) => {
    expect(iso(momentOf(Date.parse(`${wall}Z`), zone))).toBe(new Date(`${moment}Z`).toISOString())
  })

  it('shows what it was asked for, unless that was skipped, and never runs back', () => {
    const zones = fc.constantFrom(amsterdam, 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC')
    const walls = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((n) => Date.UTC(2025, 0, 1) + n * 60_000)
    fc.assert(
      fc.property(zones, walls, fc.integer({ min: 0, max: 300 }), (zone, wall, further) => {
        const moment = momentOf(wall, zone)
        expect(wallAt(moment, zone)).toBeGreaterThanOrEqual(wall)
        if (wallAt(moment, zone) !== wall) expect(wallAt(moment - 1000, zone)).toBeLessThan(wall)
        expect(momentOf(wall + further * 60_000, zone)).toBeGreaterThanOrEqual(moment)
      }),
    )
  })
})

describe('who is on call', () => {
  const nights = weekly({ from: '18:00', until: '08:00', contactId: 'night' })
  const second = weekly({ contactId: 'chief', order: 2 })

  it.each([
    ['in the evening', '2026-11-24T17:00:00Z', ['night', 'chief']],
    ['until the last moment of a shift', '2026-11-25T06:59:59Z', ['night', 'chief']],
    ['not at its end', '2026-11-25T07:00:00Z', ['chief']],
    ['by day', '2026-11-24T12:00:00Z', ['chief']],
  ])('%s', (_, at, who) => {
    expect(whoAt({ shifts: [second, nights], dates: [] }, at)).toEqual(who)
  })

  it('is on a single date who stands there, in place of the weekly shift of that order alone', () => {
    const roster = { shifts: [nights, second], dates: [dated('2026-12-24T18:00', '2026-12-26T09:00')] }
    expect(whoAt(roster, '2026-12-25T12:00:00Z')).toEqual(['z', 'chief'])
    expect(whoAt(roster, '2026-12-25T20:00:00Z')).toEqual(['z', 'chief'])
    expect(whoAt(roster, '2026-12-26T20:00:00Z')).toEqual(['night', 'chief'])
  })

  it('names somebody once, where that is called first', () => {
    const roster = { shifts: [weekly({ order: 3 }), weekly({ order: 1 }), weekly({ contactId: 'b', order: 2 })] }
    expect(onCall({ ...roster, dates: [] }, new Date('2026-11-24T12:00:00Z'))).toEqual([
      { contactId: 'a', order: 1 },
      { contactId: 'b', order: 2 },
    ])
  })
})

describe('gaps', () => {
  const days = weekly({ from: '08:00', until: '18:00' })

  it('are one hour shorter in the night that summer time begins, and one longer when it ends', () => {
    expect(gapsOf({ shifts: [days], dates: [] }, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
      ['2026-03-28T17:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ])
    expect(gapsOf({ shifts: [days], dates: [] }, '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([
      ['2026-10-24T16:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ])
  })

  it('are none where shifts touch, in the hour that is skipped and in the hour that comes twice', () => {
    for (const border of ['02:00', '02:30', '03:00']) {
      const shifts = [weekly({ from: '12:00', until: border }), weekly({ from: border, until: '12:00' })]
      expect(gapsOf({ shifts, dates: [] }, '2026-03-27T00:00:00Z', '2026-03-31T00:00:00Z')).toEqual([])
      expect(gapsOf({ shifts, dates: [] }, '2026-10-23T00:00:00Z', '2026-10-27T00:00:00Z')).toEqual([])
    }
  })

  it('are filled by single dates, and are all of the time of an empty roster', () => {
    const dates = [dated('2026-12-05T18:00', '2026-12-06T08:00')]
    expect(gapsOf({ shifts: [days], dates }, '2026-12-05T12:00:00Z', '2026-12-06T12:00:00Z')).toEqual([])
    expect(gapsOf({ shifts: [], dates: [] }, '2026-12-05T12:00:00Z', '2026-12-06T12:00:00Z')).toHaveLength(1)
  })

  const zone = fc.constantFrom(amsterdam, 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/New_York')
  const two = (n: number) => String(n).padStart(2, '0')
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30))
    .map(([h, m]) => `${two(h)}:${two(m)}`)
  const turn = { zone, contactId: fc.constantFrom('a', 'b', 'c'), order: fc.integer({ min: 1, max: 3 }) }
  const shift = fc.record({
    ...turn,
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: time,
    until: time,
  })
  const date = fc
    .record({ ...turn, at: fc.integer({ min: 0, max: 10 * 24 * 4 }), quarters: fc.integer({ min: 1, max: 200 }) })
    .map(({ at, quarters, ...rest }) => {
      const text = (n: number) => new Date(Date.UTC(2026, 9, 20) + n * 900_000).toISOString().slice(0, 16)
      return { ...rest, from: text(at), until: text(at + quarters) }
    })
  const roster = fc.record({ shifts: fc.array(shift, { maxLength: 4 }), dates: fc.array(date, { maxLength: 3 }) })

  it.each([
    ['the end of summer time', '2026-10-22T00:00:00Z'],
    ['its beginning', '2026-03-27T00:00:00Z'],
  ])('and shifts partition the time round %s', (_, begin) => {
    const from = new Date(begin)
    const until = new Date(from.getTime() + 5 * 24 * 3600_000)
    fc.assert(
      fc.property(roster, (some) => {
        const found = gaps(some, from, until)
        for (const [i, gap] of found.entries()) {
          expect(gap.from).toBeLessThan(gap.until)
          if (i > 0) expect(gap.from).toBeGreaterThan((found[i - 1] as { until: number }).until)
        }
        const moments = found.flatMap((gap) => [gap.from - 1, gap.from, gap.until - 1, gap.until])
        for (let at = from.getTime(); at < until.getTime(); at += 105 * 60_000) moments.push(at)
        for (const at of moments.filter((one) => one >= from.getTime() && one < until.getTime())) {
          const inGap = found.some((gap) => gap.from <= at && at < gap.until)
          expect(onCall(some, new Date(at)).length === 0, iso(at)).toBe(inGap)
        }
      }),
      { numRuns: 25 },
    )
  })
})
