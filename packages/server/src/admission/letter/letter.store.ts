// What a letter is made of, read from the file: the decision as it was made, whom it is to and whom it is from.
import { AppError, type Language } from '@schakel/api'
import { findOperator, findOrganisation, readSettings } from '../../organisations/index.ts'
import { type Eyes, jobEyes, type Scope } from '../../platform/index.ts'
import { loadCase } from '../case/case.store.ts'
import { demandSeen } from '../case/do.store.ts'
import type { EventData } from '../case/events.ts'
import type { AdmissionDeps } from '../deps.ts'
import type { LetterFacts } from './decision-letter.ts'

export interface Sender {
  readonly name: string
  readonly contact: string | null
  readonly accent: string | null
  readonly logo: string | null
}

async function senderOf(scope: Scope): Promise<Sender> {
  const [operator, values] = [await findOperator(scope), await readSettings(scope)]
  return {
    name: operator?.name ?? '',
    contact: values['public.contact'] ?? null,
    accent: values['public.accent'] ?? null,
    logo: values['public.logo'] ?? null,
  }
}

/** As it was sent: a basis or an end that came later is not in it. */
async function decidedIn(scope: Scope, caseId: string): Promise<EventData['decided'] | null> {
  const row = await scope.tx
    .selectFrom('case_event')
    .select('data')
    .where('case_id', '=', caseId)
    .where('type', '=', 'decided')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return (row?.data as EventData['decided'] | undefined) ?? null
}

/** Throws `not-found`, and `application.wrong-step` while there is no decision. */
export async function readLetter(
  deps: AdmissionDeps,
  eyes: Eyes,
  caseId: string,
): Promise<{ facts: LetterFacts; sender: Sender }> {
  await demandSeen(deps, eyes, caseId)
  return await deps.database.as(jobEyes('letter'), async (scope) => {
    const { row, template, state } = await loadCase(scope, caseId)
    const decided = await decidedIn(scope, caseId)
    if (!state.decision || !decided)
      throw new AppError('application.wrong-step', { detail: 'There is no decision to tell of.' })
    const [organisation, sender] = [await findOrganisation(scope, row.organisation_id), await senderOf(scope)]
    const basis = template.legalBases.find(({ id }) => id === decided.legalBasis)
    const decision = {
      ...decided,
      at: state.decision.at,
      legalBasis: basis?.name ?? null,
      reviewedAt: state.decision.review?.at ?? null,
    }
    const { name, language } = organisation
    const facts = { language, number: row.number, openedAt: state.openedAt, organisation: name }
    return { facts: { ...facts, operator: sender, template, decision }, sender }
  })
}

/** From whom a document is, and the language of who reads it. */
export async function readSender(deps: AdmissionDeps, eyes: Eyes): Promise<{ sender: Sender; language: Language }> {
  return await deps.database.as(jobEyes('letter'), async (scope) => {
    const operator = await findOperator(scope)
    const reader = eyes.audience === 'member' ? await findOrganisation(scope, eyes.organisationId ?? '') : operator
    return { sender: await senderOf(scope), language: reader?.language ?? 'nl' }
  })
}
