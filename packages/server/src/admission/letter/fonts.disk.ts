// The typefaces of documents: Atkinson Hyperlegible Next, and DejaVu Sans for the scripts that it lacks.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unpackedWoff } from './woff.ts'

/** In the order in which a character is sought; what none has is written as U+FFFD, which the last one has. */
export interface Typefaces {
  readonly normal: readonly Buffer[]
  readonly strong: readonly Buffer[]
}

const require = createRequire(import.meta.url)
const files = {
  normal: [
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'),
    require.resolve(
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff',
    ),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  ],
  strong: [
    require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff'),
    require.resolve(
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-normal.woff',
    ),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ],
}

function read(file: string): Buffer {
  const bytes = readFileSync(file)
  return file.endsWith('.woff') ? unpackedWoff(bytes) : bytes
}

let kept: Typefaces | null = null

/** Read once. */
export function typefaces(): Typefaces {
  kept ??= { normal: files.normal.map(read), strong: files.strong.map(read) }
  return kept
}
