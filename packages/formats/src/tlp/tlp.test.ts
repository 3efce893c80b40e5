// How TLP 2.0 labels are read and compared.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLooser, parseTlp, strictest, type Tlp, tlpLabels, tlpStrictness } from './index.ts'

const label = fc.constantFrom<Tlp>(...tlpLabels)
const gap = fc.constantFrom('', ' ', '\t')

describe('A TLP label', () => {
  it('is read in any case, with or without its prefix and spaces', () => {
    fc.assert(
      fc.property(label, gap, gap, fc.boolean(), fc.boolean(), (tlp, before, between, prefix, lower) => {
        const written = `${before}${prefix ? `TLP:${between}` : ''}${tlp.replace('+', `${between}+${between}`)}${before}`
        expect(parseTlp(lower ? written.toLowerCase() : written)).toMatchObject({ ok: true, value: tlp })
      }),
    )
  })

  it.each([
    ['TLP:WHITE', 'CLEAR'],
    ['tlp:amber+strict', 'AMBER+STRICT'],
    ['AMBER STRICT', 'AMBER+STRICT'],
    ['amber_strict', 'AMBER+STRICT'],
    ['tlp="green"', 'GREEN'],
  ])('reads %s as %s', (text, tlp) => {
    expect(parseTlp(text)).toMatchObject({ ok: true, value: tlp })
  })

  it('that is absent is no problem, one that is unknown is', () => {
    for (const text of [undefined, null, '', '  ']) expect(parseTlp(text)).toMatchObject({ ok: true, value: undefined })
    for (const text of ['PINK', 'TLP:', 'RED AMBER', 'constructor', 'TLP:EX:CHR']) {
      expect(parseTlp(text)).toMatchObject({ ok: false, problems: [{ rule: 'tlp.unknown', path: 'tlp' }] })
    }
  })

  it('of a whole is the strictest of its parts, in any order', () => {
    fc.assert(
      fc.property(label, fc.array(label), (first, others) => {
        const whole = strictest(first, ...others)
        expect([first, ...others]).toContain(whole)
        for (const part of [first, ...others]) expect(isLooser(whole, part)).toBe(false)
        expect(strictest(whole, ...[...others].reverse(), first)).toBe(whole)
      }),
    )
  })

  it('is either looser, stricter or the same as another', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect([isLooser(a, b), isLooser(b, a), a === b].filter(Boolean).length).toBe(1)
      }),
    )
    expect(tlpLabels.map(tlpStrictness)).toEqual([4, 3, 2, 1, 0])
  })

  it('is read from any text without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => ['boolean'].includes(typeof parseTlp(text).ok)))
  })
})
