// Terms are found as whole words in any case, the longest first, each once in the order in which one reads.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsOf } from './index.ts'

const wordsIn = (texts: readonly string[], terms: readonly (readonly string[])[]) =>
  mentionsOf(texts, terms).map(({ text, at, word, term }) => {
    expect(texts[text]?.slice(at, at + word.length)).toBe(word)
    return `${text}:${word}=${terms[term]?.[0]}`
  })

describe('terms in a text', () => {
  it('are whole words: a part of a longer word is none', () => {
    expect(wordsIn(['Support en poorten, of een poort.'], [['poort']])).toEqual(['0:poort=poort'])
    expect(wordsIn(['Een vóórpoort is geen poort2.'], [['poort'], ['2']])).toEqual([])
  })

  it('may be joined to other words by a hyphen, a bracket or a quotation mark', () => {
    expect(wordsIn(['Een C2-server (honeypot) of “VPN”-toegang'], [['C2'], ['honeypot'], ['VPN']])).toEqual([
      '0:C2=C2',
      '0:honeypot=honeypot',
      '0:VPN=VPN',
    ])
  })

  it('are found in any case, and told as they stand in the text', () => {
    expect(wordsIn(['Poort 53 en de vpn'], [['poort'], ['VPN']])).toEqual(['0:Poort=poort', '0:vpn=VPN'])
  })

  it('are the longest that stand there', () => {
    expect(
      wordsIn(
        ['een open resolver, UDP-poort 53, een resolver'],
        [['resolver'], ['open resolver'], ['UDP'], ['poort', 'UDP-poort']],
      ),
    ).toEqual(['0:open resolver=open resolver', '0:UDP-poort=poort', '0:resolver=resolver'])
  })

  it('are told once in all texts together, whichever of their forms comes first', () => {
    expect(
      wordsIn(['Sluit de poorten.', 'Sluit poort 22.', 'SSH op poort 22'], [['poort', 'poorten'], ['SSH']]),
    ).toEqual(['0:poorten=poort', '2:SSH=SSH'])
  })

  it('may hold signs that mean something else in a pattern', () => {
    expect(wordsIn(['SSL 3.0 of SSL 310, C++?'], [['SSL 3.0'], ['C++']])).toEqual(['0:SSL 3.0=SSL 3.0', '0:C++=C++'])
    expect(mentionsOf(['alles'], [])).toEqual([])
  })

  it('never overlap, never repeat and always stand where they are said to stand', () => {
    const word = fc.constantFrom('poort', 'poorten', 'UDP', 'UDP-poort', 'open', 'open resolver', 'ß', 'İ', '.')
    const text = fc
      .array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 12 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 4 }),
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        (texts, terms) => {
          const mentions = mentionsOf(texts, terms)
          expect(new Set(mentions.map(({ term }) => term)).size).toBe(mentions.length)
          let end = { text: 0, at: 0 }
          for (const { text, at, word } of mentions) {
            expect(texts[text]?.slice(at, at + word.length)).toBe(word)
            expect(text > end.text || at >= end.at).toBe(true)
            end = { text, at: at + word.length }
          }
        },
      ),
    )
  })
})
