// The pages of a document: its fonts, the place where the next line comes, the foot of each page, what readers of PDF are told of it.
import type { Language } from '@schakel/api'
import PDFDocument from 'pdfkit'
import type { Typefaces } from './fonts.disk.ts'
import { type Face, type Line, linesOf } from './lines.ts'
import { xmpOf } from './xmp.ts'

export interface Paper {
  readonly language: Language
  readonly title: string
  /** Stands at the foot of each page, before its number. */
  readonly foot: string
  readonly author: string
  readonly contact: string | null
  readonly accent: string
  readonly logo: Buffer | null
  readonly madeAt: Date
}
/** Sizes in points. */
export interface Style {
  readonly weight: keyof Typefaces
  readonly size: number
  readonly leading: number
  readonly colour: string
}
export type Structure = PDFKit.PDFStructureElement
type Child = Structure | (() => void)

export const left = 71
export const width = 440
const top = 57
const bottom = 770
const footStyle: Style = { weight: 'normal', size: 9, leading: 12, colour: '#44514D' }
const pageWord = { nl: 'Pagina', en: 'Page' }
/** What pdfkit knows of an embedded font, and the words that it laid out. */
interface Embedded {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  layoutCache: Record<string, unknown>
}
/** So often the words are forgotten: they are kept for speed, and would fill the memory. */
const pagesOfWords = 16

export class Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly root: Structure
  /** From the top of the page. */
  y = top
  pages = 0
  readonly #typefaces: Typefaces

  constructor(paper: Paper, typefaces: Typefaces) {
    this.#typefaces = typefaces
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: paper.language,
      displayTitle: true,
      font: '',
      info: { Title: paper.title, Creator: 'Schakel', Producer: 'Schakel', CreationDate: paper.madeAt },
    })
    this.doc.appendXML(xmpOf(paper.author, paper.language))
    for (const weight of ['normal', 'strong'] as const)
      for (const [i, bytes] of typefaces[weight].entries()) this.doc.registerFont(`${weight}-${i}`, bytes as never)
    this.doc.on('pageAdded', () => this.#begin(paper))
    this.doc.addPage()
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  #begin({ language, foot }: Paper): void {
    this.pages += 1
    this.y = 790
    this.doc.markContent('Artifact', { type: 'Pagination' })
    for (const line of this.lines(`${foot} · ${pageWord[language]} ${this.pages}`, footStyle, width).slice(0, 1))
      this.put(line, left, footStyle)
    this.doc.endMarkedContent()
    this.y = top
    if (this.pages % pagesOfWords === 0) this.#forgetWords()
  }

  #forgetWords(): void {
    for (const weight of ['normal', 'strong'] as const)
      for (const i of this.#typefaces[weight].keys())
        this.#known({ weight, size: 1 }, i).layoutCache = Object.create(null)
  }

  #font({ weight, size }: Pick<Style, 'weight' | 'size'>, face: number): PDFKit.PDFDocument {
    return this.doc.font(`${weight}-${face}`).fontSize(size)
  }

  #known(style: Pick<Style, 'weight' | 'size'>, face: number): Embedded {
    return (this.#font(style, face) as unknown as { _font: Embedded })._font
  }

  #faces(style: Style): Face[] {
    return this.#typefaces[style.weight].map((_, face) => ({
      has: (codePoint) => this.#known(style, face).font.hasGlyphForCodePoint(codePoint),
      widthOf: (text, rightToLeft) => this.#font(style, face).widthOfString(text, rightToLeft ? { features: [] } : {}),
    }))
  }

  lines(text: string, style: Style, wide: number): Line[] {
    return linesOf(this.#faces(style), text, wide)
  }

  /** An element of the structure below `parent`; its parts are drawn as they are added. */
  add(parent: Structure, tag: string, children: Child[], options: object = {}): void {
    parent.add(this.doc.struct(tag, options, children))
  }

  /** Goes on to the next page where so much does not fit on this one. */
  room(height: number): void {
    if (this.y + Math.min(height, bottom - top) > bottom) this.doc.continueOnNewPage()
  }

  /** Space above what follows; none at the top of a page. */
  space(height: number): void {
    if (this.y > top) this.y += height
  }

  /** One line, and the place of the next. */
  put(line: Line, x: number, style: Style): void {
    const { size, leading, colour } = style
    const baseline = this.y + (leading + size * 0.7) / 2
    const faces = this.#faces(style)
    let at = x
    for (const { text, face, rightToLeft } of line) {
      const wide = line.length > 1 ? (faces[face]?.widthOf(text, rightToLeft) ?? 0) : 0
      if (rightToLeft) this.doc.markContent('Span', { actual: text })
      const options = { lineBreak: false, baseline: 'alphabetic', ...(rightToLeft ? { features: [] } : {}) } as const
      this.#font(style, face).fillColor(colour).text(text, at, baseline, options)
      if (rightToLeft) this.doc.endMarkedContent()
      at += wide
    }
    this.y += leading
  }

  /** Lines below one another, over as many pages as it takes. */
  run(lines: readonly Line[], x: number, style: Style): void {
    for (const line of lines) {
      this.room(style.leading)
      this.put(line, x, style)
    }
  }

  end(): void {
    this.root.end()
    this.doc.end()
  }
}
