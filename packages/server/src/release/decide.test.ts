// The release decision: every rule shows its cases, and laws hold for all things, recipients and outlets.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audienceClassOf, decide, outlets, reasonTexts, rules } from './index.ts'
import { rulesDocument } from './rules-document.ts'
import { anyCircumstances, type Change, ordinary } from './testing/questions.ts'
import type { Thing } from './thing.ts'

describe.each(rules)('the rule $name', (rule) => {
  it('has a clause, words in both languages, and reasons of its own', () => {
    expect(rule.clause.length).toBeGreaterThan(10)
    expect(Object.keys(rule.reasons)).toEqual(expect.arrayContaining([...(rule.passing ?? [])]))
    for (const [code, { nl, en }] of Object.entries(rule.reasons)) {
      expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
      expect([nl, en].every((text) => text.length > 5 && !text.includes('!'))).toBe(true)
    }
  })

  it.each(rule.cases)('$title → $reason', ({ title: _, reason, ...change }) => {
    expect(decide(ordinary(change as Change)).reason).toBe(reason)
  })

  it('shows each of its reasons in a case', () => {
    const shown = rules.flatMap(({ cases }) => cases.map(({ reason }) => reason))
    expect(shown).toEqual(expect.arrayContaining(Object.keys(rule.reasons)))
  })
})

describe('the rules', () => {
  it('never share a name or a reason', () => {
    const codes = rules.flatMap((rule) => Object.keys(rule.reasons))
    const names = rules.map(({ name }) => name)
    expect([new Set(codes).size, new Set(names).size]).toEqual([codes.length, names.length])
  })

  it('stand in docs/release-rules.md as they are', async () => {
    await expect(rulesDocument()).toMatchFileSnapshot('../../../../docs/release-rules.md')
  })

  it('release nothing of a kind that they do not know', () => {
    const unknown = { kind: 'rumour' as Thing['kind'], type: 'item' as const }
    const asked = ordinary({ thing: unknown })
    const covers = [...asked.recipient.covers, unknown.kind]
    expect(decide({ ...asked, recipient: { ...asked.recipient, covers } }).reason).toBe('default.withheld')
  })
})

describe('for every thing, recipient and outlet', () => {
  const many = { numRuns: 3000 }

  it('the decision is total, and its reason is known', () => {
    fc.assert(
      fc.property(anyCircumstances, (asked) => {
        const { decision, form, reason } = decide(asked)
        expect(reasonTexts).toHaveProperty([reason])
        expect(decision === 'release').toBe(form !== null)
        expect(audienceClassOf(asked.thing)).toMatch(/^[a-z]+:[A-Z+]+:[a-z]+(:held)?$/)
      }),
      many,
    )
  })

  it('nothing is released to a suspended member, nor what waits, nor another’s finding', () => {
    fc.assert(
      fc.property(anyCircumstances, (asked) => {
        if (decide(asked).decision === 'withhold') return
        const { thing, recipient } = asked
        expect(recipient.state).toBe('active')
        if (recipient.isOperator) return
        expect(thing.held).toBe(false)
        if (thing.kind === 'finding') expect(thing.ownerId).toBe(recipient.organisationId)
      }),
      many,
    )
  })

  it('the content of RED leaves only in person, after a second factor, and never to others than those named', () => {
    fc.assert(
      fc.property(anyCircumstances, (asked) => {
        const { decision, form } = decide(asked)
        const { thing, recipient, outlet } = asked
        if (decision === 'withhold' || thing.tlp !== 'RED') return
        if (form === 'full') expect([outlet, recipient.secondFactor]).toEqual(['portal', true])
        if (thing.addressedTo) expect(thing.addressedTo).toContain(recipient.personId)
      }),
      many,
    )
  })

  it('a stricter label never releases what a looser one withheld', () => {
    const order = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
    fc.assert(
      fc.property(anyCircumstances, fc.nat(4), (asked, n) => {
        const stricter = order[Math.max(n, order.indexOf(asked.thing.tlp))] as Thing['tlp']
        if (decide(asked).decision === 'release') return
        expect(decide({ ...asked, thing: { ...asked.thing, tlp: stricter } }).decision).toBe('withhold')
      }),
      many,
    )
  })

  it('what is open to all is CLEAR, and what acts got leave to', () => {
    fc.assert(
      fc.property(anyCircumstances, (asked) => {
        if (decide(asked).decision === 'withhold') return
        if (outlets[asked.outlet].open) expect(asked.thing.tlp).toBe('CLEAR')
        if (outlets[asked.outlet].acts) expect(['GREEN', 'CLEAR']).toContain(asked.thing.pap)
      }),
      many,
    )
  })
})
