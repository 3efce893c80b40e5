// The quarterly question whether contacts are still right: whom to ask, whom to remind, and what the answer does.
import { createHash, createHmac } from 'node:crypto'
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { askAfter, remindAfter } from '../../organisations/index.ts'
import { newId, type Scope, type Vault } from '../../platform/index.ts'
import type { ContactQuestionTable } from '../delivery.table.ts'
import type { Language } from '../times.ts'

type QuestionRow = Selectable<ContactQuestionTable>

/** So many addresses are asked in one run; the others come with the next. */
const mostAtOnce = 200

/** A contact that is asked, as the letter lists it. */
export interface Asked {
  id: string
  organisation_id: string
  organisation: string
  name: string
  roles: string[]
  language: Language
  email: string
  phone: string | null
  channel_id: string | null
}

/** The same for the letter and its reminder. */
export function wordOf(vault: Vault, questionId: string): string {
  return createHmac('sha256', vault.derive('contact-question')).update(questionId).digest('base64url')
}

const hashOf = (word: string): Buffer => createHash('sha256').update(word).digest()
const before = (now: Date, time: number) => new Date(now.getTime() - time)

/**
 * Contacts (as `k`, of `o`) that a mail may ask: of those who take part, not in doubt already, and at an address of
 * which nothing is known that speaks against it: that it was never confirmed, that mail comes back, that it is off.
 */
const mayBeAsked = sql`o.state = 'active' and k.email is not null and k.doubted_at is null and coalesce((
  select bool_or(c.state not in ('off', 'bounced') and c.confirmed_at is not null) from channel c
  where c.organisation_id = k.organisation_id and c.kind = 'mail' and c.address = k.email), true)`
const told = sql`k.id, k.organisation_id, o.name as organisation, k.name, k.roles, k.language, k.email, k.phone, (
  select c.id from channel c where c.organisation_id = k.organisation_id and c.kind = 'mail' and c.address = k.email
    and c.state <> 'off' limit 1) as channel_id`

/** Closes what ended, and what was settled otherwise. */
async function closeSettled(scope: Scope, now: Date): Promise<void> {
  await sql`
    update contact_question q set closed_at = ${now} where q.closed_at is null and (q.expires_at <= ${now} or not exists (
      select 1 from contact k where k.email = q.address and k.asked_at is not null and k.doubted_at is null))`.execute(
    scope.tx,
  )
}

async function dueAddresses(scope: Scope, now: Date): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select k.email from contact k join organisation o on o.id = k.organisation_id
    where greatest(k.confirmed_at, k.changed_at) <= ${before(now, askAfter)} and ${mayBeAsked}
      and not exists (select 1 from contact_question q where q.address = k.email and q.closed_at is null)
    group by k.email order by min(greatest(k.confirmed_at, k.changed_at)), k.email limit ${mostAtOnce}`.execute(
    scope.tx,
  )
  return rows.map(({ email }) => email)
}

export interface Question {
  id: string
  address: string
  expiresAt: Date
  /** At least one. */
  contacts: readonly Asked[]
}

const inOrder = (one: Asked, other: Asked): number =>
  one.organisation.localeCompare(other.organisation) || (one.id < other.id ? -1 : 1)

function questionsOf(rows: readonly QuestionRow[], contacts: readonly Asked[]): Question[] {
  const at = Map.groupBy(contacts, ({ email }) => email)
  return rows.flatMap(({ id, address, expires_at: expiresAt }) => {
    const own = at.get(address)?.toSorted(inOrder) ?? []
    return own.length > 0 ? [{ id, address, expiresAt, contacts: own }] : []
  })
}

/** Opens a question to each address where a contact is due; all contacts at that address are in it. */
export async function openQuestions(scope: Scope, vault: Vault, now: Date): Promise<Question[]> {
  await closeSettled(scope, now)
  const addresses = await dueAddresses(scope, now)
  if (addresses.length === 0) return []
  const { rows: contacts } = await sql<Asked>`
    update contact k set asked_at = coalesce(k.asked_at, ${now}) from organisation o
    where o.id = k.organisation_id and k.email = any(${addresses}) and ${mayBeAsked}
    returning ${told}`.execute(scope.tx)
  const rows = addresses.map((address): QuestionRow => {
    const id = newId()
    const expires = new Date(now.getTime() + askAfter)
    const token_hash = hashOf(wordOf(vault, id))
    return { id, token_hash, address, asked_at: now, reminded_at: null, expires_at: expires, closed_at: null }
  })
  await scope.tx.insertInto('contact_question').values(rows).execute()
  return questionsOf(rows, contacts)
}

/** Contacts that wait for the answer to a question at these addresses; `only` those of which this holds too. */
async function waitingAt(scope: Scope, addresses: readonly string[], only = sql`true`): Promise<Asked[]> {
  if (addresses.length === 0) return []
  const { rows } = await sql<Asked>`
    select ${told} from contact k join organisation o on o.id = k.organisation_id
    where k.email = any(${addresses}) and k.asked_at is not null and k.doubted_at is null
      and o.state <> 'withdrawn' and ${only}`.execute(scope.tx)
  return rows
}

/** Questions that wait two weeks for an answer; each is answered here once. */
export async function remindedQuestions(scope: Scope, now: Date): Promise<Question[]> {
  const rows = await scope.tx
    .updateTable('contact_question')
    .set({ reminded_at: now })
    .where('closed_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('asked_at', '<=', before(now, remindAfter))
    .where('expires_at', '>', now)
    .returningAll()
    .execute()
  const contacts = await waitingAt(
    scope,
    rows.map(({ address }) => address),
    mayBeAsked,
  )
  return questionsOf(rows, contacts)
}

/** What a word asks; changes nothing. Throws `access.link-used`. Run under job eyes. */
export async function questionBehind(scope: Scope, word: string, now: Date): Promise<Question> {
  const row = await scope.tx
    .selectFrom('contact_question')
    .selectAll()
    .where('token_hash', '=', hashOf(word))
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  const [question] = row ? questionsOf([row], await waitingAt(scope, [row.address])) : []
  if (!question) throw new AppError('access.link-used')
  return question
}

/** Uses the word of a question up. */
export async function closeQuestion(scope: Scope, id: string, now: Date): Promise<void> {
  await scope.tx.updateTable('contact_question').set({ closed_at: now }).where('id', '=', id).execute()
}
