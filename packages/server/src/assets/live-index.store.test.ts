// The live index over a real database: a change is in force at once, also while a new base is built beside.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobEyes, newId, systemClock } from '../platform/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import { createMatcher, type LiveIndex, openLiveIndex } from './index.ts'

let t: TestDatabase
let index: LiveIndex
const failures: unknown[] = []
const memberId = newId()

async function addNames(first: number, count: number, before = async () => {}): Promise<void> {
  await t.database.as(jobEyes('test'), async (scope) => {
    await sql`with made as (
        insert into asset (id, organisation_id, type, value, state, declared_by, declared_at, changed_at)
        select gen_random_uuid(), ${memberId}, 'domain', 'm' || n || '.example', 'accepted', 'operator', now(), now()
        from generate_series(${first}::int, ${first + count - 1}::int) n returning id)
      insert into asset_change (asset_id) select id from made`.execute(scope.tx)
    await before()
  })
}

async function withdraw(name: string): Promise<void> {
  await t.database.as(jobEyes('test'), (scope) =>
    sql`with gone as (update asset set state = 'withdrawn' where value = ${name} returning id)
      insert into asset_change (asset_id) select id from gone`.execute(scope.tx),
  )
}

async function owned(name: string): Promise<boolean> {
  const matcher = createMatcher(await index.fresh())
  return matcher.owners(matcher.name(Buffer.from(name), 0, name.length)).some((owner) => owner.memberId === memberId)
}

beforeAll(async () => {
  t = await testDatabase()
  await t.database.as(jobEyes('test'), (scope) =>
    sql`insert into organisation (id, kind, name, created_at, changed_at) values (${memberId}, 'participant', 'A', now(), now())`.execute(
      scope.tx,
    ),
  )
  await addNames(0, 100)
  index = await openLiveIndex(t.database, systemClock, (error) => failures.push(error))
})
afterAll(async () => {
  await index.close()
  await t.close()
})

test('what was there at the start, what comes and what leaves', async () => {
  expect([await owned('www.m7.example'), await owned('m100.example')]).toEqual([true, false])
  await addNames(100, 1)
  await withdraw('m7.example')
  expect([await owned('www.m7.example'), await owned('m100.example')]).toEqual([false, true])
})

test('many changes at once get a new base, and those that come while it is built are in it too', async () => {
  await addNames(1000, 6000)
  expect(await owned('m6999.example')).toBe(true)
  await withdraw('m1001.example')
  await addNames(7000, 10)
  expect([await owned('m1001.example'), await owned('m7009.example')]).toEqual([false, true])
  await index.settled()
  const base = await index.fresh()
  expect(base.slots.count).toBeLessThan(6200)
  await withdraw('m1002.example')
  const asked = ['m1001.example', 'm1002.example', 'm1003.example', 'm7009.example', 'm8.example', 'm7.example']
  expect(await Promise.all(asked.map((name) => owned(name)))).toEqual([false, false, true, true, true, false])
  expect(failures).toEqual([])
})

test('a large import that commits after a smaller change, for who follows and for who starts meanwhile', async () => {
  let late: LiveIndex | undefined
  await addNames(10_000, 5000, async () => {
    await addNames(20_000, 1)
    expect(await owned('m20000.example')).toBe(true)
    late = await openLiveIndex(t.database, systemClock, (error) => failures.push(error))
  })
  const asked = ['m10000.example', 'm12500.example', 'm14999.example']
  expect(await Promise.all(asked.map((name) => owned(name)))).toEqual([true, true, true])
  const matcher = createMatcher(await (late as LiveIndex).fresh())
  expect(asked.map((name) => matcher.owners(matcher.name(Buffer.from(name), 0, name.length)).length)).toEqual([1, 1, 1])
  await late?.close()
  expect(failures).toEqual([])
})
