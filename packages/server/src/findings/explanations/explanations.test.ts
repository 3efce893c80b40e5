// Explanations: every classified problem has its own, both languages whole, placeholders filled, terms told.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindOfReport, reportKinds } from '../classification/index.ts'
import { familyTexts } from './families.ts'
import { explain, explanations, titleIn } from './index.ts'
import { terms } from './terms.ts'

const samples = new URL('../../../../../../shared/samples/shadowserver/', import.meta.url)
const all = [...explanations, ...Object.values(familyTexts)]
const languages = ['nl', 'en'] as const
const partsOf = (text: (typeof all)[number]['nl']) => [
  text.title,
  text.what,
  text.why,
  text.certainty,
  text.check,
  ...text.steps.flatMap(({ lead, rest }) => [lead, rest]),
]
const explained = explanations.flatMap((explanation) => explanation.issues)
const rdp = { address: '192.0.2.1', port: 3389 }

describe('explanations', () => {
  it('are there for every problem of the classification, each by a text of its own', () => {
    expect(explained.toSorted()).toEqual(reportKinds.map((kind) => kind.issue).toSorted())
    expect(explanations.filter((explanation) => explanation.issues.length !== 1)).toEqual([])
    expect(new Set(explanations.map(({ nl }) => nl.title)).size).toBe(explanations.length)
  })

  it.runIf(existsSync(samples))('are there for every report type of the public schema and of the sample files', () => {
    const schema = JSON.parse(readFileSync(new URL('reports-schema.json', samples), 'utf8')) as Record<string, unknown>
    const files = readdirSync(samples).flatMap((name) => (name.endsWith('.csv') ? [name.slice(0, -4)] : []))
    const types = [...new Set([...Object.keys(schema), ...files])]
    expect(types.length).toBeGreaterThan(80)
    const families = new Set(types.map((type) => type.replace(/^([a-z]+)[46]?_/, '$1_').replace(/6$/, '')))
    expect(families.size).toBeGreaterThanOrEqual(60)
    expect(types.filter((type) => !explained.includes(kindOfReport(type).issue))).toEqual([])
  })

  it('say of an unknown type only that the address is in a report', () => {
    const { issue, family } = kindOfReport('scan_tomorrow')
    expect(explain(issue, family, 'nl', rdp).title).toBe('Uw adres staat in een rapport')
    expect(titleIn('en', 'botnet-of-a-feed', 'infection', { malware: 'mirai' })).toBe('A device is infected with mirai')
  })

  it.each(all.map((one) => [one.nl.title, one] as const))('%s: both languages say as much, calmly', (_, { nl, en }) => {
    expect(en.steps.length).toBe(nl.steps.length)
    expect(nl.steps.length).toBeGreaterThanOrEqual(2)
    for (const [dutch, english] of partsOf(nl).map((part, i) => [part, partsOf(en)[i] ?? ''] as const)) {
      for (const text of [dutch, english]) {
        expect(text.trim().length).toBeGreaterThan(2)
        expect(text).not.toMatch(/!|succesvol|successful/i)
      }
      const placeholders = (text: string) => text.match(/\{[^}]*\}/g)?.toSorted() ?? []
      expect(placeholders(english)).toEqual(placeholders(dutch))
      expect(placeholders(dutch).filter((name) => !/^\{(address|port|malware)\}$/.test(name))).toEqual([])
    }
  })

  it.each(languages)('fill what they know, and read as a sentence where they know nothing (%s)', (language) => {
    for (const { issue, family } of reportKinds) {
      for (const values of [{}, { address: '2001:db8::7', port: 23, malware: 'mirai' }]) {
        const text = explain(issue, family, language, values)
        expect(JSON.stringify(text)).not.toMatch(/[{](address|port|malware)[}]|poort de|port the|undefined|null/)
        expect(text.title).toBe(titleIn(language, issue, family, values))
      }
    }
    expect(explain('open-telnet', 'exposure', 'nl', { port: 23 }).steps[0]?.lead).toBe('Sluit poort 23 in uw firewall')
    expect(explain('open-telnet', 'exposure', 'nl', {}).steps[0]?.lead).toBe('Sluit de poort in uw firewall')
    expect(explain('open-quic', 'exposure', 'en', {}).what).toContain('On this address, the port, QUIC answers.')
  })
})

describe('the terms of an explanation', () => {
  it('come as they stand in the text, in the order in which one reads, each once', () => {
    const nl = explain('open-rdp', 'exposure', 'nl', rdp).terms.map(({ term }) => term)
    expect(nl).toEqual(['RDP', 'gijzelsoftware', 'poort', 'firewall', 'VPN', 'tweede stap'])
    const en = explain('open-rdp', 'exposure', 'en', rdp).terms.map(({ term }) => term)
    expect(en).toEqual(['RDP', 'ransomware', 'port', 'firewall', 'VPN', 'second step'])
  })

  it.each(languages)('are words that some explanation uses (%s)', (language) => {
    const used = new Set(
      reportKinds.flatMap(({ issue, family }) =>
        explain(issue, family, language, rdp).terms.map(({ meaning }) => meaning),
      ),
    )
    expect(terms.filter((term) => !used.has(term[language].meaning)).map((term) => term[language].forms)).toEqual([])
  })

  it.each(languages)('have forms of their own and a meaning of one to three short sentences (%s)', (language) => {
    const forms = terms.flatMap((term) => term[language].forms.map((form) => form.toLowerCase()))
    expect(new Set(forms).size).toBe(forms.length)
    for (const { [language]: term } of terms) {
      expect(term.meaning).toMatch(/^[A-Z].*[.]$/)
      expect(term.meaning.split(/(?<=[.?])\s+/).length).toBeLessThanOrEqual(3)
    }
  })

  it('leave a page calm: no explanation marks more than nine', () => {
    for (const { issue, family } of reportKinds)
      for (const language of languages)
        expect(explain(issue, family, language, rdp).terms.length, issue).toBeLessThanOrEqual(9)
  })
})
