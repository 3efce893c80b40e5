// Lines fit, keep all that can be read, and never ask a font for what it lacks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Face, linesOf, runsOf } from './lines.ts'

const face = (has: (point: number) => boolean): Face => ({ has, widthOf: (text) => text.length })
/** Latin; Latin with accents; Cyrillic, Arabic, Hebrew and the sign for what none has. */
const faces = [
  face((point) => point < 0x80),
  face((point) => point < 0x180),
  face((point) => point < 0x700 || point === 0xfffd),
]
const texts = (text: string, width: number) =>
  linesOf(faces, text, width).map((line) => line.map((run) => run.text).join(''))

describe('lines of text', () => {
  it.each<[string, string, number, string[]]>([
    ['breaks at spaces', 'een twee drie', 8, ['een twee', 'drie']],
    ['keeps line breaks and empty lines', 'een\r\n\ntwee', 8, ['een', '', 'twee']],
    ['cuts what is longer than a line', 'abcdefghij kl', 4, ['abcd', 'efgh', 'ij', 'kl']],
    ['leaves out what is never seen', 'a\u0000\u202eb\u200b', 8, ['ab']],
    ['writes a sign for what no font has', 'x 中 👩‍💻 y', 20, ['x \uFFFD \uFFFD y']],
    ['composes accents', 'e\u0301', 8, ['é']],
    ['is one empty line for nothing', '', 8, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(texts(text, width)).toEqual(lines)
  })

  it('takes each character from the first font that has it', () => {
    expect(runsOf(faces, 'café жук')).toEqual([
      { text: 'caf', face: 0, rightToLeft: false },
      { text: 'é', face: 1, rightToLeft: false },
      { text: ' ', face: 0, rightToLeft: false },
      { text: 'жук', face: 2, rightToLeft: false },
    ])
  })

  it('turns words from right to left as one', () => {
    expect(runsOf(faces, 'a אב גד b')).toEqual([
      { text: 'a ', face: 0, rightToLeft: false },
      { text: 'אב גד', face: 2, rightToLeft: true },
      { text: ' b', face: 0, rightToLeft: false },
    ])
  })

  it('fit whatever is written, and only ask fonts for what they have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        for (const line of linesOf(faces, text, width)) {
          const whole = line.map((run) => run.text).join('')
          expect(whole.length <= width || [...new Intl.Segmenter().segment(whole)].length === 1).toBe(true)
          for (const run of line)
            for (const character of run.text) expect(faces[run.face]?.has(character.codePointAt(0) ?? 0)).toBe(true)
        }
      }),
    )
  })
})
