// Texts are cut at their terms, once over all texts, and lose nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, type TermPiece } from './term-pieces.ts'

const port = { term: 'poort', meaning: 'Een genummerde ingang.' }
const openPort = { term: 'open poort', meaning: 'Een ingang die antwoordt.' }
const vpn = { term: 'VPN', meaning: 'Een beveiligde verbinding.' }
const bare = { before: '', after: '' }
const joined = (pieces: readonly (string | TermPiece)[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.before + piece.word + piece.after)).join('')

describe('the pieces of an explanation', () => {
  it('hold each term where it stands first', () => {
    expect(piecesOf(['Een poort is open', 'Sluit de open poort en poort 22'], [port, openPort])).toEqual([
      ['Een ', { word: 'poort', meaning: port.meaning, ...bare }, ' is open'],
      ['Sluit de ', { word: 'open poort', meaning: openPort.meaning, ...bare }, ' en poort 22'],
    ])
  })

  it('keep the signs that touch a term with it, so that no line begins with a full stop', () => {
    expect(piecesOf(['Sluit de (poort). Neem een VPN-kastje.'], [port, vpn])).toEqual([
      [
        'Sluit de ',
        { word: 'poort', meaning: port.meaning, before: '(', after: ').' },
        ' Neem een ',
        { word: 'VPN', meaning: vpn.meaning, before: '', after: '-' },
        'kastje.',
      ],
    ])
  })

  it('are the text itself where no term stands, also when it is empty', () => {
    expect(piecesOf(['Niets', ''], [port])).toEqual([['Niets'], []])
    expect(piecesOf(['Poort'], [])).toEqual([['Poort']])
  })

  it('lose nothing of any text', () => {
    const word = fc.constantFrom('Poort', 'open poort', 'vpn', '-', '(', '.', ' ', 'en')
    const text = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        expect(piecesOf(texts, [port, openPort, vpn]).map(joined)).toEqual(texts)
      }),
    )
  })
})
