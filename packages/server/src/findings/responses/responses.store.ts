// Answers to findings: they steer the finding at once, and open a question on the asset when it is not theirs.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { setQuestion } from '../../assets/index.ts'
import { record } from '../../audit/index.ts'
import { type Database, type Eyes, jobEyes, newId, type Scope, type Vault } from '../../platform/index.ts'
import type { AnswerName, ResponseTable } from '../findings.table.ts'
import { recompute } from '../life/index.ts'
import { type FindingRow, findFinding } from '../reading/index.ts'
import { askForHelp, needNoHelp } from './help.store.ts'

export interface NewResponse {
  answer: AnswerName
  text: string | null
  until: Date | null
  via: ResponseTable['via']
}

const year = 366 * 24 * 3600_000
export const undoFor = 10_000

/** Why the answer can't stand, or null. */
export function answerProblem(
  { answer, text, until }: NewResponse,
  now: Date,
): { path: string; message: string } | null {
  if (answer === 'risk-accepted') {
    if (!until) return { path: 'until', message: 'Say until when you accept the risk' }
    if (until <= now) return { path: 'until', message: 'must lie in the future' }
    if (until.getTime() - now.getTime() > year) return { path: 'until', message: 'may lie a year ahead at most' }
  }
  if (answer === 'false-positive' && !text) return { path: 'text', message: 'Say shortly why it is a false alarm' }
  return null
}

/** Who answers: a person, a token, or nobody we know by name (the link of a mail). */
export type Answerer = Pick<Eyes, 'personId' | 'tokenId'>

/** The answer itself, and its place among the events of the finding. */
async function writeResponse(scope: Scope, row: FindingRow, eyes: Answerer, wanted: NewResponse, now: Date) {
  const { answer, text, until, via } = wanted
  const id = newId()
  await scope.tx
    .insertInto('response')
    .values({
      id,
      member_id: row.member_id,
      finding_id: row.id,
      answer,
      text,
      until,
      via,
      person_id: eyes.personId,
      token_id: eyes.tokenId,
      at: now,
      previous: JSON.stringify({ status: row.status }),
      withdrawn_at: null,
    })
    .execute()
  await scope.tx
    .insertInto('finding_event')
    .values({
      member_id: row.member_id,
      finding_id: row.id,
      at: now,
      id,
      event: 'answered',
      detail: JSON.stringify({ answer, text, until: until?.toISOString() ?? null, via }),
      intake_id: null,
      recorded_at: now,
    })
    .execute()
  return id
}

/**
 * Keeps the answer and retells the finding, in the node's own scope. The caller saw that whoever answers may have the
 * finding.
 */
/** A question stands with its asset, which more people see than a TLP:RED finding: there it tells nothing of it. */
const askedOf = ({ tlp, subject }: FindingRow, { text }: NewResponse) =>
  tlp === 'RED' ? { subject: 'TLP:RED', text: null } : { subject, text }

export async function keepResponse(
  scope: Scope,
  vault: Vault,
  row: FindingRow,
  eyes: Answerer,
  wanted: NewResponse,
  now: Date,
): Promise<string> {
  const id = await writeResponse(scope, row, eyes, wanted, now)
  await recompute(scope, [row.id], null, now)
  if (wanted.answer === 'not-ours') {
    const question = { findingId: row.id, ...askedOf(row, wanted), at: now.toISOString() }
    await setQuestion(scope, row.asset_id, question, now)
  }
  if (wanted.answer === 'need-help') await askForHelp(scope, vault, row, { id, text: wanted.text }, now)
  await scope.tx.updateTable('organisation').set({ last_answer_at: now }).where('id', '=', row.member_id).execute()
  await record(scope, {
    action: 'finding.answered',
    thing: { type: 'finding', id: row.id },
    memberId: row.member_id,
    detail: { answer: wanted.answer, via: wanted.via },
  })
  return id
}

/** The node's own, in the name of who answers: also when that is the member's security supplier. */
const writingEyes = ({ personId, tokenId, organisationId, supplierId }: Eyes): Eyes => ({
  ...jobEyes('answer'),
  ...{ personId, tokenId, organisationId },
  ...(supplierId ? { supplierId } : {}),
})

/** Answers as the eyes; the writing is the node's own, after the eyes were seen to have the finding. */
export async function answerFinding(
  { database, vault }: { database: Database; vault: Vault },
  eyes: Eyes,
  findingId: string,
  outlet: 'portal' | 'api',
  wanted: NewResponse,
  now: Date,
): Promise<{ id: string; row: FindingRow }> {
  const problem = answerProblem(wanted, now)
  if (problem) throw new AppError('request.invalid', { fields: [problem] })
  const seen = await database.as(eyes, (scope) => findFinding(scope, findingId, outlet, now))
  const id = await database.as(writingEyes(eyes), (scope) => keepResponse(scope, vault, seen, eyes, wanted, now))
  return { id, row: await database.as(eyes, (scope) => findFinding(scope, findingId, outlet, now)) }
}

/** Takes an answer back within ten seconds, in the node's own scope. Throws `finding.state` when it stands. */
export async function takeBack(
  scope: Scope,
  row: Pick<FindingRow, 'id' | 'member_id' | 'asset_id'>,
  responseId: string,
  now: Date,
): Promise<void> {
  const withdrawn = await scope.tx
    .updateTable('response')
    .set({ withdrawn_at: now })
    .where('id', '=', responseId)
    .where('finding_id', '=', row.id)
    .where('member_id', '=', row.member_id)
    .where('withdrawn_at', 'is', null)
    .where('at', '>=', new Date(now.getTime() - undoFor - 5000))
    .returning('answer')
    .executeTakeFirst()
  if (!withdrawn)
    throw new AppError('finding.state', { detail: 'This answer can no longer be taken back. Give a new one.' })
  await sql`delete from finding_event where member_id = ${row.member_id} and finding_id = ${row.id} and id = ${responseId}`.execute(
    scope.tx,
  )
  await recompute(scope, [row.id], null, now)
  if (withdrawn.answer === 'not-ours') await setQuestion(scope, row.asset_id, null, now)
  if (withdrawn.answer === 'need-help') await needNoHelp(scope, responseId)
  await record(scope, {
    action: 'finding.answer-withdrawn',
    thing: { type: 'finding', id: row.id },
    memberId: row.member_id,
  })
}

/** The same for eyes that may have the finding. */
export async function withdrawResponse(
  database: Database,
  eyes: Eyes,
  findingId: string,
  responseId: string,
  outlet: 'portal' | 'api',
  now: Date,
): Promise<void> {
  const seen = await database.as(eyes, (scope) => findFinding(scope, findingId, outlet, now))
  await database.as(writingEyes(eyes), (scope) => takeBack(scope, seen, responseId, now))
}
