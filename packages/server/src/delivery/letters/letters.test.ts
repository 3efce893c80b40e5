// Every letter keeps the same contract: both languages, text and HTML alike, and how to tell that it is genuine.
import { describe, expect, it } from 'vitest'
import { htmlOf, textOf } from '../digest/index.ts'
import { type LetterContext, letterDocument, letterTemplates } from './index.ts'

const context: LetterContext = {
  sender: {
    name: 'Stichting Schakel Noord',
    from: 'meldingen@example.org',
    contact: '050 000 00 00',
    accent: { light: '#0A5A63', dark: '#77C8CC' },
  },
  publicUrl: 'https://schakel.example.org',
  zone: 'Europe/Amsterdam',
}
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const wordsOf = (text: string) =>
  text
    .replace(/<style[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)
    .replace(/https:\/\/\S+#\S+|https:\/\/\S+\/(?:findings|people|applications|assets|members)\S*/g, '')
    .replace(/[=\-*:]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .sort()

describe.each(letterTemplates)('the letter $name', ({ name, examples }) => {
  const written = (['nl', 'en'] as const).flatMap((language) =>
    examples.map((data) => ({ language, document: letterDocument(name, data, language, context) })),
  )

  it('says the same in text and in HTML, and nothing that is missing', () => {
    for (const { document } of written) {
      expect(wordsOf(htmlOf(document))).toEqual(wordsOf(textOf(document)))
      expect(textOf(document)).not.toMatch(/undefined|null|NaN|Invalid|\[object|!/)
      expect(document.subject.length).toBeGreaterThan(5)
    }
  })

  it('says in each language who sends it and how to see that it is genuine, and no seconds', () => {
    for (const { language, document } of written) {
      const text = textOf(document)
      expect(text).toContain('Stichting Schakel Noord')
      expect(text).toContain('meldingen@example.org')
      expect(text).toContain('050 000 00 00')
      expect(text).toContain(language === 'nl' ? 'Is deze mail echt?' : 'Is this mail genuine?')
      expect(text).not.toMatch(/\d:\d\d:\d\d/)
    }
    const subjects = written.map(({ document }) => document.subject)
    expect(new Set(subjects).size).toBeGreaterThan(1)
  })
})

describe('an invitation', () => {
  it('asks of each role what that role does', () => {
    const texts = (['admin', 'analyst', 'reader', 'auditor'] as const).map((role) =>
      textOf(
        letterDocument('invitation', { ...letterTemplates[0].examples[0], role, isOperator: false }, 'en', context),
      ),
    )
    expect(texts[1]).toContain('look at and answer the warnings')
    expect(texts[2]).toContain('A colleague answers them')
    expect(texts[3]).toContain('You need not answer anything')
    expect(new Set(texts).size).toBe(4)
  })

  it('names the person and the organisation that invite', () => {
    const text = textOf(letterDocument('invitation', letterTemplates[0].examples[0], 'nl', context))
    expect(text).toContain('Jelle Dijkstra van Stichting Schakel Noord nodigt u uit.')
  })
})
