// The gate at the end of each step: what is still missing, and from whom.
import type { AdmissionStep, TemplateBody } from '@schakel/api'
import type { Side, Verdict } from './events.ts'
import type { CaseState, Judgement } from './state.ts'

/** What the node knows beside the file. */
export interface CaseFacts {
  /** Version of the guideline that holds now; null while there is none. */
  readonly guideline: number | null
  /** Contacts that answered a test message and are there day and night. */
  readonly contacts: number
  readonly assets: number
  readonly channels: number
  readonly channelsUnproven: number
}

export interface Missing {
  /** Code of what is missing. */
  readonly what:
    | 'owner'
    | 'answer'
    | 'agreement'
    | 'evidence'
    | 'flow'
    | 'flows-signed'
    | 'submission'
    | 'reply'
    | 'judgement'
    | 'settlement'
    | 'decision'
    | 'confirmation'
    | 'guideline'
    | 'contacts'
    | 'assets'
    | 'ndn'
    | 'channels'
    | 'emergency-review'
  /** Id of the question, criterion or flow. */
  readonly about: string | null
  /** Who is to do it. */
  readonly from: Exclude<Side, 'node'>
}

const need = (what: Missing['what'], from: Missing['from'], about: string | null = null): Missing => ({
  what,
  about,
  from,
})

export function openQuestions({ rounds }: CaseState) {
  return rounds.flatMap(({ questions }) => questions.filter(({ reply, dropped }) => reply === null && !dropped))
}

/** What the judges said of a criterion; null while too few judged it or they differ. */
export function outcomeOf(state: CaseState, criterion: string, judges: number): Verdict | null {
  const settled = state.settled[criterion]
  if (settled) return settled.verdict
  const said = state.judgements[criterion] ?? []
  if (said.length < judges) return null
  return said.every(({ verdict }) => verdict === said[0]?.verdict) ? (said[0]?.verdict ?? null) : null
}

export function differ(said: readonly Judgement[]): boolean {
  return new Set(said.map(({ verdict }) => verdict)).size > 1
}

/** Before the operator begins to assess: what the applicant still has to send. */
export function missingForSubmission(template: TemplateBody, state: CaseState): Missing[] {
  const evident = new Set(state.evidence.map(({ criterion }) => criterion))
  return [
    ...template.criteria.filter(({ id }) => !evident.has(id)).map(({ id }) => need('evidence', 'applicant', id)),
    ...template.flows.filter(({ kind }) => !state.flows[kind]).map(({ kind }) => need('flow', 'applicant', kind)),
    ...(template.flows.length > 0 && !state.flowsSigned ? [need('flows-signed', 'applicant')] : []),
  ]
}

/** Before a decision: judgements of so many people per criterion, no open question, no difference. */
export function missingForDecision(template: TemplateBody, state: CaseState, judges: number): Missing[] {
  const judged = template.criteria.flatMap(({ id }) => {
    if (outcomeOf(state, id, judges) !== null) return []
    const said = state.judgements[id] ?? []
    return [need(differ(said) ? 'settlement' : 'judgement', 'operator', id)]
  })
  return [
    ...(state.submittedAt ? [] : [need('submission', 'applicant')]),
    ...openQuestions(state).map(({ id }) => need('reply', 'applicant', id)),
    ...judged,
  ]
}

function introduction(template: TemplateBody, state: CaseState): Missing[] {
  return [
    ...(state.ownerId ? [] : [need('owner', 'operator')]),
    ...template.questions
      .filter(({ id, required }) => required && !state.answers[id]?.trim())
      .map(({ id }) => need('answer', 'applicant', id)),
    ...(state.agreed.applicant ? [] : [need('agreement', 'applicant')]),
    ...(state.agreed.operator ? [] : [need('agreement', 'operator')]),
  ]
}

function assessment(template: TemplateBody, state: CaseState): Missing[] {
  if (!state.submittedAt) return [...missingForSubmission(template, state), need('submission', 'applicant')]
  const first = missingForDecision(template, state, template.judges)
  if (first.length > 0) return first
  return [state.proposal ? need('confirmation', 'operator') : need('decision', 'operator')]
}

function connection({ connection: asks }: TemplateBody, state: CaseState, facts: CaseFacts): Missing[] {
  const { decision, guideline, ndn } = state
  const unreviewed = decision?.reviewBefore != null && !decision.review
  const unanswered = asks.ndn === 'required' ? !ndn?.wants : asks.ndn === 'offered' && !ndn
  const unaccepted = facts.guideline === null || guideline?.version !== facts.guideline
  const lacks: readonly [lacking: boolean, missing: Missing][] = [
    [asks.guideline && unaccepted, need('guideline', facts.guideline === null ? 'operator' : 'applicant')],
    [facts.contacts < asks.contacts, need('contacts', 'applicant')],
    [asks.assets && facts.assets === 0, need('assets', 'applicant')],
    [unanswered, need('ndn', 'applicant')],
    [asks.channels && (facts.channels === 0 || facts.channelsUnproven > 0), need('channels', 'applicant')],
    [unreviewed, need('emergency-review', 'operator')],
  ]
  return lacks.filter(([lacking]) => lacking).map(([, missing]) => missing)
}

/** What is missing for the next step; none in the last. */
export function missingFor(template: TemplateBody, state: CaseState, facts: CaseFacts): readonly Missing[] {
  const gates: Record<AdmissionStep, () => Missing[]> = {
    introduction: () => introduction(template, state),
    assessment: () => assessment(template, state),
    connection: () => connection(template, state, facts),
    cooperation: () => [],
  }
  return gates[state.step]()
}
