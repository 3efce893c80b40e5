// A file taken in as a set ends as it would line by line: the same assets, counts and refusals, for a member and the operator.
import { AppError } from '@schakel/api'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Eyes, jobEyes, newId, type Scope } from '../platform/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import { declareAsset } from './assets.store.ts'
import { mostWaiting } from './claims.store.ts'
import { readAssetCsv } from './csv-import.ts'
import { importAssets } from './import.store.ts'

let t: TestDatabase
const [own, other] = [newId(), newId()]
const now = new Date('2026-11-24T08:00:00Z')
const eyesFor = (audience: 'member' | 'operator'): Eyes => ({
  ...jobEyes('test'),
  audience,
  organisationId: audience === 'member' ? own : newId(),
  role: 'admin',
})

/** Room for two more to wait; some values are one's own already, some another member's. */
beforeAll(async () => {
  t = await testDatabase()
  await t.database.as(jobEyes('test'), async (scope) => {
    for (const [id, name] of [
      [own, 'Eigen'],
      [other, 'Ander'],
    ])
      await sql`insert into organisation (id, kind, name, created_at, changed_at) values (${id}, 'participant', ${name}, now(), now())`.execute(
        scope.tx,
      )
    await sql`
      insert into asset (id, organisation_id, type, value, network, state, declared_by, declared_at, decided_at, changed_at)
      select gen_random_uuid(), organisation_id::uuid, type, value, network::cidr, state, 'operator', now(), now(), now() from (values
        (${own}, 'domain', 'mine.example', null, 'accepted'), (${own}, 'domain', 'asked.example', null, 'waiting'),
        (${own}, 'domain', 'gone.example', null, 'withdrawn'), (${own}, 'network', '192.0.2.0/24', '192.0.2.0/24', 'accepted'),
        (${other}, 'domain', 'theirs.example', null, 'accepted'), (${other}, 'domain', 'wished.example', null, 'waiting'),
        (${other}, 'domain', 'left.example', null, 'withdrawn'), (${other}, 'network', '198.51.100.0/24', '198.51.100.0/24', 'accepted'))
        v (organisation_id, type, value, network, state)`.execute(scope.tx)
    await sql`
      insert into asset (id, organisation_id, type, value, state, declared_by, declared_at, changed_at)
      select gen_random_uuid(), ${own}, 'domain', 'w' || n || '.example', 'waiting', 'member', now(), now()
      from generate_series(1, ${mostWaiting - 3}::int) n`.execute(scope.tx)
  })
})
afterAll(() => t.close())

const values = [
  ...['mine', 'asked', 'gone', 'theirs', 'wished', 'left', 'one', 'two', 'three', 'four'].map((n) => `${n}.example`),
  'ONE.example',
  'shop.theirs.example',
  'no name',
]
const networks = [
  '192.0.2.0/24',
  '192.0.2.0-192.0.2.255',
  '198.51.100.0/24',
  '198.51.100.0/25',
  '203.0.113.0/24',
  '192.0.2.1/24',
]
const row = fc.oneof(
  fc.tuple(fc.constant('domain'), fc.constantFrom(...values)),
  fc.tuple(fc.constant('network'), fc.constantFrom(...networks)),
  fc.tuple(fc.constant('asn'), fc.constantFrom('AS64496', '64496', 'AS64497', 'x')),
  fc.tuple(fc.constant('planet'), fc.constant('mars')),
)
const file = fc
  .array(fc.tuple(row, fc.constantFrom('', 'a remark', 'tab\there', '"x, ""y"" \\\\N"')), { maxLength: 25 })
  .map((rows) => ['type,value,note', ...rows.map(([[type, value], note]) => `${type},${value},${note}`)].join('\n'))

interface Ending {
  created: number
  known: number
  problems: (readonly [number, string | undefined, string | undefined])[]
  assets: unknown[]
}

async function assetsNow(scope: Scope): Promise<unknown[]> {
  const { rows } =
    await sql`select type, value, network, asn, state, note, declared_by, declared_at, decided_at from asset
    where organisation_id = ${own} order by type, value, state, declared_at`.execute(scope.tx)
  return rows
}

async function lineByLine(scope: Scope, text: string): Promise<Ending> {
  const { lines, problems } = readAssetCsv(text, true)
  const ending = { created: 0, known: 0 }
  const refused = problems.map(({ line, field, rule }) => [line, field, rule] as const)
  for (const { line, asset, note, reference } of lines) {
    try {
      const made = await declareAsset(scope, { organisationId: own, asset, note, reference }, now)
      ending[made.known ? 'known' : 'created']++
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push([line, 'value', error.code])
    }
  }
  return { ...ending, problems: refused.sort((a, b) => a[0] - b[0]), assets: await assetsNow(scope) }
}

async function asSet(scope: Scope, text: string, dryRun: boolean): Promise<Ending> {
  const order = { organisationId: own, read: () => readAssetCsv(text, true), dryRun }
  const { created, known, problems } = await importAssets(scope, order, now)
  const refused = problems.map(({ line, field, rule }) => [line, field, rule] as const)
  return { created, known, problems: refused, assets: await assetsNow(scope) }
}

/** What comes of the work, undone. */
async function undone<T>(eyes: Eyes, work: (scope: Scope) => Promise<T>): Promise<T> {
  const answers: T[] = []
  const undo = new Error('undo')
  await t.database
    .as(eyes, async (scope) => {
      answers.push(await work(scope))
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return answers[0] as T
}

test.each(['member', 'operator'] as const)('as the %s', async (audience) => {
  const eyes = eyesFor(audience)
  const before = await undone(eyes, assetsNow)
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const expected = await undone(eyes, (scope) => lineByLine(scope, text))
      expect(await undone(eyes, (scope) => asSet(scope, text, false))).toEqual(expected)
      expect(await undone(eyes, (scope) => asSet(scope, text, true))).toEqual({ ...expected, assets: before })
    }),
    { numRuns: 20 },
  )
})
