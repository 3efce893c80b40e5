// The questions of an introduction: who it is, of which kind, whom it serves, which legal person.
import type { TemplateBody } from '@schakel/api'

type Question = TemplateBody['questions'][number]
const none: Pick<Question, 'help' | 'choices' | 'required'> = { help: null, choices: [], required: true }

export const targetGroup: Question = {
  ...none,
  id: 'target-group',
  type: 'line',
  label: { nl: 'Voor wie bent u er?', en: 'Whom do you serve?' },
  help: {
    nl: 'Uw doelgroep: een sector, regio, keten of ander verband. Schrijf het zo dat een buitenstaander weet wie erbij hoort.',
    en: 'Your target group: a sector, region, chain or other bond. Write it so that an outsider knows who belongs to it.',
  },
}

export const served: Question = {
  ...none,
  id: 'served',
  type: 'line',
  label: { nl: 'Hoeveel organisaties bedient u?', en: 'How many organisations do you serve?' },
}

export const legalPerson: Question = {
  ...none,
  id: 'legal-person',
  type: 'choice',
  label: { nl: 'Hebt u een rechtspersoon?', en: 'Do you have a legal person?' },
  choices: [
    { id: 'yes', label: { nl: 'Ja', en: 'Yes' } },
    { id: 'founding', label: { nl: 'Nee, wij richten er een op', en: 'No, we are setting one up' } },
    { id: 'no', label: { nl: 'Nee, wij willen er hulp bij', en: 'No, we would like help with it' } },
  ],
}

export const register: Question = {
  ...none,
  id: 'register',
  type: 'line',
  required: false,
  label: { nl: 'KvK-nummer', en: 'Number in the trade register' },
}

export const task: Question = {
  ...none,
  id: 'task',
  type: 'text',
  label: {
    nl: 'Waar staat dat u anderen informeert over digitale dreigingen?',
    en: 'Where does it say that you inform others of digital threats?',
  },
  help: {
    nl: 'Bijvoorbeeld: artikel 2 van de statuten. Citeer de zin.',
    en: 'For instance: article 2 of the statutes. Quote the sentence.',
  },
}

export const reached: Question = {
  ...none,
  id: 'reached',
  type: 'text',
  label: { nl: 'Hoe bent u dag en nacht bereikbaar?', en: 'How can you be reached day and night?' },
}

export const team: Question = {
  ...none,
  id: 'team',
  type: 'text',
  label: { nl: 'Wie zitten er in uw team, en wat doen zij?', en: 'Who is in your team, and what do they do?' },
}

export const systems: Question = {
  ...none,
  id: 'systems',
  type: 'text',
  required: false,
  label: { nl: 'Wie beheert uw systemen?', en: 'Who runs your systems?' },
}
