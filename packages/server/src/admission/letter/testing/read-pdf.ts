// Reads a PDF of ours back: its text by the tables that map glyphs to characters, its structure and what it says of itself.
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  readonly version: string
  /** All text, lines joined by a space; of words from right to left as their ActualText says. */
  readonly text: string
  readonly pages: readonly string[]
  /** Tags of the structure, in the order in which they were made. */
  readonly tags: readonly string[]
  readonly catalog: string
  readonly metadata: string
  /** Names of the fonts that are embedded. */
  readonly fonts: readonly string[]
}
interface PdfObject {
  readonly dictionary: string
  readonly stream: string
}
type Glyphs = ReadonlyMap<string, string>

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const source = bytes.toString('latin1')
  for (const found of source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\n(?:stream\n|endobj)/gm)) {
    const [whole, id = '', dictionary = ''] = found
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const begin = found.index + whole.length
    const kept = whole.endsWith('stream\n') ? bytes.subarray(begin, begin + length) : Buffer.alloc(0)
    const plain = dictionary.includes('/FlateDecode') ? inflateSync(kept) : kept
    objects.set(id, { dictionary, stream: plain.toString(dictionary.includes('/XML') ? 'utf8' : 'latin1') })
  }
  return objects
}

const utf16 = (hex: string) =>
  (hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

function glyphsOf(cmap: string): Glyphs {
  const glyphs = new Map<string, string>()
  for (const [, first = '', targets = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    for (const [i, [, hex = '']] of [...targets.matchAll(/<([^>]*)>/g)].entries())
      glyphs.set((Number.parseInt(first, 16) + i).toString(16).padStart(4, '0'), utf16(hex))
  return glyphs
}

/** A PDF string in UTF-16 as it stands in a content stream. */
function stringOf(escaped: string): string {
  const bytes = Buffer.from(
    escaped.replace(/\\([nrtbf()\\])/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[c] ?? c),
    'latin1',
  )
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

const mark =
  /\/ActualText \(((?:[^\\)]|\\[\s\S])*)\)|1 0 0 1 \S+ (\S+) Tm\s+\/(F\d+) \S+ Tf\s+\[([^\]]*)\] TJ|\/MCID \d+|\bEMC\b/g

function textOf(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  const lines: string[] = []
  let height = ''
  let actual: string | null = null
  for (const [whole, said, at, font = '', shown = ''] of content.matchAll(mark)) {
    if (whole === 'EMC') actual = null
    else if (whole.startsWith('/MCID')) height = ''
    else if (said !== undefined) actual = stringOf(said)
    else {
      const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      const text = actual ?? codes.map((code) => fonts.get(font)?.get(code) ?? '?').join('')
      if (at === height) lines[lines.length - 1] += text
      else lines.push(text)
      height = at ?? ''
    }
  }
  return lines.join(' ')
}

export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes)
  const all = [...objects.values()].map(({ dictionary }) => dictionary)
  const referred = (dictionary: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '')
  const glyphs = (id: string) => glyphsOf(referred(objects.get(id)?.dictionary ?? '', 'ToUnicode')?.stream ?? '')
  const pages = all
    .filter((dictionary) => /\/Type \/Page\b/.test(dictionary))
    .map((dictionary) => {
      const resources = referred(dictionary, 'Resources')?.dictionary ?? ''
      const fonts = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = '', id = '']) => [name, glyphs(id)] as const,
      )
      return textOf(referred(dictionary, 'Contents')?.stream ?? '', new Map(fonts))
    })
  const catalog = all.find((dictionary) => dictionary.includes('/Catalog')) ?? ''
  return {
    version: bytes.toString('latin1', 0, 8),
    text: pages.join(' ').replace(/\s+/g, ' '),
    pages,
    tags: all.flatMap((dictionary) => /\/S \/(\w+)/.exec(dictionary)?.[1] ?? []),
    catalog,
    metadata: referred(catalog, 'Metadata')?.stream ?? '',
    fonts: all.flatMap((dictionary) => /\/FontName \/(\S+)/.exec(dictionary)?.[1] ?? []),
  }
}
