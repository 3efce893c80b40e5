// A drawn document reads back as it was told: text in order, tags, language, title; whatever was written in it.
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Block, facts, heading, list, paragraph, quiet, title } from './blocks.ts'
import { typefaces } from './fonts.disk.ts'
import { drawableLogo } from './logo.ts'
import { pdfOf } from './pdf.ts'
import type { Paper } from './sheet.ts'
import { readPdf } from './testing/read-pdf.ts'

const paper: Paper = {
  language: 'nl',
  title: 'Besluit A-2026-001',
  foot: 'Besluit A-2026-001',
  author: 'Centrum <Noord> & Co',
  contact: 'Postbus 1',
  accent: '#0A5A63',
  logo: null,
  madeAt: new Date('2027-01-05T09:00:00Z'),
}

async function drawn(blocks: Iterable<Block>, on: Partial<Paper> = {}) {
  const chunks: Buffer[] = []
  for await (const chunk of pdfOf({ ...paper, ...on }, blocks, typefaces())) chunks.push(chunk)
  return { chunks, ...readPdf(Buffer.concat(chunks)) }
}

/** A grey PNG with an alpha channel; `lines` are those that its picture really has. */
function png(width: number, height: number, lines: number): string {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 4], 8)
  const picture = deflateSync(Buffer.alloc((1 + 2 * width) * lines, 0))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', picture), chunk('IEND', Buffer.alloc(0))]
  return `data:image/png;base64,${Buffer.concat([signature, ...parts]).toString('base64')}`
}

describe('a document as PDF', () => {
  it('has a language, a title, tags and embedded fonts, and says that it is made for archives and screen readers', async () => {
    const blocks = [title('Wij wijzen u aan'), heading('Waarom'), paragraph('Daarom.'), ...list(['een', 'twee'])]
    const pdf = await drawn([...blocks, ...facts([['Van', '5 januari 2027']])])
    expect(pdf.version).toBe('%PDF-1.7')
    expect(pdf.catalog).toMatch(/\/Lang \(nl\)/)
    expect(pdf.catalog).toContain('/StructTreeRoot')
    expect(pdf.catalog).toContain('/OutputIntents')
    expect(pdf.metadata).toContain('<rdf:li xml:lang="x-default">Besluit A-2026-001</rdf:li>')
    expect(pdf.metadata).toContain('<rdf:li>Centrum &lt;Noord&gt; &amp; Co</rdf:li>')
    expect(pdf.metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(new Set(pdf.tags)).toEqual(
      new Set(['Document', 'P', 'H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'GTS_PDFA1']),
    )
    expect(pdf.fonts).toHaveLength(2)
    for (const name of pdf.fonts) expect(name).toContain('AtkinsonHyperlegibleNext')
    expect(pdf.text).toBe(
      'Besluit A-2026-001 · Pagina 1 Centrum <Noord> & Co Postbus 1 Wij wijzen u aan Waarom Daarom. • een • twee Van 5 januari 2027',
    )
  })

  it('goes on over pages, numbers them, and leaves no heading alone at the foot', async () => {
    const part = [heading('Een kop'), paragraph('Eerste zin. '.repeat(60)), quiet('Onderschrift')]
    const { pages, text } = await drawn(Array.from({ length: 40 }, () => part).flat())
    expect(pages.length).toBeGreaterThan(8)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${i + 1}`)
      expect(page).not.toMatch(/Een kop$/)
    }
    expect(text.match(/Eerste zin\./g)).toHaveLength(60 * 40)
  })

  it('keeps every word of a text of 8,000 characters, also within a table and a list', async () => {
    const words = Array.from({ length: 1200 }, (_, i) => `w${i + 1}`)
    const long = words.join(' ')
    const { text } = await drawn([paragraph(long), ...list([long]), ...facts([['Gronden', long]])])
    for (const word of words) expect(text.split(' ').filter((one) => one === word)).toHaveLength(3)
  })

  it.each([
    ['Arabic', 'جمعية الأمن السيبراني'],
    ['Hebrew', 'אבטחת מידע'],
    ['Greek and Cyrillic', 'Ασφάλεια Безопасность'],
    ['Polish, Turkish and Vietnamese', 'Łódź İstanbul Hà Nội'],
  ])('writes %s as it was given', async (_, name) => {
    const { text, fonts } = await drawn([title(name), paragraph(`Stichting ${name} (NL)`)])
    expect(text).toContain(`Stichting ${name} (NL)`.normalize('NFC'))
    expect(fonts.length).toBeGreaterThan(2)
  })

  it('does not break on what no font has, on half characters or marks of direction', async () => {
    const odd = `中文 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \ud800 \u202edrow\u202c \u0000\u0007 a\u0301\u0301\u0301 ${'x'.repeat(300)}`
    const { text } = await drawn([title(odd), paragraph(odd), ...list([odd]), ...facts([[odd, odd]])], { author: odd })
    expect(text).toContain('\uFFFD\uFFFD')
    expect(text).not.toContain('\u202e')
  })

  it('comes in parts, so that memory stays flat', async () => {
    const { chunks } = await drawn(
      Array.from({ length: 300 }, () => paragraph('Een zin van de geschiedenis. '.repeat(20))),
    )
    expect(chunks.length).toBeGreaterThan(20)
  })
})

describe('a logo', () => {
  it('is drawn with the name of whose it is', async () => {
    const { tags, text } = await drawn([paragraph('x')], { logo: drawableLogo(png(40, 20, 20)) })
    expect(tags).toContain('Figure')
    expect(text).toContain('Postbus 1 x')
  })

  it.each([
    ['none', null],
    ['an SVG', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['a PNG with half its picture', png(40, 20, 10)],
    ['a PNG that would fill the memory', png(60_000, 60_000, 1)],
    ['a PNG that is cut off', png(40, 20, 20).slice(0, 90)],
    ['no picture at all', 'data:image/png;base64,AAAA'],
  ])('is left out: %s', async (_, address) => {
    expect(drawableLogo(address)).toBeNull()
  })

  it('is left out where a JPEG is none after its first bytes', async () => {
    const logo = drawableLogo(`data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0, 0]).toString('base64')}`)
    expect(logo).not.toBeNull()
    expect((await drawn([paragraph('x')], { logo })).tags).not.toContain('Figure')
  })
})
