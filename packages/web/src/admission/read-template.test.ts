// The form of a template: what was typed is taken, what was not shown or left empty stays.
import type { TemplateBody } from '@schakel/api/client'
import { expect, it } from 'vitest'
import { readTemplate } from './read-template.ts'

const words = { nl: 'oud', en: 'old' }
const body: TemplateBody = {
  kind: 'oktt',
  name: words,
  about: words,
  experiences: [{ said: words, by: 'Stichting Noord' }],
  questions: [{ id: 'task', label: words, help: words, type: 'text', choices: [], required: true }],
  statutes: { help: words, sentence: words },
  criteria: [{ id: 'security', title: words, asks: words, documents: [words] }],
  flows: [{ kind: 'finding', about: words }],
  judges: 2,
  clock: { from: 10, target: 15 },
  questionDays: 10,
  objectionDays: 42,
  legalBases: [{ id: 'cbw', name: words, until: null }],
  connection: { guideline: true, contacts: 2, assets: true, ndn: 'offered', channels: true },
  covers: ['finding'],
  reviewMonths: 12,
}

it('takes what was typed and keeps the rest', () => {
  const made = readTemplate(body, {
    'name.nl': 'nieuw',
    'criterion.security.en': 'new',
    judges: '1',
    target: '20',
    objectionDays: '',
    'until.cbw': '2027-12-31',
    'basis.new.nl': 'Regeling',
    'basis.new.en': 'Regulation',
    'question.new.nl': 'Hoe groot bent u?',
    'question.new.en': 'How large are you?',
    'experience.new.nl': 'Het viel mee',
    'experience.new.en': 'It was all right',
    'experience.new.by': 'CERT Water',
    'document.security.new.nl': 'Beleid',
    'document.security.new.en': 'Policy',
    connection: 'guideline,channels',
    contacts: '3',
    ndn: 'none',
    covers: 'finding,advisory',
    drop: 'experience.0,document.security.0,flow.finding',
  })
  expect(made.name).toEqual({ nl: 'nieuw', en: 'old' })
  expect(made.criteria[0]).toMatchObject({
    title: { nl: 'oud', en: 'new' },
    documents: [{ nl: 'Beleid', en: 'Policy' }],
  })
  expect(made).toMatchObject({ judges: 1, clock: { from: 10, target: 20 }, objectionDays: null, questionDays: 10 })
  expect(made.legalBases).toMatchObject([
    { id: 'basis-2', name: { nl: 'Regeling', en: 'Regulation' } },
    { id: 'cbw', until: '2027-12-31' },
  ])
  expect(made.questions.map(({ id, label }) => [id, label.nl])).toEqual([
    ['task', 'oud'],
    ['question-2', 'Hoe groot bent u?'],
  ])
  expect(made.experiences.map(({ by }) => by)).toEqual(['CERT Water'])
  expect(made).toMatchObject({
    flows: [],
    covers: ['finding', 'advisory'],
    connection: { guideline: true, contacts: 3, assets: false, ndn: 'none', channels: true },
  })
  expect(made.statutes).toEqual(body.statutes)
})
