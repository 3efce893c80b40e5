// Both sides agree to go on: the gate to the assessment. And the applicant may stop.
import { action, refuse } from '../case/action.ts'
import { missingFor } from '../case/gates.ts'

export const agree = action({
  name: 'agree',
  by: 'both',
  person: true,
  steps: ['introduction'],
  refuses({ state, actor, template, facts }) {
    if (state.agreed[actor.side]) return refuse('application.already', 'Your side has agreed already.')
    const missing = missingFor(template, state, facts).filter(({ what }) => what !== 'agreement')
    return missing.length > 0
      ? refuse('application.incomplete', 'The introduction is not complete yet.', missing)
      : null
  },
  does({ state, actor }) {
    const both = state.agreed[actor.side === 'applicant' ? 'operator' : 'applicant'] !== null
    return [{ type: 'agreed', data: {} }, ...(both ? [{ type: 'entered', data: { step: 'assessment' } } as const] : [])]
  },
})

export const stop = action({
  name: 'stop',
  by: 'both',
  person: true,
  admin: true,
  steps: ['introduction', 'assessment', 'connection'],
  refuses: ({ state }) =>
    state.decision?.outcome === 'designated'
      ? refuse('application.wrong-step', 'It is designated: withdraw the designation instead.')
      : null,
  does: (_, { reason }) => [{ type: 'stopped', data: { reason } }],
})
