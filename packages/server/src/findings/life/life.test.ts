// The life of a finding: open, answered, gone, reopened, told from facts and never from the order in which files came.
import { describe, expect, it } from 'vitest'
import { type LifeFacts, lifeOf } from './index.ts'

const day = (n: number, hour = 12) => new Date(Date.UTC(2026, 9, n, hour))
const days = (...numbers: number[]) => numbers.map((n) => day(n).toISOString().slice(0, 10))
const facts = (change: Partial<LifeFacts>): LifeFacts => ({
  observed: [day(1)],
  reportDays: days(1),
  goneAfter: 3,
  answers: [],
  claim: [],
  now: day(30),
  ...change,
})
const eventsOf = (change: Partial<LifeFacts>) =>
  lifeOf(facts(change)).events.map(({ at, event }) => `${event} ${at.getUTCDate()}`)

describe('the life of a finding', () => {
  it('begins open and waits for an answer', () => {
    expect(lifeOf(facts({}))).toMatchObject({ status: 'open', needsAnswer: true, goneAt: null })
  })

  it('is no longer seen after three received reports without it', () => {
    expect(lifeOf(facts({ reportDays: days(1, 2, 3) })).status).toBe('open')
    expect(lifeOf(facts({ reportDays: days(1, 2, 3, 4) }))).toMatchObject({ status: 'not-seen', needsAnswer: false })
  })

  it('is not solved by reports that never came', () => {
    expect(lifeOf(facts({ reportDays: days(1), now: day(30) })).status).toBe('open')
  })

  it('reopens when it is seen after it was gone', () => {
    expect(eventsOf({ observed: [day(1), day(10)], reportDays: days(1, 2, 3, 4, 5, 10) })).toEqual([
      'found 1',
      'gone 4',
      'reopened 10',
    ])
  })

  it('reopens when it is seen after "fixed", and not when an older report arrives late', () => {
    const answers = [{ at: day(5), answer: 'fixed' as const, until: null }]
    expect(lifeOf(facts({ observed: [day(1), day(3)], answers })).status).toBe('fixed')
    expect(lifeOf(facts({ observed: [day(1), day(6)], answers }))).toMatchObject({
      status: 'reopened',
      needsAnswer: true,
    })
  })

  it('stays a false alarm, and stays not ours, when it is seen again', () => {
    for (const answer of ['false-positive', 'not-ours'] as const) {
      expect(lifeOf(facts({ observed: [day(1), day(6)], answers: [{ at: day(2), answer, until: null }] })).status).toBe(
        answer,
      )
    }
  })

  it('is silent while the risk is accepted, and opens again after', () => {
    const answers = [{ at: day(2), answer: 'risk-accepted' as const, until: day(20) }]
    expect(lifeOf(facts({ observed: [day(1), day(6)], answers, now: day(19) }))).toMatchObject({
      status: 'accepted',
      needsAnswer: false,
    })
    expect(lifeOf(facts({ observed: [day(1), day(6)], answers, now: day(21) }))).toMatchObject({
      status: 'open',
      needsAnswer: true,
    })
  })

  it('does not open a risk that was answered otherwise before it expired', () => {
    const answers = [
      { at: day(2), answer: 'risk-accepted' as const, until: day(10) },
      { at: day(5), answer: 'fixed' as const, until: null },
    ]
    expect(lifeOf(facts({ answers })).status).toBe('fixed')
  })

  it('waits for help that was asked, also when it is seen again', () => {
    expect(
      lifeOf(facts({ observed: [day(1), day(6)], answers: [{ at: day(2), answer: 'need-help', until: null }] })),
    ).toMatchObject({ status: 'waiting', needsAnswer: false })
  })

  it('keeps "fixed" when silence confirms it', () => {
    const life = lifeOf(
      facts({ reportDays: days(1, 3, 4, 5), answers: [{ at: day(2), answer: 'fixed', until: null }] }),
    )
    expect(life.status).toBe('fixed')
    expect(life.goneAt?.getUTCDate()).toBe(5)
  })

  const ended = (n: number) => ({ at: day(n), event: 'ended' as const })
  const resumed = (n: number) => ({ at: day(n), event: 'resumed' as const })

  it('asks nothing any more when its claim ends, and goes on where it stood when the claim comes back', () => {
    const asked = { answers: [{ at: day(2), answer: 'need-help' as const, until: null }] }
    expect(lifeOf(facts({ claim: [ended(4)] }))).toMatchObject({
      status: 'not-ours',
      needsAnswer: false,
      endedAt: day(4),
    })
    expect(lifeOf(facts({ claim: [ended(4), resumed(9)] }))).toMatchObject({
      status: 'open',
      needsAnswer: true,
      endedAt: null,
    })
    expect(lifeOf(facts({ ...asked, claim: [ended(4), resumed(9)] })).status).toBe('waiting')
    expect(lifeOf(facts({ ...asked, claim: [ended(4)] })).status).toBe('not-ours')
  })

  it('is not told gone by reports that came while nobody looked for it', () => {
    const reportDays = days(1, 5, 6, 7, 8)
    expect(lifeOf(facts({ reportDays, claim: [ended(3)] }))).toMatchObject({ status: 'not-ours', goneAt: null })
    expect(lifeOf(facts({ reportDays, claim: [ended(3), resumed(8)] })).status).toBe('open')
    const after = [...reportDays, ...days(9, 10, 11)]
    expect(lifeOf(facts({ reportDays: after, claim: [ended(3), resumed(8)] })).status).toBe('not-seen')
  })

  it('stays as it was answered when its claim ends, and takes an answer that is given then', () => {
    const fixed = [{ at: day(2), answer: 'fixed' as const, until: null }]
    expect(lifeOf(facts({ answers: fixed, claim: [ended(4)] })).status).toBe('fixed')
    const later = [{ at: day(6), answer: 'false-positive' as const, until: null }]
    expect(lifeOf(facts({ answers: later, claim: [ended(4), resumed(9)] })).status).toBe('false-positive')
  })

  it('of which the risk was accepted is accepted again when the claim comes back in time, and open when it is late', () => {
    const answers = [{ at: day(2), answer: 'risk-accepted' as const, until: day(20) }]
    const claim = [ended(4), resumed(9)]
    expect(lifeOf(facts({ answers, claim: [ended(4)], now: day(25) }))).toMatchObject({
      status: 'not-ours',
      acceptedUntil: null,
    })
    expect(lifeOf(facts({ answers, claim, now: day(10) }))).toMatchObject({
      status: 'accepted',
      acceptedUntil: day(20),
    })
    expect(lifeOf(facts({ answers, claim: [ended(4), resumed(22)], now: day(25) }))).toMatchObject({
      status: 'open',
      needsAnswer: true,
    })
  })
})
