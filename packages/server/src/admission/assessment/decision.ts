// The decision: proposed by one person on a complete file, and made by a second one who agrees.
import { action, type Refused, refuse, type Situation } from '../case/action.ts'
import type { DecisionData, NewEvent } from '../case/events.ts'
import { missingForDecision, outcomeOf } from '../case/gates.ts'
import { addDays, dayOf, endOfTerm } from '../clock/working-days.ts'

/** When objections end: the term begins the day after the decision is sent (Awb, articles 6:7 and 6:8). */
export function objectionUntil({ template, now }: Situation): string | null {
  return template.objectionDays === null ? null : endOfTerm(addDays(dayOf(now), template.objectionDays))
}

/** Whether the legal basis is one of the template that holds on the day. */
export function refusesBasis({ template, now }: Situation, basis: string | null, to: string | null): Refused | null {
  if (template.legalBases.length === 0)
    return basis === null ? null : refuse('application.unknown', 'This template has no legal bases.')
  const found = template.legalBases.find(({ id }) => id === basis)
  if (!found) return refuse('application.unknown', 'Say on which legal basis the designation rests.')
  const today = dayOf(now)
  if (found.until !== null && found.until < today)
    return refuse('application.lapsed-basis', `This legal basis ended on ${found.until}.`)
  if (found.until !== null && (to === null || to > found.until))
    return refuse(
      'application.lapsed-basis',
      `This legal basis ends on ${found.until}; the designation can not go on after it.`,
    )
  return to !== null && to <= today ? refuse('application.unknown', 'The designation would be over already.') : null
}

/** Events of a decision that is made. */
export function decided(
  situation: Situation,
  { from, ...terms }: DecisionData,
  by: readonly string[],
  reviewBefore: string | null,
): readonly NewEvent[] {
  const made: NewEvent = {
    type: 'decided',
    data: {
      ...terms,
      from: terms.outcome === 'designated' ? (from ?? dayOf(situation.now)) : null,
      by: [...by],
      emergency: reviewBefore !== null,
      reviewBefore,
      objectionUntil: objectionUntil(situation),
    },
  }
  return terms.outcome === 'designated' ? [made, { type: 'entered', data: { step: 'connection' } }] : [made]
}

function refusesOutcome(situation: Situation, outcome: DecisionData['outcome']): Refused | null {
  const { template, state } = situation
  const unmet = template.criteria.filter(({ id }) => outcomeOf(state, id, template.judges) !== 'met')
  return outcome === 'designated' && unmet.length > 0
    ? refuse('application.unmet', `Not met: ${unmet.map(({ id }) => id).join(', ')}.`)
    : null
}

function refusesDecision({ state, template }: Situation): Refused | null {
  if (state.decision) return refuse('application.already', 'The decision was made.')
  if (state.proposal) return refuse('application.already', 'A decision waits for its second person.')
  const missing = missingForDecision(template, state, template.judges)
  return missing.length > 0 ? refuse('application.incomplete', 'The file is not ready for a decision.', missing) : null
}

export const propose = action({
  name: 'propose',
  by: 'operator',
  person: true,
  steps: ['assessment'],
  refuses: refusesDecision,
  does(situation, { action: _, ...said }) {
    const { actor, template } = situation
    const designated = said.outcome === 'designated'
    const data: DecisionData = {
      ...said,
      from: designated ? said.from : null,
      to: designated ? said.to : null,
    }
    const refused =
      refusesOutcome(situation, said.outcome) ?? (designated ? refusesBasis(situation, said.legalBasis, said.to) : null)
    if (refused) return refused
    const alone = template.judges === 1
    return alone ? decided(situation, data, [actor.personId ?? ''], null) : [{ type: 'proposed', data }]
  },
})

export const confirm = action({
  name: 'confirm',
  by: 'operator',
  person: true,
  steps: ['assessment'],
  refuses({ state, actor }) {
    if (!state.proposal) return refuse('application.wrong-step', 'No decision waits for a second person.')
    return state.proposal.personId === actor.personId
      ? refuse('application.alone', 'Who proposed the decision can not make it alone.')
      : null
  },
  does(situation, { agrees, grounds }) {
    const { state, actor } = situation
    if (!state.proposal) return refuse('application.wrong-step', 'No decision waits for a second person.')
    if (!agrees)
      return grounds ? [{ type: 'returned', data: { grounds } }] : refuse('application.grounds', 'Say why not.')
    const { at: _at, side: _side, personId, ...data } = state.proposal
    return decided(situation, data, [personId ?? '', actor.personId ?? ''], null)
  },
})
