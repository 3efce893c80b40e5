// The guideline is accepted in the version that holds, by someone entitled, with name and time.
import { action, refuse } from '../case/action.ts'

export const acceptGuideline = action({
  name: 'accept-guideline',
  by: 'applicant',
  person: true,
  admin: true,
  steps: ['connection', 'cooperation'],
  statuses: ['open', 'admitted', 'suspended'],
  refuses({ facts, state }) {
    if (facts.guideline === null) return refuse('application.wrong-step', 'There is no guideline yet.')
    return state.guideline?.version === facts.guideline
      ? refuse('application.already', 'This version is accepted already.')
      : null
  },
  does: ({ facts }, { version, capacity }) =>
    version === facts.guideline
      ? [{ type: 'guideline-accepted', data: { version, capacity } }]
      : refuse('application.old-guideline', `Version ${version} does not hold; version ${facts.guideline} does.`),
})
