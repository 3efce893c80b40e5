// Lists and search filter in SQL: row by row the same as the decision, on a real database, for every outlet.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Eyes, jobEyes, type Scope } from '../platform/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import { decide, outletNames, type Recipient, recipientOf, releasedFindings, type Thing, thingsOf } from './index.ts'
import { anyRecipient, anyThing, ordinary } from './testing/questions.ts'
import { ids, realRecipient, writeThings } from './testing/write-things.ts'

const { a, p } = ids

describe('released findings', () => {
  let t: TestDatabase
  let things = new Map<string, Thing>()
  const job = <T>(work: (scope: Scope) => Promise<T>) => t.database.as(jobEyes('test'), work)

  beforeAll(async () => {
    t = await testDatabase()
    const findings = fc.sample(
      anyThing.filter(({ kind }) => kind === 'finding'),
      { numRuns: 400, seed: 7 },
    )
    await job((scope) => writeThings(scope, findings))
    things = await job(async (scope) => {
      const rows = await scope.tx.selectFrom('finding').select('id').execute()
      return await thingsOf(
        scope,
        rows.map(({ id }) => id),
      )
    })
  })
  afterAll(() => t.close())

  const asked = async (scope: Scope, recipient: Recipient, outlet: (typeof outletNames)[number]) => {
    const { rows } = await sql<{
      id: string
    }>`select f.id from finding f where ${releasedFindings(recipient, outlet, ordinary().now)}`.execute(scope.tx)
    return rows.map(({ id }) => id).sort()
  }
  const decided = (recipient: Recipient, outlet: (typeof outletNames)[number]) =>
    [...things]
      .filter(([, thing]) => decide({ ...ordinary(), thing, recipient, outlet }).decision === 'release')
      .map(([id]) => id)
      .sort()

  it('are the ones that the decision releases, for any recipient by any outlet', async () => {
    expect(things.size).toBe(400)
    let released = 0
    await fc.assert(
      fc.asyncProperty(anyRecipient, fc.constantFrom(...outletNames), async (anyone, outlet) => {
        const recipient = realRecipient(anyone)
        const found = await job((scope) => asked(scope, recipient, outlet))
        expect(found).toEqual(decided(recipient, outlet))
        released += found.length
      }),
      { numRuns: 300 },
    )
    expect(released).toBeGreaterThan(1000)
  })

  it('are the same under a member’s own role, and fill pages in order', async () => {
    for (const outlet of ['portal', 'api', 'export'] as const)
      for (const secondFactor of [true, false]) {
        const eyes: Eyes = {
          audience: 'member',
          organisationId: a,
          personId: p,
          tokenId: null,
          role: 'analyst',
          name: 'test',
          secondFactor,
        }
        await t.database.as(eyes, async (scope) => {
          const recipient = await recipientOf(scope)
          const all = decided(recipient, outlet)
          expect(await asked(scope, recipient, outlet)).toEqual(all)
          const where = releasedFindings(recipient, outlet, ordinary().now)
          const { rows } = await sql<{
            id: string
          }>`select f.id from finding f where ${where} order by f.last_seen desc, f.id desc limit 20`.execute(scope.tx)
          expect(rows.length).toBe(Math.min(20, all.length))
        })
      }
  })

  it('use the list’s index under a member’s role: no sort, no scan of what belongs to others', async () => {
    const eyes: Eyes = {
      audience: 'member',
      organisationId: a,
      personId: p,
      tokenId: null,
      role: 'analyst',
      name: 'test',
      secondFactor: true,
    }
    const plan = await t.database.as(eyes, async (scope) => {
      await sql`set local enable_seqscan = off`.execute(scope.tx)
      await sql`set local enable_bitmapscan = off`.execute(scope.tx)
      const where = releasedFindings(await recipientOf(scope), 'portal', ordinary().now)
      const { rows } = await sql<
        Record<string, string>
      >`explain select f.id from finding f where ${where} order by f.last_seen desc, f.id desc limit 50`.execute(
        scope.tx,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain('finding_member_list')
    expect(plan).not.toMatch(/Sort|Seq Scan/)
  })
})
