// What a member's list shows is, row by row, what the release decision gives it, also among millions.
import { sql } from 'kysely'
import { findOrganisation } from '../../packages/server/src/organisations/index.ts'
import { jobEyes } from '../../packages/server/src/platform/index.ts'
import {
  decide,
  memberRecipient,
  nodeFacts,
  type Recipient,
  thingsOf,
} from '../../packages/server/src/release/index.ts'
import type { NodeUnderTest } from '../node-under-test.ts'

const rows = 2000
const orders = { recent: sql`last_seen desc, id desc`, severity: sql`severity_rank desc, last_seen desc, id desc` }

/** The first rows of the member in the order, judged one by one. */
async function judged(t: NodeUnderTest, sort: keyof typeof orders): Promise<string[]> {
  return await t.data.database.as(jobEyes('bench'), async (scope) => {
    const recipient: Recipient = memberRecipient(await findOrganisation(scope, t.memberId))
    const facts = await nodeFacts(scope)
    const { rows: found } = await sql<{ id: string }>`
      select id from finding where member_id = ${t.memberId} order by ${orders[sort]} limit ${rows}`.execute(scope.tx)
    const ids = found.map(({ id }) => id)
    const things = await thingsOf(scope, ids)
    return ids.filter((id) => {
      const thing = things.get(id)
      return thing && decide({ ...facts, thing, recipient, outlet: 'api', now: new Date() }).decision === 'release'
    })
  })
}

async function shown(t: NodeUnderTest, sort: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let cursor = ''; ids.length < count; ) {
    const address = `${t.url}/api/v1/findings?limit=50&sort=${sort}${cursor && `&cursor=${cursor}`}`
    const answer = await fetch(address, { headers: { authorization: `Bearer ${t.memberToken}` } })
    const page = (await answer.json()) as { items: { id: string }[]; next: string | null }
    if (page.items.length !== 50) throw new Error(`a page of ${page.items.length}`)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? ''
  }
  return ids.slice(0, count)
}

/** Throws where the list and the decision differ, or a page is not full. */
export async function agreesWithDecide(t: NodeUnderTest): Promise<void> {
  for (const sort of ['recent', 'severity'] as const) {
    const wanted = await judged(t, sort)
    const got = await shown(t, sort, wanted.length)
    const at = wanted.findIndex((id, n) => id !== got[n])
    if (at >= 0) throw new Error(`the list by ${sort} differs from the decision at row ${at}`)
    if (wanted.length === rows) throw new Error('no row was withheld: this shows nothing')
  }
}
