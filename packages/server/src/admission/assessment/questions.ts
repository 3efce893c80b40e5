// Question rounds: while a question is open the clock stands still.
import { action, refuse, type Situation } from '../case/action.ts'
import { addWorkingDays, dayOf } from '../clock/working-days.ts'

const beforeDecision = ({ state }: Situation) => {
  if (!state.submittedAt) return refuse('application.wrong-step', 'The file was not submitted yet.')
  if (state.decision) return refuse('application.already', 'The decision was made.')
  return state.proposal ? refuse('application.already', 'A decision waits for its second person.') : null
}

export const ask = action({
  name: 'ask',
  by: 'operator',
  steps: ['assessment'],
  refuses: beforeDecision,
  does({ template, now, newId }, { questions }) {
    const unknown = questions.find(
      ({ criterion }) => criterion !== null && !template.criteria.some(({ id }) => id === criterion),
    )
    if (unknown) return refuse('application.unknown', `There is no criterion ${unknown.criterion}.`)
    const dueOn = addWorkingDays(dayOf(now), template.questionDays)
    return [{ type: 'asked', data: { dueOn, questions: questions.map((one) => ({ ...one, id: newId() })) } }]
  },
})

function openQuestion({ state }: Situation, id: string) {
  const found = state.rounds.flatMap(({ questions }) => questions).find((question) => question.id === id)
  if (!found) return refuse('not-found', 'This question is not in the file.')
  return found.reply || found.dropped ? refuse('application.already', 'This question is answered or dropped.') : null
}

export const reply = action({
  name: 'reply',
  by: 'applicant',
  steps: ['assessment'],
  does: (situation, { question, text }) =>
    openQuestion(situation, question) ?? [{ type: 'replied', data: { question, text } }],
})

export const dropQuestion = action({
  name: 'drop-question',
  by: 'operator',
  steps: ['assessment'],
  does: (situation, { question }) =>
    openQuestion(situation, question) ?? [{ type: 'question-dropped', data: { question } }],
})
