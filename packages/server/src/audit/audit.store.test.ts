// The audit chain: who did what is kept in order, and a change to the past is seen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobEyes } from '../platform/index.ts'
import { type TestDatabase, testDatabase } from '../platform/testing/database.ts'
import { readLog, record, verifyChain } from './index.ts'

describe('the audit chain', () => {
  let t: TestDatabase
  beforeAll(async () => {
    t = await testDatabase()
  })
  afterAll(() => t.close())

  const note = (id: string) =>
    t.database.as(jobEyes('test'), (scope) =>
      record(scope, { action: 'member.created', thing: { type: 'organisation', id }, detail: { kind: 'participant' } }),
    )

  it('numbers entries without gaps, also when many write at once', async () => {
    const sequences = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(note))
    expect([...sequences].sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6])
    const state = await t.database.as(jobEyes('test'), verifyChain)
    expect(state).toEqual({ entries: 6, brokenAt: null })
  })

  it('leaves nothing behind when the transaction that wrote it fails', async () => {
    const before = await t.database.as(jobEyes('test'), verifyChain)
    const failing = t.database.as(jobEyes('test'), async (scope) => {
      await record(scope, { action: 'member.created', thing: { type: 'organisation', id: 'x' } })
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await t.database.as(jobEyes('test'), verifyChain)).toEqual(before)
  })

  it('can not be written, changed or deleted by any runtime role', async () => {
    const attempts = [
      `update audit_entry set action = 'member.deleted'`,
      'delete from audit_entry',
      `insert into audit_entry select 99, at, audience, null, null, null, action, thing_type, thing_id, null, detail, hash, hash from audit_entry limit 1`,
      `update audit_head set sequence = 0`,
    ]
    for (const text of attempts) {
      const attempt = t.database.as(jobEyes('test'), (scope) =>
        scope.tx.executeQuery({
          sql: text,
          parameters: [],
          query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
          queryId: { queryId: text },
        }),
      )
      await expect(attempt, text).rejects.toThrow(/permission denied/)
    }
  })

  it('shows where the past was changed', async () => {
    await t.asOwner((client) => client.query('alter table audit_entry no force row level security'))
    await t.asOwner((client) => client.query(`update audit_entry set detail = '{"kind":"oktt"}' where sequence = 3`))
    const state = await t.database.as(jobEyes('test'), verifyChain)
    expect(state.brokenAt).toBe(3)
  })

  it('gives the newest entries first', async () => {
    const log = await t.database.as(jobEyes('test'), (scope) => readLog(scope, { sort: 'recent' }, { limit: 2 }))
    expect(log.map((entry) => entry.sequence)).toEqual([6, 5])
  })
})
