// The end of a designation: with grounds, and with the organisation that goes on in its place, if there is one.
import { action } from '../case/action.ts'

export const withdraw = action({
  name: 'withdraw',
  by: 'operator',
  person: true,
  admin: true,
  steps: ['connection', 'cooperation'],
  statuses: ['open', 'admitted', 'suspended'],
  does: (_, { grounds, successor }) => [{ type: 'withdrawn', data: { grounds, successor } }],
})
