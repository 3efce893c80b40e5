// The migration of free classes: what can be read as one of three becomes that, the rest stays as a note, floors follow.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Migrated, migratedFrom } from '../../platform/testing/migrated.ts'

const name = `classes_${process.pid}`
const members: [was: string | null, note: string | null, is: string | null, kept: string | null][] = [
  ['Groot', null, 'large', null],
  [' medium ', 'Belt graag', 'middle', 'Belt graag'],
  ['klein', null, 'small', null],
  ['basis', null, null, 'Klasse was: basis'],
  ['goud', 'Sinds 2019', null, 'Klasse was: goud\nSinds 2019'],
  [null, 'Niets', null, 'Niets'],
]
const floors = { '*': 'low', medium: 'high', middel: 'medium', goud: 'high', large: 'high' }

describe('the migration of classes', () => {
  let used: Migrated
  beforeAll(async () => {
    used = await migratedFrom(name, '0017-admission', async (client) => {
      const made = members.map(([was, note], place) => ({ id: randomUUID(), name: `M${place}`, was, note }))
      await client.query(
        `insert into organisation (id, kind, name, class, note, created_at, changed_at)
        select id, 'participant', name, was, note, now(), now() from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, was text, note text)`,
        [JSON.stringify(made)],
      )
      await client.query(
        `insert into source (id, name, title, label, severity_floor, created_at, changed_at)
        values (gen_random_uuid(), 's', 's', 'GREEN', $1, now(), now())`,
        [JSON.stringify(floors)],
      )
    })
  })
  afterAll(() => used.close())
  const rows = (query: string) => used.rows(query)

  it('reads what it can, and keeps the words that it can not read', async () => {
    const found = await rows('select class, note from organisation order by name')
    expect(found).toEqual(members.map(([, , is, kept]) => ({ class: is, note: kept })))
  })

  it('lets the floors of sources follow, the lower of two', async () => {
    expect(await rows('select severity_floor from source')).toEqual([
      { severity_floor: { '*': 'low', middle: 'medium', large: 'high' } },
    ])
  })

  it('guards its tables as before', async () => {
    expect(
      await rows(
        `select relname from pg_class where relname in ('organisation', 'source') and not (relrowsecurity and relforcerowsecurity)`,
      ),
    ).toEqual([])
  })
})
