// Everything on the checklist is there: the organisation is connected, and what it may have begins to flow.
import { action, refuse } from '../case/action.ts'
import { missingFor } from '../case/gates.ts'

export const connect = action({
  name: 'connect',
  by: 'operator',
  person: true,
  steps: ['connection'],
  refuses({ template, state, facts }) {
    const missing = missingFor(template, state, facts).filter(({ what }) => what !== 'emergency-review')
    return missing.length > 0 ? refuse('application.incomplete', 'The connection is not complete yet.', missing) : null
  },
  does: () => [
    { type: 'connected', data: {} },
    { type: 'entered', data: { step: 'cooperation' } },
  ],
})
