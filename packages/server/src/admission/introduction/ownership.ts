// Who looks after a file at the operator: taken, or handed over.
import { action, refuse } from '../case/action.ts'

export const take = action({
  name: 'take',
  by: 'operator',
  statuses: ['open', 'admitted', 'suspended', 'refused'],
  does({ actor, state }, { personId }) {
    const owner = personId ?? actor.personId
    if (!owner) return refuse('access.person-only', 'Say who takes the file.')
    if (owner === state.ownerId) return refuse('application.already', 'This person has the file already.')
    return [{ type: 'taken', data: { personId: owner } }]
  },
})
