// Items keep every revision as it was, one identity each, and a gapless order per collection.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobEyes, newId, type Scope, vaultOf } from '../platform/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import {
  findItem,
  type ItemIdentity,
  itemsAfter,
  keepOriginal,
  makeCollection,
  type NewRevision,
  readOriginal,
  releasableOf,
  reviseItem,
  withdrawItem,
} from './index.ts'

const now = new Date('2026-11-24T08:00:00Z')
const nobody = { organisationId: null, peerId: null, hidden: false }
const revision = (title: string): NewRevision => ({
  title,
  language: 'nl',
  tlp: 'GREEN',
  pap: 'CLEAR',
  limits: null,
  hops: 2,
  purpose: null,
  addressedTo: null,
  audienceClass: 'advisory:GREEN:ring',
  validFrom: null,
  validUntil: null,
  references: [{ type: 'cve', value: 'CVE-2026-0001' }],
  originalHash: null,
  provenance: [{ at: now.toISOString(), from: 'publisher', to: 'node', action: 'received' }],
})

describe('items', () => {
  let t: TestDatabase
  let collection = ''
  const job = <T>(work: (scope: Scope) => Promise<T>) => t.database.as(jobEyes('test'), work)
  const identity = (externalId: string): ItemIdentity => ({
    kind: 'advisory',
    publisher: 'https://ncsc.example',
    externalId,
  })
  const revise = (externalId: string, title: string) =>
    job((scope) => reviseItem(scope, identity(externalId), nobody, revision(title), collection, now))

  beforeAll(async () => {
    t = await testDatabase()
    collection = await job((scope) => makeCollection(scope, 'advisories', 'advisory', now))
  })
  afterAll(() => t.close())

  it('keep their earlier revision when they change', async () => {
    const first = await revise('A-1', 'First words')
    const second = await revise('A-1', 'Better words')
    expect(second).toMatchObject({ id: first.id, revision: 2 })
    const was = await job((scope) => findItem(scope, first.id, 1))
    const is = await job((scope) => findItem(scope, first.id))
    expect([was.revision.title, is.revision.title]).toEqual(['First words', 'Better words'])
    expect(is.revision.provenance).toEqual([expect.objectContaining({ action: 'received' })])
    expect(releasableOf(is.item, is.revision)).toMatchObject({ type: 'item', tlp: 'GREEN', hops: 2, withdrawn: false })
  })

  it('have revisions that no runtime role can change or delete', async () => {
    await revise('A-2', 'As it came')
    for (const audience of ['operator', 'job'] as const)
      for (const text of [
        `update item_revision set tlp = 'CLEAR'`,
        'delete from item_revision',
        `update original set size = 0`,
      ]) {
        const eyes = { ...jobEyes('test'), audience }
        await expect(
          t.database.as(eyes, (scope) => sql.raw(text).execute(scope.tx)),
          text,
        ).rejects.toThrow(/permission denied/)
      }
  })

  it('are numbered without gaps or twins when many come at once', async () => {
    const before = await job((scope) => itemsAfter(scope, collection, 0, 1000))
    const last = Math.max(0, ...before.map(({ sequence }) => Number(sequence)))
    await Promise.all(Array.from({ length: 12 }, (_, i) => revise(`many-${i % 6}`, `Words ${i}`)))
    const after = await job((scope) => itemsAfter(scope, collection, last, 1000))
    expect(after.length).toBe(6)
    expect(after.map(({ current_revision }) => current_revision)).toEqual([2, 2, 2, 2, 2, 2])
    const sequences = after.map(({ sequence }) => Number(sequence))
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
    expect(sequences.at(-1)).toBe(last + 12)
  })

  it('say that they were withdrawn to whoever reads the collection on', async () => {
    const made = await revise('A-3', 'Wrong')
    await job((scope) => withdrawItem(scope, made.id, now))
    const [row] = await job((scope) => itemsAfter(scope, collection, made.sequence ?? 0, 10))
    expect(row).toMatchObject({ id: made.id, withdrawn_at: now })
  })

  it('have their original bytes kept once, sealed, and given back exactly', async () => {
    const vault = vaultOf(randomBytes(32))
    const bytes = Buffer.from('{"document":{"title":"geheim"}}')
    const original = { bytes, mediaType: 'application/json', signature: Buffer.from('sig'), receivedAt: now }
    const hash = await job((scope) => keepOriginal(scope, vault, original))
    expect(await job((scope) => keepOriginal(scope, vault, original))).toEqual(hash)
    expect(await job((scope) => readOriginal(scope, vault, hash))).toEqual(original)
    const kept = await job((scope) => scope.tx.selectFrom('original').selectAll().execute())
    expect(kept.length).toBe(1)
    expect(kept[0]?.sealed.includes('geheim')).toBe(false)
  })

  it('are not found by an id that is none of theirs', async () => {
    await expect(job((scope) => findItem(scope, newId()))).rejects.toMatchObject({ code: 'not-found' })
  })
})
