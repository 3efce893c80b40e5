// How a link organisation admits a participant: the same machine, shorter.
import type { TemplateBody } from '@schakel/api'
import * as criteria from './criteria.ts'
import * as questions from './questions.ts'

export const linkParticipant: TemplateBody = {
  kind: 'participant',
  name: { nl: 'Deelnemer', en: 'Participant' },
  about: {
    nl: 'Voor organisaties in onze doelgroep. U krijgt waarschuwingen over uw eigen systemen, met wat u eraan kunt doen. Dat kost u één gesprek en een uur invullen.',
    en: 'For organisations in our target group. You get warnings about your own systems, with what you can do about them. It takes one conversation and an hour of filling in.',
  },
  experiences: [],
  questions: [{ ...questions.register, required: true }, questions.systems, { ...questions.reached, required: false }],
  statutes: null,
  criteria: [criteria.participation],
  flows: [],
  judges: 1,
  clock: { from: 5, target: 10 },
  questionDays: 10,
  objectionDays: null,
  legalBases: [],
  connection: { guideline: true, contacts: 1, assets: true, ndn: 'none', channels: true },
  covers: ['finding', 'advisory', 'publication', 'report'],
  reviewMonths: 12,
}
