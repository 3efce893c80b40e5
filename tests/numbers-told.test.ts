// Numbers that a member is told are of the findings that the decision releases to it, no more and no less.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readChart } from '../packages/server/src/findings/reading/chart.ts'
import { todayFacts } from '../packages/server/src/findings/reading/today.store.ts'
import { findOrganisation } from '../packages/server/src/organisations/index.ts'
import { type Eyes, jobEyes } from '../packages/server/src/platform/index.ts'
import { type TestDatabase, testDatabase } from '../packages/server/src/platform/testing/database.ts'
import { decide, memberRecipient, type Thing, thingsOf } from '../packages/server/src/release/index.ts'
import { anyThing, ordinary } from '../packages/server/src/release/testing/questions.ts'
import { ids, now, writeThings } from '../packages/server/src/release/testing/write-things.ts'

const member = (secondFactor: boolean): Eyes => ({
  audience: 'member',
  organisationId: ids.a,
  personId: ids.p,
  tokenId: null,
  role: 'analyst',
  name: 'test',
  secondFactor,
})

describe('numbers for a member', () => {
  let t: TestDatabase
  let things = new Map<string, Thing>()

  beforeAll(async () => {
    t = await testDatabase()
    const findings = fc.sample(
      anyThing.filter(({ kind }) => kind === 'finding'),
      { numRuns: 400, seed: 11 },
    )
    things = await t.database.as(jobEyes('test'), async (scope) => {
      await writeThings(scope, findings)
      await sql`insert into finding_event (member_id, finding_id, at, id, event, recorded_at)
        select member_id, id, first_seen, gen_random_uuid(), 'found', ${now} from finding`.execute(scope.tx)
      const rows = await scope.tx.selectFrom('finding').select('id').execute()
      return await thingsOf(
        scope,
        rows.map(({ id }) => id),
      )
    })
  })
  afterAll(() => t.close())

  it.each([true, false])('are of what release gives it, with a second factor: %s', async (secondFactor) => {
    const eyes = member(secondFactor)
    const recipient = await t.database.as(eyes, async (scope) => ({
      ...memberRecipient(await findOrganisation(scope, ids.a)),
      personId: ids.p,
      secondFactor,
    }))
    const released = [...things.values()].filter(
      (thing) => decide({ ...ordinary(), thing, recipient }).decision === 'release',
    ).length
    expect(released).toBeGreaterThan(20)
    expect(released).toBeLessThan([...things.values()].filter(({ ownerId }) => ownerId === ids.a).length)
    const chart = await readChart(t.database, eyes, ids.a, 4, now)
    expect(chart.openNow).toBe(released)
    expect(chart.weeks.at(-1)?.opened).toBe(released)
    expect(await t.database.as(eyes, (scope) => todayFacts(scope, ids.a, now))).toMatchObject({ unanswered: released })
  })
})
