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
})
