// In an emergency one person designates; a second one reviews it within a day.
import { action, refuse } from '../case/action.ts'
import { missingForDecision, outcomeOf } from '../case/gates.ts'
import { dayOf } from '../clock/working-days.ts'
import { decided, refusesBasis } from './decision.ts'

const reviewWithin = 24 * 3600_000

export const decideAtOnce = action({
  name: 'decide-at-once',
  by: 'operator',
  person: true,
  admin: true,
  steps: ['assessment'],
  refuses({ state, template }) {
    if (state.decision || state.proposal) return refuse('application.already', 'A decision was made or is being made.')
    const missing = missingForDecision(template, state, 1)
    if (missing.length > 0) return refuse('application.incomplete', 'The file is not ready for a decision.', missing)
    const unmet = template.criteria.filter(({ id }) => outcomeOf(state, id, 1) !== 'met')
    return unmet.length > 0 ? refuse('application.unmet', `Not met: ${unmet.map(({ id }) => id).join(', ')}.`) : null
  },
  does(situation, { action: _, ...said }) {
    const refused = refusesBasis(situation, said.legalBasis, said.to)
    if (refused) return refused
    const data = { ...said, outcome: 'designated' as const, category: null, from: dayOf(situation.now) }
    const before = new Date(situation.now.getTime() + reviewWithin).toISOString()
    return decided(situation, data, [situation.actor.personId ?? ''], before)
  },
})

export const reviewEmergency = action({
  name: 'review-emergency',
  by: 'operator',
  person: true,
  steps: ['connection', 'cooperation'],
  statuses: ['open', 'admitted', 'suspended'],
  refuses({ state, actor }) {
    const { decision } = state
    if (!decision?.reviewBefore || decision.review)
      return refuse('application.wrong-step', 'No emergency decision waits for a review.')
    return decision.by.includes(actor.personId ?? '')
      ? refuse('application.alone', 'Who decided alone can not review it.')
      : null
  },
  does(_, { upheld, grounds }) {
    const reviewed = { type: 'emergency-reviewed', data: { upheld, grounds } } as const
    return upheld ? [reviewed] : [reviewed, { type: 'entered', data: { step: 'assessment' } }]
  },
})
