// Files: opened, found, and continued by what happened; the head is the history told, kept beside it.
import { randomInt } from 'node:crypto'
import { AppError, type TemplateBody } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { lockValue, newId, type Scope } from '../../platform/index.ts'
import type { CaseEventTable, CaseTable } from '../admission.table.ts'
import { dayOf } from '../clock/working-days.ts'
import { currentTemplate, keepTemplate, templateOf } from '../template/template.store.ts'
import { type CaseEvent, isInternal, type NewEvent, type Side } from './events.ts'
import { factsOf } from './facts.store.ts'
import { fold, tell } from './fold.ts'
import { nextOf } from './next.ts'
import { type CaseState, emptyState } from './state.ts'

export type CaseRow = Omit<Selectable<CaseTable>, 'head'>
export interface LoadedCase {
  readonly row: CaseRow
  readonly template: TemplateBody
  readonly state: CaseState
}
/** Who did it, as the history keeps it. */
export interface Doer {
  readonly side: Side
  readonly personId: string | null
  readonly tokenId: string | null
}

const wordLetters = 'abcdefghijkmnpqrstuvwxyz23456789'
const newMailWord = () => Array.from({ length: 16 }, () => wordLetters[randomInt(wordLetters.length)]).join('')

async function nextNumber(scope: Scope, now: Date): Promise<string> {
  const year = dayOf(now).slice(0, 4)
  await lockValue(scope, 'case number', year)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substr(number, 8)::int), 0) as last from admission_case where number like ${`A-${year}-%`}`.execute(
    scope.tx,
  )
  return `A-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(3, '0')}`
}

/** Opens a file by the template that holds now. Run under job eyes. */
export async function openCase(
  scope: Scope,
  organisationId: string,
  templateKey: string,
  { doer, events, id = newId() }: { doer: Doer; events: readonly NewEvent[]; id?: string },
  now: Date,
): Promise<LoadedCase> {
  const template = await currentTemplate(scope, templateKey)
  await keepTemplate(scope, template, now)
  const row: CaseRow = {
    id,
    number: await nextNumber(scope, now),
    organisation_id: organisationId,
    template_key: templateKey,
    template_version: template.version,
    mail_word: newMailWord(),
    step: 'introduction',
    status: 'open',
    owner_id: null,
    waits_for: null,
    next: null,
    due_at: null,
    reminded_at: null,
    sequence: 0,
    opened_at: now,
    changed_at: now,
    closed_at: null,
  }
  await scope.tx
    .insertInto('admission_case')
    .values({ ...row, head: JSON.stringify(emptyState) })
    .execute()
  return await continueCase(scope, { row, template: template.body, state: emptyState }, doer, events, now)
}

/** Throws `application.already`: an organisation has one file at a time. */
export async function demandNoOpenCase(scope: Scope, organisationId: string): Promise<void> {
  const open = await openCaseOf(scope, organisationId)
  if (open) throw new AppError('application.already', { detail: `File ${open.number} is open.` })
}

/** The file of an organisation that is not over; undefined where it has none. */
export async function openCaseOf(scope: Scope, organisationId: string) {
  return await scope.tx
    .selectFrom('admission_case')
    .select(['id', 'number', 'step', 'status'])
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** Throws `not-found`. With `lock` it is held until the transaction ends. Run under job or operator eyes. */
export async function loadCase(scope: Scope, id: string, lock = false): Promise<LoadedCase> {
  let select = scope.tx.selectFrom('admission_case').selectAll().where('id', '=', id)
  if (lock) select = select.forUpdate()
  const found = await select.executeTakeFirst()
  if (!found) throw new AppError('not-found')
  const { head, ...row } = found
  return { row, template: await templateOf(scope, row.template_key, row.template_version), state: head }
}

async function keepEvents(
  scope: Scope,
  { id, organisation_id }: CaseRow,
  tokenId: string | null,
  events: readonly CaseEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ sequence, at, side, personId, type, data }) => ({
    case_id: id,
    sequence,
    organisation_id,
    at,
    side,
    person_id: personId,
    token_id: tokenId,
    type,
    internal: isInternal(type),
    data: JSON.stringify(data),
  }))
  await scope.tx.insertInto('case_event').values(rows).execute()
}

const over: readonly CaseState['status'][] = ['refused', 'stopped', 'withdrawn']

/** Writes what happened and how the file stands since. Run under job eyes, on a file that is held. */
export async function continueCase(
  scope: Scope,
  { row, template, state: before }: LoadedCase,
  { side, personId, tokenId }: Doer,
  news: readonly NewEvent[],
  now: Date,
): Promise<LoadedCase> {
  const events = news.map(
    (event, i) => ({ ...event, sequence: before.sequence + i + 1, at: now, side, personId }) as CaseEvent,
  )
  const state = events.reduce(tell, before)
  await keepEvents(scope, row, tokenId, events)
  const { waitsFor, what, dueAt } = nextOf(
    template,
    state,
    await factsOf(scope, row.organisation_id, row.template_key),
    now,
  )
  const { step, status, ownerId, sequence } = state
  const head = {
    step,
    status,
    owner_id: ownerId,
    waits_for: waitsFor,
    next: what,
    due_at: dueAt,
    reminded_at: dueAt?.getTime() === row.due_at?.getTime() ? row.reminded_at : null,
    sequence,
    changed_at: events.length > 0 ? now : row.changed_at,
    closed_at: over.includes(status) ? (row.closed_at ?? now) : null,
  }
  await scope.tx
    .updateTable('admission_case')
    .set({ ...head, head: JSON.stringify(state) })
    .where('id', '=', row.id)
    .execute()
  return { row: { ...row, ...head }, template, state }
}

export type EventRow = Selectable<CaseEventTable>

export function eventOf(row: EventRow): CaseEvent {
  const { sequence, at, side, person_id: personId, type, data } = row
  return { sequence, at, side, personId, type, data } as CaseEvent
}

/** How the file stands for the eyes of an applicant: told from what it may see. Run under member eyes. */
export async function visibleState(scope: Scope, caseId: string): Promise<CaseState> {
  const rows = await scope.tx
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .execute()
  return fold(rows.map(eventOf))
}
