// A file as one side sees it: the applicant without notes, judgements and names of the operator's people.
import type { Application } from '@schakel/api'
import { openActions } from '../case/act.ts'
import type { Situation } from '../case/action.ts'
import type { CaseRow } from '../case/case.store.ts'
import type { DecisionData } from '../case/events.ts'
import { differ, type Missing, missingFor, outcomeOf } from '../case/gates.ts'
import { clockOfCase, nextOf, reviewDueOn } from '../case/next.ts'
import type { CaseState, Decision, Stamp } from '../case/state.ts'

export interface Viewer {
  /** Names of people and organisations by id, as far as the viewer may know them. */
  readonly names: ReadonlyMap<string, string>
  readonly operator: string
  readonly mailAddress: string | null
}

type Shown = Pick<Situation, 'template' | 'state' | 'facts' | 'now' | 'actor'>

const stampFor =
  ({ names, operator }: Viewer) =>
  ({ at, side, personId }: Stamp) => ({
    at,
    by: { side, name: (personId && names.get(personId)) ?? (side === 'operator' ? operator : null) },
  })

function presentTerms(situation: Pick<Shown, 'template'>, data: DecisionData) {
  const basis = situation.template.legalBases.find(({ id }) => id === data.legalBasis)
  const { outcome, grounds, publication, category, targetGroup, from, to } = data
  return { outcome, grounds, legalBasis: basis?.name ?? null, publication, category, targetGroup, from, to }
}

function presentDecision(shown: Shown, decision: Decision, viewer: Viewer): Application['decision'] {
  const stamp = stampFor(viewer)
  const { review, reviewBefore, emergency, objectionUntil, at, by } = decision
  return {
    ...presentTerms(shown, decision),
    by: by.flatMap((id) => viewer.names.get(id) ?? []),
    at,
    emergency,
    reviewBefore,
    review: review ? { ...stamp(review), upheld: review.upheld, grounds: review.grounds } : null,
    objectionUntil,
    objections: shown.state.objections,
  }
}

/** Who still has to judge a criterion does not see what the other said of it. */
function presentCriterion(shown: Shown, id: string, viewer: Viewer): Application['criteria'][number] {
  const { state, template, actor } = shown
  const stamp = stampFor(viewer)
  const said = actor.side === 'applicant' ? [] : (state.judgements[id] ?? [])
  const blind =
    said.length < template.judges && !state.decision && !said.some(({ personId }) => personId === actor.personId)
  const settled = actor.side === 'applicant' ? undefined : state.settled[id]
  return {
    id,
    evidence: state.evidence.filter(({ criterion }) => criterion === id),
    judgements: said.map((judgement) => ({
      ...stamp(judgement),
      verdict: blind ? null : judgement.verdict,
      grounds: blind ? null : judgement.grounds,
    })),
    settled: settled ? { ...stamp(settled), verdict: settled.verdict, grounds: settled.grounds } : null,
    outcome: blind || actor.side === 'applicant' ? null : outcomeOf(state, id, template.judges),
    differs: !blind && !settled && differ(said),
  }
}

/** The applicant hears that the operator is at work, not with what. */
function presentMissing({ actor }: Shown, missing: readonly Missing[]): Application['missing'] {
  if (actor.side === 'operator') return missing.map(({ what, about }) => ({ what, about }))
  return missing.flatMap(({ what, about, from }) => (from === 'applicant' ? [{ what, about }] : []))
}

function checklistOf({ template, state, facts }: Shown): Application['checklist'] {
  if (state.step !== 'connection' && state.step !== 'cooperation') return []
  const { connection: asks } = template
  const missing = new Set(missingFor(template, { ...state, step: 'connection' }, facts).map(({ what }) => what))
  const item = (name: Missing['what'], asked: boolean, count: number | null = null) =>
    asked ? [{ item: name, done: !missing.has(name), count }] : []
  return [
    ...item('guideline', asks.guideline),
    ...item('contacts', asks.contacts > 0, facts.contacts),
    ...item('assets', asks.assets, facts.assets),
    ...item('ndn', asks.ndn !== 'none'),
    ...item('channels', asks.channels, facts.channels - facts.channelsUnproven),
  ]
}

const whose = (situation: Situation, seen: CaseState): Shown => ({ ...situation, state: seen })

