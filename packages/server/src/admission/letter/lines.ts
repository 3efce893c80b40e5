// Text cut in lines that fit, each a row of runs in one font: characters that a font lacks are taken from the next one.

/** One of the fonts of a weight, by its place in the order in which a character is sought. */
export interface Face {
  has(codePoint: number): boolean
  widthOf(text: string, rightToLeft: boolean): number
}
export interface Run {
  readonly text: string
  readonly face: number
  /** Arabic, Hebrew and their likes: laid out as a whole, from right to left. */
  readonly rightToLeft: boolean
}
export type Line = readonly Run[]

const replacement = '\uFFFD'
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** What is never drawn: control characters, marks of direction, joiners, selectors of variants. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu
const ofRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const asciiOnly = /^[ -~]*$/

const faceOf = (faces: readonly Face[], text: string) => {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  return faces.findIndex((face) => points.every((point) => face.has(point)))
}

/** Each whole character with the font that has all of it; the last font has the sign for what none has. */
function placed(faces: readonly Face[], grapheme: string): Run | null {
  const seen = grapheme.replace(unseen, '')
  if (seen === '') return null
  const face = faceOf(faces, seen)
  if (face < 0) return { text: replacement, face: faces.length - 1, rightToLeft: false }
  return { text: seen, face, rightToLeft: ofRightToLeft.test(seen) }
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && last.face === run.face && last.rightToLeft === run.rightToLeft)
      all[all.length - 1] = { ...last, text: last.text + run.text }
    else all.push(run)
  }
  return all
}

/** A space belongs to the words from right to left around it, so that they are turned as one. */
function withSpaces(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    const [before, after] = [runs[i - 1], runs[i + 1]]
    const within = /^ +$/.test(run.text) && before?.rightToLeft && after?.rightToLeft && before.face === after.face
    return within && before ? { ...run, face: before.face, rightToLeft: true } : run
  })
}

export function runsOf(faces: readonly Face[], text: string): Run[] {
  if (asciiOnly.test(text)) return text === '' ? [] : [{ text, face: 0, rightToLeft: false }]
  const each = [...graphemes.segment(text.normalize('NFC'))].flatMap(({ segment }) => placed(faces, segment) ?? [])
  return joined(withSpaces(joined(each)))
}

export const widthOf = (faces: readonly Face[], runs: readonly Run[]): number =>
  runs.reduce((sum, { text, face, rightToLeft }) => sum + (faces[face]?.widthOf(text, rightToLeft) ?? 0), 0)

/** A word that is wider than a line, in pieces that fit. */
function cut(faces: readonly Face[], word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const wide = widthOf(faces, runsOf(faces, segment))
    if (piece !== '' && used + wide > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += wide
  }
  return [...pieces, piece]
}

/** The texts of the lines of one paragraph. */
function wrapped(faces: readonly Face[], text: string, width: number): string[] {
  const measure = (part: string) => widthOf(faces, runsOf(faces, part))
  const space = measure(' ')
  const texts: string[] = []
  let line = ''
  let used = 0
  const put = (word: string, wide: number) => {
    const fits = line === '' || used + space + wide <= width
    if (!fits) texts.push(line)
    line = fits && line !== '' ? `${line} ${word}` : word
    used = fits && line !== word ? used + space + wide : wide
  }
  for (const word of text.split(/[ \t]+/).filter((part) => part !== '')) {
    const wide = measure(word)
    if (wide <= width) put(word, wide)
    else for (const piece of cut(faces, word, width)) put(piece, measure(piece))
  }
  return [...texts, line]
}

/** An empty line of the text stays one. */
export function linesOf(faces: readonly Face[], text: string, width: number): Line[] {
  const parts = text.split(/\r\n|[\n\r\u2028\u2029]/)
  return parts.flatMap((part) => wrapped(faces, part, width).map((line) => runsOf(faces, line)))
}
