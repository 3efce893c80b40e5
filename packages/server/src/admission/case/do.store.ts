// One action in a file, whole or not at all: asked, refused or written, with what follows and who is told.
import { AppError, type ApplicationAction } from '@schakel/api'
import { record } from '../../audit/index.ts'
import { findOrganisation } from '../../organisations/index.ts'
import { type Eyes, jobEyes, newId, type Scope } from '../../platform/index.ts'
import type { AdmissionDeps } from '../deps.ts'
import { act } from './act.ts'
import { type Actor, isRefused, type Refused, type Situation } from './action.ts'
import { continueCase, type Doer, type LoadedCase, loadCase } from './case.store.ts'
import { follow } from './effects.store.ts'
import type { NewEvent } from './events.ts'
import { factsOf } from './facts.store.ts'
import type { Missing } from './gates.ts'
import { newsOf } from './news.ts'

export function actorOf(eyes: Eyes): Actor {
  const side = eyes.audience === 'member' ? 'applicant' : 'operator'
  return { side, personId: eyes.personId, role: eyes.role === 'job' ? 'reader' : eyes.role }
}

const said = ({ what, about }: Missing) => ({
  path: about === null ? what : `${what}.${about}`,
  message: about === null ? what : `${what}: ${about}`,
  rule: what,
})

/** The refusal as a broken promise of the contract. */
export function refusalOf({ code, detail, missing = [] }: Refused): AppError {
  return new AppError(code, { detail, fields: missing.map(said) })
}

export async function situationOf(scope: Scope, file: LoadedCase, eyes: Eyes, now: Date): Promise<Situation> {
  const facts = await factsOf(scope, file.row.organisation_id, file.row.template_key)
  return { template: file.template, state: file.state, actor: actorOf(eyes), facts, now, newId }
}

async function tellOthers(
  scope: Scope,
  deps: AdmissionDeps,
  { row, state }: LoadedCase,
  events: readonly NewEvent[],
  side: Doer['side'],
): Promise<void> {
  const news = newsOf(events, side, state)
  if (news.length === 0) return
  const organisation = await findOrganisation(scope, row.organisation_id)
  for (const { to, what, dueOn } of news)
    await deps.tellOfCase(scope, {
      to,
      what,
      dueOn,
      organisationId: organisation.id,
      organisation: organisation.name,
      caseId: row.id,
      number: row.number,
      ownerId: row.owner_id,
      replyTo: row.mail_word,
      key: `case:${row.id}:${state.sequence}:${what}`,
    })
}

/** Writes events into a file that is held, with what follows and who is told. Run under job eyes. */
export async function happen(
  scope: Scope,
  deps: AdmissionDeps,
  file: LoadedCase,
  doer: Doer,
  events: readonly NewEvent[],
  now: Date,
): Promise<LoadedCase> {
  const after = await continueCase(scope, file, doer, events, now)
  await follow({ scope, deps, file: after, now }, events)
  await tellOthers(scope, deps, after, events, doer.side)
  for (const { type } of events)
    await record(scope, {
      action: 'application.acted',
      thing: { type: 'application', id: after.row.id },
      memberId: after.row.organisation_id,
      detail: { type, step: after.state.step, state: after.state.status },
    })
  return after
}

/** The node writes what these eyes did. */
export const writingFor = (eyes: Eyes): Eyes => ({
  ...jobEyes('application'),
  organisationId: eyes.organisationId,
  personId: eyes.personId,
  tokenId: eyes.tokenId,
})

export const doerOf = (eyes: Eyes): Doer => ({
  side: actorOf(eyes).side,
  personId: eyes.personId,
  tokenId: eyes.tokenId,
})

/** Who is named in an action is there: a colleague who takes the file, an organisation that takes part. */
async function demandNamed(scope: Scope, eyes: Eyes, input: ApplicationAction): Promise<void> {
  if (input.action === 'take' && input.personId) {
    const colleague = await scope.tx
      .selectFrom('person_role')
      .select('role')
      .where('person_id', '=', input.personId)
      .where('organisation_id', '=', eyes.organisationId)
      .executeTakeFirst()
    if (!colleague) throw new AppError('not-found', { detail: 'Nobody here bears this id.' })
  }
  const other = input.action === 'suspend' ? input.other : input.action === 'withdraw' ? input.successor : null
  if (other && !(await findOrganisation(scope, other)).takes_part)
    throw new AppError('application.unknown', { detail: 'The organisation that is named takes no part.' })
}

/** What is refused stands in the log with its code: `what` is the action, or `evidence`. Rethrows. */
export async function notingRefusals<T>(
  { database }: Pick<AdmissionDeps, 'database'>,
  eyes: Eyes,
  caseId: string,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error
    await database.as(writingFor(eyes), async (scope) => {
      const { row } = await loadCase(scope, caseId)
      await record(scope, {
        action: 'application.refused',
        thing: { type: 'application', id: caseId },
        memberId: row.organisation_id,
        detail: { type: what, reason: error.code },
      })
    })
    throw error
  }
}

/** Throws the refusal, or `not-found` for a file that the eyes do not see. */
export async function doAction(
  deps: AdmissionDeps,
  eyes: Eyes,
  caseId: string,
  input: ApplicationAction,
): Promise<void> {
  const now = deps.clock.now()
  await demandSeen(deps, eyes, caseId)
  await notingRefusals(deps, eyes, caseId, input.action, () =>
    deps.database.as(writingFor(eyes), async (scope) => {
      const file = await loadCase(scope, caseId, true)
      await demandNamed(scope, eyes, input)
      const done = act(await situationOf(scope, file, eyes, now), input)
      if (isRefused(done)) throw refusalOf(done)
      await happen(scope, deps, file, doerOf(eyes), done, now)
    }),
  )
  deps.soon()
}

/** Throws `not-found` for a file that the eyes do not see. */
export async function demandSeen(
  { database }: Pick<AdmissionDeps, 'database'>,
  eyes: Eyes,
  caseId: string,
): Promise<void> {
  await database.as(eyes, async (scope) => {
    const seen = await scope.tx.selectFrom('admission_case').select('id').where('id', '=', caseId).executeTakeFirst()
    if (!seen) throw new AppError('not-found')
  })
}
