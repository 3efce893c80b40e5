// Explanations: both languages whole, plain Dutch, known problems and placeholders only.
import { describe, expect, it } from 'vitest'
import { reportKinds } from '../classification/index.ts'
import { familyTexts } from './families.ts'
import { explain, explanations } from './index.ts'

const all = [...explanations, ...Object.values(familyTexts)]
const textsOf = (text: (typeof all)[number]['nl']) => [
  text.title,
  text.what,
  text.why,
  text.certainty,
  text.check,
  ...text.steps.flatMap(({ lead, rest }) => [lead, rest]),
]

describe('explanations', () => {
  it('explain problems that the classification knows, each once', () => {
    const known = new Set(reportKinds.map((kind) => kind.issue))
    const issues = explanations.flatMap((explanation) => explanation.issues)
    expect(issues.filter((issue) => !known.has(issue))).toEqual([])
    expect(issues.length).toBe(new Set(issues).size)
    expect(issues.length).toBeGreaterThanOrEqual(80)
  })

  it.each(all.map((one) => [one.nl.title, one] as const))('%s: both languages say as much, calmly', (_, { nl, en }) => {
    expect(en.steps.length).toBe(nl.steps.length)
    expect(nl.steps.length).toBeGreaterThanOrEqual(2)
    for (const text of [...textsOf(nl), ...textsOf(en)]) {
      expect(text.trim().length).toBeGreaterThan(2)
      expect(text).not.toMatch(/!|succesvol/i)
      expect(
        text.match(/\{[^}]*\}/g)?.filter((name) => !/^\{(address|port|protocol|malware)\}$/.test(name)) ?? [],
      ).toEqual([])
    }
  })

  it('keep Dutch sentences short enough for level B1', () => {
    const sentences = all.flatMap(({ nl }) => textsOf(nl)).flatMap((text) => text.split(/(?<=[.?])\s+/))
    const words = sentences.map((sentence) => sentence.split(/\s+/).length)
    expect(Math.max(...words)).toBeLessThanOrEqual(30)
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThanOrEqual(15)
  })

  it('answer for every problem and fill what they know', () => {
    for (const { issue, family } of reportKinds) {
      for (const language of ['nl', 'en'] as const) {
        const text = explain(issue, family, language, { address: '192.0.2.1', port: 23 })
        expect(JSON.stringify(text)).not.toContain('{address}')
      }
    }
    expect(explain('open-telnet', 'exposure', 'nl', { address: '192.0.2.1', port: 23 }).steps[0]?.lead).toBe(
      'Sluit poort 23 in uw firewall',
    )
  })
})
