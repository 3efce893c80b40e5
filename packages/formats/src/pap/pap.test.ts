// How PAP labels are read and compared.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLooserPap, type Pap, papLabels, papStrictness, parsePap, strictestPap } from './index.ts'

const label = fc.constantFrom<Pap>(...papLabels)

describe('A PAP label', () => {
  it('is read in any case, with or without its prefix', () => {
    fc.assert(
      fc.property(label, fc.constantFrom('', 'PAP:', 'pap: ', ' PAP : '), fc.boolean(), (pap, prefix, lower) => {
        expect(parsePap(prefix + (lower ? pap.toLowerCase() : pap))).toMatchObject({ ok: true, value: pap })
      }),
    )
    expect(parsePap('PAP:WHITE')).toMatchObject({ ok: true, value: 'CLEAR' })
  })

  it('that is absent is no problem, one that is unknown is', () => {
    expect(parsePap(' ')).toMatchObject({ ok: true, value: undefined })
    expect(parsePap('AMBER+STRICT')).toMatchObject({ ok: false, problems: [{ rule: 'pap.unknown' }] })
  })

  it('of a whole is the strictest of its parts', () => {
    fc.assert(
      fc.property(label, fc.array(label), (first, others) => {
        const whole = strictestPap(first, ...others)
        for (const part of [first, ...others]) expect(isLooserPap(whole, part)).toBe(false)
      }),
    )
    expect(papLabels.map(papStrictness)).toEqual([3, 2, 1, 0])
  })
})
