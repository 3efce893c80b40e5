// The first steps of a new node, in order, until all are done or put away.
import type { Settings } from '@schakel/api/client'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useWords, words } from '../language/index.ts'
import { Go, Section } from '../look/index.ts'
import { useAnswer, useChange, useMay } from '../session/index.ts'

const text = words(
  {
    title: 'Zo begint u',
    said: (done: number) => `${done} van 4 gedaan`,
    away: 'Verberg deze stappen',
    name: 'Geef uw portaal een naam en een logo',
    nameWhy: 'Zo herkennen deelnemers u.',
    mail: 'Stel mail in en test het',
    mailWhy: 'Zonder mail krijgt niemand bericht.',
    member: 'Voeg uw eerste deelnemer toe',
    memberWhy: 'Met zijn netwerken en domeinen.',
    source: 'Voeg uw eerste bron toe en stuur een bestand',
    sourceWhy: 'Bijvoorbeeld een rapport van Shadowserver.',
  },
  {
    title: 'How to begin',
    said: (done: number) => `${done} of 4 done`,
    away: 'Hide these steps',
    name: 'Give your portal a name and a logo',
    nameWhy: 'So that members recognise you.',
    mail: 'Set up mail and test it',
    mailWhy: 'Without mail nobody gets a message.',
    member: 'Add your first member',
    memberWhy: 'With its networks and domains.',
    source: 'Add your first source and send a file',
    sourceWhy: 'For example a report of Shadowserver.',
  },
)
const steps = [
  ['name', '/settings'],
  ['mail', '/settings#mail'],
  ['member', '/members/new'],
  ['source', '/sources/new'],
] as const

export function FirstSteps() {
  const { admin } = useMay()
  const settings = useAnswer('GET /api/v1/settings', {}, { enabled: admin })
  const wizard = settings.data?.wizard
  if (!wizard || wizard.dismissed || steps.every(([name]) => wizard[name])) return null
  return <Steps wizard={wizard} />
}

function Steps({ wizard }: { wizard: Settings['wizard'] }) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/settings')
  const done = steps.filter(([name]) => wizard[name]).length
  return (
    <Section
      title={t.title}
      figure={t.said(done)}
      more={
        <button
          type="button"
          className="button-quiet"
          onClick={() => change.mutate({ body: { wizardDismissed: true } })}
        >
          {t.away}
        </button>
      }
    >
      <ol className="rows">
        {steps.map(([name, to]) => (
          <li key={name}>
            <Go to={to} className="rows-line first-step">
              {wizard[name] ? (
                <IconCircleCheck size={20} stroke={1.75} className="tone-ok" />
              ) : (
                <IconCircle size={20} stroke={1.75} className="tone-accent" />
              )}
              <span>
                <span className="rows-title">{t[name]}</span> <span className="second">{t[`${name}Why`]}</span>
              </span>
            </Go>
          </li>
        ))}
      </ol>
    </Section>
  )
}
