// The documents say what the code has: error codes and configuration, both ways.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorCatalogue } from '../packages/api/src/index.ts'
import { environment } from '../packages/server/src/platform/index.ts'

const read = (path: string) => readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8')
const firstCells = (text: string) => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])

describe('the documents', () => {
  it('list every error code with its status, and no other', () => {
    const text = read('errors.md')
    expect(firstCells(text)).toEqual(Object.keys(errorCatalogue))
    for (const [code, { status, title }] of Object.entries(errorCatalogue))
      expect(text).toContain(`| \`${code}\` | ${status} | ${title} |`)
  })

  it('list every variable of the environment, and no other', () => {
    expect(firstCells(read('guides/configuration.md')).sort()).toEqual(Object.keys(environment.shape).sort())
  })
})
