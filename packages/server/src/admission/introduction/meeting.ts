// Getting to know each other: the meeting and what was said in it.
import { action } from '../case/action.ts'

export const planMeeting = action({
  name: 'plan-meeting',
  by: 'operator',
  steps: ['introduction', 'assessment'],
  does: (_, { at, place }) => [{ type: 'meeting-planned', data: { at: new Date(at).toISOString(), place } }],
})

export const keepMinutes = action({
  name: 'keep-minutes',
  by: 'operator',
  steps: ['introduction', 'assessment'],
  does: (_, { text }) => [{ type: 'minutes-kept', data: { text } }],
})
