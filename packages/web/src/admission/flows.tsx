// How the applicant processes personal data, per flow of information, signed off by someone entitled.
import type { Application } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Good, Section, TextArea, TextField, Waits, When } from '../look/index.ts'
import { DoWith } from './do.tsx'

const text = words(
  {
    title: 'Persoonsgegevens per stroom',
    explain: 'Leg uit',
    again: 'Pas de uitleg aan',
    save: 'Bewaar de uitleg',
    none: 'Nog geen uitleg',
    sign: 'Onderteken de uitleg',
    capacity: 'Uw functie',
    signSays: 'U tekent namens uw organisatie, met uw naam en de tijd van nu.',
    signed: (name: string, capacity: string) => `Ondertekend door ${name}, ${capacity}`,
    unsigned: 'Nog niet ondertekend',
  },
  {
    title: 'Personal data per flow',
    explain: 'Explain',
    again: 'Change the explanation',
    save: 'Save the explanation',
    none: 'Not explained yet',
    sign: 'Sign off the explanation',
    capacity: 'Your position',
    signSays: 'You sign for your organisation, with your name and the time of now.',
    signed: (name: string, capacity: string) => `Signed off by ${name}, ${capacity}`,
    unsigned: 'Not signed off yet',
  },
)

export function Flows({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const signed = file.flowsSigned
  return (
    <Section title={t.title}>
      <ul className="plain-list">
        {file.flows.map(({ kind, text: said }) => {
          const about = file.template.body.flows.find((flow) => flow.kind === kind)?.about
          return (
            <li key={kind} className="stack-tight">
              <p className="second">{about && say(about)}</p>
              {said ? <p className="written">{said}</p> : <Waits>{t.none}</Waits>}
              <span>
                <DoWith
                  file={file}
                  name="explain-flow"
                  says={said ? t.again : t.explain}
                  sends={t.save}
                  small
                  action={({ text: typed = '' }) => ({ action: 'explain-flow', flow: kind, text: typed })}
                >
                  <TextArea
                    label={about ? say(about) : kind}
                    name="text"
                    rows={8}
                    maxLength={8000}
                    defaultValue={said ?? ''}
                  />
                </DoWith>
              </span>
            </li>
          )
        })}
      </ul>
      {signed ? (
        <p>
          <Good>{t.signed(signed.by.name ?? '', signed.capacity)}</Good>{' '}
          <span className="second">
            <When at={signed.at} />
          </span>
        </p>
      ) : (
        <Waits>{t.unsigned}</Waits>
      )}
      <DoWith
        file={file}
        name="sign-flows"
        says={t.sign}
        action={({ capacity = '' }) => ({ action: 'sign-flows', capacity })}
      >
        <p>{t.signSays}</p>
        <TextField label={t.capacity} name="capacity" maxLength={200} />
      </DoWith>
    </Section>
  )
}
