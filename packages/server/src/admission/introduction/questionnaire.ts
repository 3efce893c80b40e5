// The questions of the introduction: who, of which kind, whom it serves, which legal person.
import { action, refuse } from '../case/action.ts'

export const answer = action({
  name: 'answer',
  by: 'both',
  steps: ['introduction', 'assessment'],
  refuses: ({ state }) =>
    state.submittedAt ? refuse('application.already', 'The file was submitted: answer in a question round.') : null,
  does({ template }, { answers }) {
    for (const [id, value] of Object.entries(answers)) {
      const question = template.questions.find((one) => one.id === id)
      if (!question) return refuse('application.unknown', `There is no question ${id}.`)
      if (question.type === 'choice' && value !== '' && !question.choices.some((choice) => choice.id === value))
        return refuse('application.unknown', `${value} is no answer to question ${id}.`)
    }
    return [{ type: 'answered', data: { answers } }]
  },
})
