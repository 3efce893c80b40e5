// The RSIT table against the published machine-readable taxonomy.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRsitTaxonomy, isRsitType, rsit, rsitEntries, rsitEntry, rsitTaxonomies, taxonomyOf } from './index.ts'

const published = new URL('../../../../../shared/samples/rsit/machinev1.json', import.meta.url)

interface Published {
  predicates: { value: string; expanded: string }[]
  values: { predicate: string; entry: { value: string; expanded: string }[] }[]
}

describe('The incident taxonomy', () => {
  if (existsSync(published))
    it('holds the taxonomies, types and names that are published', () => {
      const { predicates, values } = JSON.parse(readFileSync(published, 'utf8')) as Published
      expect(Object.entries(rsit).map(([value, { name }]) => [value, name])).toEqual(
        predicates.map(({ value, expanded }) => [value, expanded]),
      )
      expect(rsitEntries).toEqual(
        values.flatMap(({ predicate, entry }) =>
          entry.map(({ value, expanded }) => ({ taxonomy: predicate, type: value, name: expanded })),
        ),
      )
    })

  it('finds the taxonomy of each type, as no type stands twice', () => {
    expect(new Set(rsitEntries.map(({ type }) => type)).size).toBe(rsitEntries.length)
    for (const { taxonomy, type } of rsitEntries) expect(taxonomyOf(type)).toBe(taxonomy)
    expect([rsitTaxonomies.length, rsitEntries.length]).toEqual([11, 39])
  })

  it('knows nothing that is not in it', () => {
    expect(rsitEntry('blocklist')).toBeUndefined()
    expect([isRsitType('toString'), isRsitTaxonomy('constructor'), isRsitTaxonomy('vulnerable')]).toEqual([
      false,
      false,
      true,
    ])
  })
})
