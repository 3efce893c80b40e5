// What both sides write to each other in the file, and notes that stay with the operator.
import { action } from '../case/action.ts'

export const write = action({
  name: 'write',
  by: 'both',
  statuses: ['open', 'admitted', 'suspended', 'refused'],
  does: (_, { text }) => [{ type: 'wrote', data: { text } }],
})

export const note = action({
  name: 'note',
  by: 'operator',
  statuses: ['open', 'admitted', 'suspended', 'refused', 'stopped', 'withdrawn'],
  does: (_, { text }) => [{ type: 'noted', data: { text } }],
})
