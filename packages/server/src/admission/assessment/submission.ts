// The applicant says that the file is complete: from then on the clock runs.
import { action, refuse } from '../case/action.ts'
import { missingForSubmission } from '../case/gates.ts'

export const submit = action({
  name: 'submit',
  by: 'applicant',
  person: true,
  steps: ['assessment'],
  refuses({ template, state }) {
    if (state.submittedAt) return refuse('application.already', 'The file was submitted already.')
    const missing = missingForSubmission(template, state)
    return missing.length > 0 ? refuse('application.incomplete', 'The file is not complete yet.', missing) : null
  },
  does: () => [{ type: 'submitted', data: {} }],
})
