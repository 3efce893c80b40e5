// Deliveries: claimed with a lease, settled with what came of them, listed.
import { type Selectable, sql } from 'kysely'
import { type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import type { DeliveryState, DeliveryTable, NoticeEvent } from './delivery.table.ts'

export type DeliveryRow = Selectable<DeliveryTable>

const lease = 5 * 60_000
/** So many of those that are due first are looked at for one claim. */
const head = 200

export interface Claim {
  outlet: DeliveryRow['outlet']
  limit: number
  /** In flight at a time, for one member and to one host; a host that is tried anew takes one. */
  perMember: number
  perHost: number
  /** How many are in flight now, by member and by host. */
  members: ReadonlyMap<string, number>
  hosts: ReadonlyMap<string, number>
  /** Hosts that are left alone for now. */
  shut: readonly string[]
}

const full = (counts: ReadonlyMap<string, number>, most: number): string[] =>
  [...counts].filter(([, count]) => count >= most).map(([name]) => name)

/**
 * Takes what is due, no more than fits beside what is in flight; another process may take it again when the lease has
 * passed without an outcome.
 */
export async function claimDue(scope: Scope, now: Date, claim: Claim): Promise<DeliveryRow[]> {
  const { outlet, limit, perMember, perHost, members, hosts, shut } = claim
  const taken = [JSON.stringify(Object.fromEntries(members)), JSON.stringify(Object.fromEntries(hosts))] as const
  const { rows } = await sql<DeliveryRow>`
    with first as (
      select id, coalesce(member_id, id) as member, coalesce(host, id::text) as host, due_at from delivery
      where state in ('pending', 'failed', 'sending') and due_at <= ${now} and outlet = ${outlet}
        and (member_id is null or member_id <> all (${full(members, perMember)}::uuid[]))
        and (host is null or host <> all (${[...full(hosts, perHost), ...shut]}::text[]))
      order by due_at limit ${head}),
    ranked as (
      select id, due_at, row_number() over (partition by member order by due_at, id)
          + coalesce((${taken[0]}::jsonb->>member::text)::int, 0) as of_member,
        row_number() over (partition by host order by due_at, id) + coalesce((${taken[1]}::jsonb->>host)::int, 0) as of_host
      from first),
    chosen as (
      select d.id from delivery d join ranked r on r.id = d.id
      where r.of_member <= ${perMember} and r.of_host <= ${perHost}
        and d.state in ('pending', 'failed', 'sending') and d.due_at <= ${now}
      order by r.due_at limit ${limit} for update of d skip locked)
    update delivery set state = 'sending', attempts = attempts + 1, due_at = ${new Date(now.getTime() + lease)}
    where id in (select id from chosen) returning *`.execute(scope.tx)
  return rows
}

/** Takes one delivery by its key, if it waits. */
export async function claimByKey(scope: Scope, key: string, now: Date): Promise<DeliveryRow | undefined> {
  return await scope.tx
    .updateTable('delivery')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), due_at: new Date(now.getTime() + lease) }))
    .where('idempotency_key', '=', key)
    .where('state', 'in', ['pending', 'failed'])
    .returningAll()
    .executeTakeFirst()
}

export interface Settlement {
  state: Exclude<DeliveryState, 'pending' | 'sending'>
  subject: string | null
  problem: string | null
  receipt: Record<string, string | number> | null
  /** When to try again; only for `failed`. */
  dueAt: Date
}

/** False when the lease had passed and the delivery is somebody else's. What a letter says goes when it is over. */
export async function settleDelivery(scope: Scope, row: DeliveryRow, settled: Settlement, now: Date): Promise<boolean> {
  const done = await scope.tx
    .updateTable('delivery')
    .set({
      state: settled.state,
      last_problem: settled.problem,
      due_at: settled.dueAt,
      receipt: settled.receipt ? JSON.stringify(settled.receipt) : null,
      sent_at: settled.state === 'sent' ? now : null,
      ...(settled.subject ? { subject: settled.subject } : {}),
      ...(settled.state === 'failed' ? {} : { sealed_data: null }),
    })
    .where('id', '=', row.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', row.attempts)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** A delivery by its id, held to the end of the transaction. */
export async function holdDelivery(scope: Scope, id: string): Promise<DeliveryRow | undefined> {
  return await scope.tx.selectFrom('delivery').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** What was sent did not arrive; when it was sent stays. */
export async function settleSent(
  scope: Scope,
  id: string,
  state: 'bounced' | 'given-up',
  problem: string,
): Promise<void> {
  await scope.tx
    .updateTable('delivery')
    .set({ state, last_problem: problem, sealed_data: null })
    .where('id', '=', id)
    .execute()
}

export interface ContentRow {
  thing_type: string
  thing_id: string
  event: NoticeEvent
  form: 'full' | 'notice'
}

/** What a delivery is about. */
export async function contentOf(scope: Scope, row: DeliveryRow): Promise<ContentRow[]> {
  return await scope.tx
    .selectFrom('delivery_thing')
    .select(['thing_type', 'thing_id', 'form'])
    .select((eb) => eb.ref('event').$castTo<NoticeEvent>().as('event'))
    .where('delivery_id', '=', row.id)
    .orderBy('thing_id')
    .execute()
}

export interface DeliveryQuery {
  member?: string | undefined
  state?: DeliveryState | undefined
  /** Of a letter the name of its template. */
  kind?: string | undefined
  q?: string | undefined
}

const newestFirst: Order = {
  by: [
    [sql`d.created_at`, 'timestamptz'],
    [sql`d.id`, 'uuid'],
  ],
  descending: true,
}

/** Newest first; a member's scope shows its own only. */
export async function listDeliveries(scope: Scope, { member, state, kind, q }: DeliveryQuery, page: PageAsked) {
  let select = scope.tx
    .selectFrom('delivery as d')
    .leftJoin('organisation as o', 'o.id', 'd.member_id')
    .selectAll('d')
    .select('o.name as member_name')
  if (member) select = select.where('d.member_id', '=', member)
  if (state) select = select.where('d.state', '=', state)
  if (kind) select = select.where(sql<boolean>`coalesce(d.template, d.kind) = ${kind}`)
  if (q) select = select.where(sql<boolean>`position(lower(${q}) in lower(concat_ws(' ', d.address, d.subject))) > 0`)
  return await pageBy(select, newestFirst, page).execute()
}
