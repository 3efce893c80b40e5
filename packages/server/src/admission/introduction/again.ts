// Who was refused can apply again: a new file begins with the answers of the old one.
import { action } from '../case/action.ts'

export const applyAgain = action({
  name: 'apply-again',
  by: 'applicant',
  person: true,
  admin: true,
  statuses: ['refused'],
  does: () => [{ type: 'applied-again', data: {} }],
})
