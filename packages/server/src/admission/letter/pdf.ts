// Draws a document: blocks as tagged PDF that is read in order (ISO 32000-1, 14.8; PDF/A-2a), a page at a time.
import { setImmediate } from 'node:timers/promises'
import type { Block, Fact } from './blocks.ts'
import type { Typefaces } from './fonts.disk.ts'
import { left, type Paper, Sheet, type Structure, type Style, width } from './sheet.ts'

const ink = '#15201E'
const running = '#2B3634'
const body: Style = { weight: 'normal', size: 10.5, leading: 15, colour: running }
const quiet: Style = { weight: 'normal', size: 9, leading: 13, colour: '#44514D' }
const label: Style = { weight: 'strong', size: 10.5, leading: 15, colour: '#44514D' }
const sender: Style = { weight: 'strong', size: 13, leading: 17, colour: ink }
const headings = {
  1: { style: { weight: 'strong', size: 19, leading: 24, colour: ink }, above: 20, below: 8, keeps: 90 },
  2: { style: { weight: 'strong', size: 13, leading: 17, colour: ink }, above: 16, below: 3, keeps: 70 },
  3: { style: { weight: 'strong', size: 10.5, leading: 15, colour: ink }, above: 9, below: 0, keeps: 32 },
} as const

const nameWidth = 130
const valueLeft = left + nameWidth + 12
const valueWidth = width - nameWidth - 12
const markWidth = 14

function paragraph(sheet: Sheet, text: string, style: Style): void {
  const lines = sheet.lines(text, style, width)
  sheet.room(Math.min(lines.length, 2) * style.leading)
  sheet.add(sheet.root, 'P', [() => sheet.run(lines, left, style)])
  sheet.y += 6
}

/** Never the last on a page: some of what it stands above follows it there. */
function heading(sheet: Sheet, text: string, level: 1 | 2 | 3): void {
  const { style, above, below, keeps } = headings[level]
  const lines = sheet.lines(text, style, width)
  sheet.room(above + lines.length * style.leading + below + keeps)
  sheet.space(above)
  sheet.add(sheet.root, `H${level}`, [() => sheet.run(lines, left, style)])
  sheet.y += below
}

function item(sheet: Sheet, list: Structure, text: string): void {
  const lines = sheet.lines(text, body, width - markWidth)
  sheet.room(Math.min(lines.length, 2) * body.leading)
  const mark = () => {
    const { y } = sheet
    sheet.run(sheet.lines('•', body, markWidth), left, body)
    sheet.y = y
  }
  const words = () => sheet.run(lines, left + markWidth, body)
  sheet.add(list, 'LI', [sheet.doc.struct('Lbl', {}, [mark]), sheet.doc.struct('LBody', {}, [words])])
  sheet.y += 2
}

function row(sheet: Sheet, table: Structure, [name, value]: Fact): void {
  const names = sheet.lines(name, label, nameWidth)
  const values = sheet.lines(value, body, valueWidth)
  sheet.room(Math.max(names.length, values.length) * body.leading)
  const { y, pages } = sheet
  const drawName = () => sheet.run(names, left, label)
  const drawValue = () => {
    const below = sheet.y
    if (sheet.pages === pages) sheet.y = y
    sheet.run(values, valueLeft, body)
    if (sheet.pages === pages) sheet.y = Math.max(sheet.y, below)
  }
  const { doc } = sheet
  const scope = { scope: 'Row' } as object
  sheet.add(table, 'TR', [doc.struct('TH', scope, [drawName]), doc.struct('TD', {}, [drawValue])])
}

/** An element whose parts come one by one. */
function within(sheet: Sheet, tag: string, draw: (element: Structure) => void): void {
  const element = sheet.doc.struct(tag)
  sheet.root.add(element)
  draw(element)
  element.end()
  sheet.y += 6
}

function draw(sheet: Sheet, block: Block): void {
  if (block.is === 'title') heading(sheet, block.text, 1)
  else if (block.is === 'heading') heading(sheet, block.text, block.level)
  else if (block.is === 'paragraph') paragraph(sheet, block.text, block.quiet ? quiet : body)
  else if (block.is === 'list')
    within(sheet, 'L', (list) => {
      for (const text of block.items) item(sheet, list, text)
    })
  else
    within(sheet, 'Table', (table) => {
      for (const fact of block.rows) row(sheet, table, fact)
    })
}

function drawLogo(sheet: Sheet, { logo, author }: Paper): void {
  if (!logo) return
  let image: { width: number; height: number }
  try {
    image = (sheet.doc as unknown as { openImage(bytes: Buffer): typeof image }).openImage(logo)
  } catch {
    return
  }
  if (!(image.width > 0 && image.height > 0)) return
  const scale = Math.min(160 / image.width, 48 / image.height)
  const [wide, high] = [image.width * scale, image.height * scale]
  const { y } = sheet
  const bbox = [left, y, left + wide, y + high]
  const show = () => sheet.doc.image(image as never, left, y, { width: wide, height: high })
  sheet.add(sheet.root, 'Figure', [show], { alt: author, bbox })
  sheet.y += high + 8
}

function letterhead(sheet: Sheet, paper: Paper): void {
  drawLogo(sheet, paper)
  sheet.add(sheet.root, 'P', [() => sheet.run(sheet.lines(paper.author, sender, width), left, sender)])
  const { contact } = paper
  if (contact) sheet.add(sheet.root, 'P', [() => sheet.run(sheet.lines(contact, quiet, width), left, quiet)])
  sheet.y += 8
  sheet.doc.markContent('Artifact', { type: 'Layout' })
  sheet.doc.rect(left, sheet.y, width, 1.5).fill(paper.accent)
  sheet.doc.endMarkedContent()
  sheet.y += 22
}

/** The bytes as they come: memory holds the page that is drawn, others wait their turn between two blocks. */
export async function* pdfOf(
  paper: Paper,
  blocks: AsyncIterable<Block> | Iterable<Block>,
  typefaces: Typefaces,
): AsyncGenerator<Buffer> {
  const sheet = new Sheet(paper, typefaces)
  letterhead(sheet, paper)
  for await (const block of blocks) {
    draw(sheet, block)
    const ready = sheet.doc.read() as Buffer | null
    if (ready) yield ready
    await setImmediate()
  }
  sheet.end()
  for await (const chunk of sheet.doc) yield chunk as Buffer
}
