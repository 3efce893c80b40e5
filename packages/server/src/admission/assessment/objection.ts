// An objection to the decision is noted in the file, within its term or late.
import { action, refuse } from '../case/action.ts'

export const noteObjection = action({
  name: 'note-objection',
  by: 'operator',
  statuses: ['open', 'refused', 'admitted', 'suspended', 'withdrawn'],
  refuses: ({ state }) => (state.decision ? null : refuse('application.wrong-step', 'There is no decision yet.')),
  does: (_, { text, on }) => [{ type: 'objected', data: { text, on } }],
})
