// Each criterion is judged by different people, apart from each other; where they differ, they settle it with grounds.
import { action, refuse, type Situation } from '../case/action.ts'
import { differ } from '../case/gates.ts'

const beforeProposal = ({ state }: Situation) => {
  if (!state.submittedAt) return refuse('application.wrong-step', 'The file was not submitted yet.')
  if (state.decision) return refuse('application.already', 'The decision was made.')
  return state.proposal ? refuse('application.already', 'A decision waits for its second person.') : null
}

export const judge = action({
  name: 'judge',
  by: 'operator',
  person: true,
  steps: ['assessment'],
  refuses: beforeProposal,
  does({ template, state, actor }, { criterion, verdict, grounds }) {
    if (!template.criteria.some(({ id }) => id === criterion))
      return refuse('application.unknown', `There is no criterion ${criterion}.`)
    const others = (state.judgements[criterion] ?? []).filter(({ personId }) => personId !== actor.personId)
    if (others.length >= template.judges)
      return refuse('application.already', `${template.judges} people judged this criterion already.`)
    return [{ type: 'judged', data: { criterion, verdict, grounds } }]
  },
})

export const settle = action({
  name: 'settle',
  by: 'operator',
  person: true,
  steps: ['assessment'],
  refuses: beforeProposal,
  does({ state, actor }, { criterion, verdict, grounds }) {
    const said = state.judgements[criterion] ?? []
    if (!differ(said)) return refuse('application.wrong-step', 'The judges do not differ about this criterion.')
    if (!said.some(({ personId }) => personId === actor.personId))
      return refuse('access.forbidden', 'One of the two who judged it lays down what they settled.')
    return [{ type: 'settled', data: { criterion, verdict, grounds } }]
  },
})
