// The yearly look back at what both sides gave and got.
import { action } from '../case/action.ts'

export const reviewYear = action({
  name: 'review-year',
  by: 'operator',
  person: true,
  steps: ['cooperation'],
  statuses: ['admitted', 'suspended'],
  does: (_, { text }) => [{ type: 'year-reviewed', data: { text } }],
})
