// How the applicant will process personal data, explained per flow of information and signed off by someone entitled.
import { action, refuse } from '../case/action.ts'
import { openQuestions } from '../case/gates.ts'

export const explainFlow = action({
  name: 'explain-flow',
  by: 'applicant',
  steps: ['introduction', 'assessment'],
  refuses: ({ state }) =>
    state.decision || (state.submittedAt && openQuestions(state).length === 0)
      ? refuse('application.already', 'The file was submitted: it changes only while a question is open.')
      : null,
  does: ({ template }, { flow, text }) =>
    template.flows.some(({ kind }) => kind === flow)
      ? [{ type: 'flow-explained', data: { flow, text } }]
      : refuse('application.unknown', `No explanation is asked for ${flow}.`),
})

export const signFlows = action({
  name: 'sign-flows',
  by: 'applicant',
  person: true,
  admin: true,
  steps: ['introduction', 'assessment'],
  refuses({ template, state }) {
    const missing = template.flows
      .filter(({ kind }) => !state.flows[kind])
      .map(({ kind }) => ({ what: 'flow', about: kind, from: 'applicant' }) as const)
    if (missing.length > 0) return refuse('application.incomplete', 'Explain each flow first.', missing)
    return state.flowsSigned ? refuse('application.already', 'The explanation is signed off already.') : null
  },
  does: (_, { capacity }) => [{ type: 'flows-signed', data: { capacity } }],
})