function presentTalks(
  { state }: Shown,
  viewer: Viewer,
): Pick<Application, 'agreed' | 'rounds' | 'flowsSigned' | 'ndn'> {
  const stamp = stampFor(viewer)
  const { agreed, flowsSigned, ndn } = state
  return {
    agreed: {
      applicant: agreed.applicant && stamp(agreed.applicant),
      operator: agreed.operator && stamp(agreed.operator),
    },
    flowsSigned: flowsSigned && { ...stamp(flowsSigned), capacity: flowsSigned.capacity },
    ndn: ndn && { ...stamp(ndn), wants: ndn.wants },
    rounds: state.rounds.map(({ askedAt, dueOn, questions }) => ({
      askedAt,
      dueOn,
      questions: questions.map(({ reply, ...question }) => ({
        ...question,
        reply: reply && { ...stamp(reply), text: reply.text },
      })),
    })),
  }
}

function presentSuspension({ suspension }: CaseState, viewer: Viewer): Application['suspension'] {
  if (!suspension) return null
  const { grounds, meanwhile, other } = suspension
  return {
    ...stampFor(viewer)(suspension),
    grounds,
    meanwhile,
    other: other === null ? null : { id: other, name: viewer.names.get(other) ?? '' },
  }
}

/** `situation` is the whole file, `seen` what the viewer may see of it; the same for the operator. */
export function presentApplication(
  row: CaseRow & { organisation: string; kind: Application['kind'] },
  situation: Situation,
  seen: CaseState,
  viewer: Viewer,
): Application {
  const shown = whose(situation, seen)
  const { template, facts, now, actor } = situation
  const stamp = stampFor(viewer)
  const next = nextOf(template, situation.state, facts, now)
  const { guideline, proposal } = seen
  return {
    ...presentSummary({ ...row, waits_for: next.waitsFor, next: next.what, due_at: next.dueAt }, viewer.names),
    template: { key: row.template_key, version: row.template_version, body: template },
    mailAddress: viewer.mailAddress,
    answers: seen.answers,
    meeting: seen.meeting,
    ...presentTalks(shown, viewer),
    criteria: template.criteria.map(({ id }) => presentCriterion(shown, id, viewer)),
    flows: template.flows.map(({ kind }) => ({ kind, text: seen.flows[kind] ?? null })),
    clock: presentClock(clockOfCase(template, seen, now), seen, template.clock.target),
    proposal: proposal && { ...presentTerms(shown, proposal), by: [viewer.names.get(proposal.personId ?? '') ?? ''] },
    decision: seen.decision && presentDecision(shown, seen.decision, viewer),
    guideline: {
      current: facts.guideline,
      accepted: guideline && { ...stamp(guideline), version: guideline.version, capacity: guideline.capacity },
    },
    checklist: checklistOf(shown),
    suspension: presentSuspension(seen, viewer),
    reviewDueOn: reviewDueOn(template, seen),
    missing: presentMissing(shown, missingFor(template, situation.state, facts)),
    can: actor.role === 'auditor' ? [] : openActions(situation),
  }
}

function presentClock(
  clock: ReturnType<typeof clockOfCase>,
  { submittedAt }: CaseState,
  target: number,
): Application['clock'] {
  return (
    clock && {
      ...clock,
      days: [...clock.days],
      since: clock.since?.toISOString() ?? null,
      startedAt: submittedAt ?? '',
      target,
    }
  )
}

export function presentSummary(
  row: Pick<
    CaseRow,
    | 'id'
    | 'number'
    | 'organisation_id'
    | 'template_key'
    | 'step'
    | 'status'
    | 'owner_id'
    | 'waits_for'
    | 'next'
    | 'due_at'
    | 'opened_at'
    | 'changed_at'
  > & { organisation: string; kind: Application['kind'] },
  names: ReadonlyMap<string, string>,
) {
  const owner = row.owner_id ? names.get(row.owner_id) : undefined
  return {
    id: row.id,
    number: row.number,
    organisation: { id: row.organisation_id, name: row.organisation },
    kind: row.kind,
    step: row.step,
    status: row.status,
    owner: row.owner_id && owner !== undefined ? { id: row.owner_id, name: owner } : null,
    waitsFor: row.waits_for,
    next: row.next,
    dueAt: row.due_at?.toISOString() ?? null,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  }
}
