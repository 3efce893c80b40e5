// A proof stands, is looked at again, and lapses only after looks that failed for days.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterLook, type Course, proven, type Standing } from './course.ts'
import { judgeTexts, type Outcome, publishedAs } from './outcome.ts'

const day = 86_400_000
const now = new Date('2026-11-24T08:00:00Z')
const at = (days: number) => new Date(now.getTime() + days * day)
const method = { by: 'look' as const, days: 90 }
const gone: Outcome = { proven: false, reason: 'not-found' }
const silent: Outcome = { proven: false, reason: 'unreachable' }
const found: Outcome = { proven: true, holder: null }
const standing = ({ reason: _, state, ...rest }: Course): Standing => ({ ...rest, state: state as 'proven' })

describe('a proof', () => {
  it('that is given stands for its days, and is looked at two weeks ahead where it is published', () => {
    expect(proven(method, null, now)).toMatchObject({ proven_at: now, expires_at: at(90), next_look_at: at(76) })
    expect(proven({ by: 'code', days: 365 }, null, now)).toMatchObject({ expires_at: at(365), next_look_at: null })
  })

  it('that was only begun is never lost by a look that finds nothing', () => {
    const row: Standing = {
      state: 'started',
      proven_at: null,
      expires_at: null,
      next_look_at: null,
      failing_since: null,
    }
    expect(afterLook(row, method, gone, now)).toMatchObject({
      state: 'started',
      reason: 'not-found',
      next_look_at: null,
    })
    expect(afterLook(row, method, found, now)).toMatchObject({ state: 'proven', reason: null })
  })

  it('keeps the time at which it was first proven', () => {
    const row = standing(proven(method, null, now))
    expect(afterLook(row, method, found, at(76))).toMatchObject({ proven_at: now, expires_at: at(166) })
  })

  it.each([
    ['gone', gone, 1, 3],
    ['out of reach', silent, 0.25, 10],
  ])('that is %s is looked at again, and lapses after days of that', (_, outcome, every, days) => {
    let row = standing(proven(method, null, now))
    let when = at(76)
    for (;;) {
      const course = afterLook(row, method, outcome, when)
      if (course.state === 'lapsed') break
      expect(course.next_look_at).toEqual(new Date(when.getTime() + every * day))
      row = standing(course)
      when = course.next_look_at ?? when
    }
    expect(when).toEqual(at(76 + days))
  })

  it('never lapses at its first failed look, and is renewed by any look that finds it', () => {
    const look = fc.record({ outcome: fc.constantFrom(gone, silent, found), hours: fc.integer({ min: 1, max: 240 }) })
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 30 }), (looks) => {
        let row = standing(proven(method, null, now))
        let when = at(76)
        for (const { outcome, hours } of looks) {
          const course = afterLook(row, method, outcome, when)
          if (outcome.proven) expect(course).toMatchObject({ state: 'proven', failing_since: null })
          if (row.failing_since === null) expect(course.state).toBe('proven')
          if (course.state === 'lapsed') return
          row = standing(course)
          when = new Date(when.getTime() + hours * 3600_000)
        }
      }),
    )
  })
})

describe('what is published', () => {
  const word = 'abcdefghijkmnpqrstuvwxyz'
  it.each([
    ['the value alone', [publishedAs(word)], null],
    ['the value among others', ['v=spf1 -all', publishedAs(word)], null],
    ['the value between quotes and spaces', [` "${publishedAs(word)}" `], null],
    ['the value in a sentence', [`Schakel: ${publishedAs(word)} (2026)`], null],
    ['a part of it', [publishedAs(word).slice(0, -1)], 'other-value'],
    ['more than it', [`${publishedAs(word)}x`], 'other-value'],
    ['another case', [publishedAs(word).toUpperCase()], 'other-value'],
    ['the word without its name', [word], 'not-found'],
    ['nothing', [], 'not-found'],
    ['far too much', [publishedAs(word), 'x'.repeat(20_000)], 'too-large'],
  ])('with %s is judged', (_, texts, reason) => {
    expect(judgeTexts(texts, word)).toEqual(reason ? { proven: false, reason } : { proven: true, holder: null })
  })

  it('is never proven without the word', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        fc.pre(!texts.join(' ').includes(word))
        expect(judgeTexts(texts, word).proven).toBe(false)
      }),
    )
  })
})
