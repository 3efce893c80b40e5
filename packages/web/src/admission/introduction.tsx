// The introduction in a file: questions with their answers, help for who has no legal person, the meeting and its minutes.
import type { Application } from '@schakel/api/client'
import { useText, useWords, words } from '../language/index.ts'
import { Choices, Facts, Form, Note, Section, TextArea, TextField, type Typed, When } from '../look/index.ts'
import { DoWith, useAct } from './do.tsx'

const text = words(
  {
    title: 'Over de organisatie',
    save: 'Bewaar de antwoorden',
    empty: 'Nog niet ingevuld',
    noLegal: 'Zo komt u aan een rechtspersoon',
    sentence: 'Zin voor de statuten:',
    meeting: 'Kennismaking',
    none: 'Er is nog geen afspraak.',
    plan: 'Leg een afspraak vast',
    at: 'Wanneer',
    place: 'Waar',
    minutes: 'Verslag',
    keep: 'Schrijf het verslag',
    keepSave: 'Bewaar het verslag',
  },
  {
    title: 'About the organisation',
    save: 'Save the answers',
    empty: 'Not filled in yet',
    noLegal: 'How to get a legal person',
    sentence: 'Sentence for the statutes:',
    meeting: 'Meeting',
    none: 'No meeting was planned yet.',
    plan: 'Plan a meeting',
    at: 'When',
    place: 'Where',
    minutes: 'Minutes',
    keep: 'Write the minutes',
    keepSave: 'Save the minutes',
  },
)

export function Introduction({ file }: { file: Application }) {
  const t = useWords(text)
  const asks = file.can.includes('answer') && file.step === 'introduction'
  return (
    <>
      <Section title={t.title}>
        {asks ? <Questions file={file} /> : <Answers file={file} />}
        <Statutes file={file} />
      </Section>
      <Meeting file={file} />
    </>
  )
}

function Questions({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const act = useAct(file)
  return (
    <Form send={t.save} onSend={(answers: Typed) => act({ action: 'answer', answers })}>
      {file.template.body.questions.map(({ id, label, help, type, choices, required }) => {
        const shared = { label: say(label), name: id, ...(help ? { hint: say(help) } : {}), optional: !required }
        if (type === 'choice')
          return (
            <Choices
              key={id}
              kind="radio"
              label={say(label)}
              name={id}
              chosen={file.answers[id] ? [file.answers[id]] : []}
              options={choices.map((choice) => [choice.id, say(choice.label)] as const)}
            />
          )
        if (type === 'text')
          return (
            <TextArea key={id} {...shared} required={false} rows={4} maxLength={4000} defaultValue={file.answers[id]} />
          )
        return <TextField key={id} {...shared} required={false} maxLength={4000} defaultValue={file.answers[id]} />
      })}
    </Form>
  )
}

function Answers({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  return (
    <Facts
      facts={file.template.body.questions.map(({ id, label, choices }) => {
        const given = file.answers[id]
        const choice = choices.find((one) => one.id === given)
        return [say(label), choice ? say(choice.label) : given || <span className="second">{t.empty}</span>] as const
      })}
    />
  )
}

function Statutes({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const { statutes } = file.template.body
  const legal = file.answers['legal-person']
  if (!statutes || !legal || legal === 'yes') return null
  return (
    <Note>
      <h3>{t.noLegal}</h3>
      <p>{say(statutes.help)}</p>
      <p>{t.sentence}</p>
      <blockquote>{say(statutes.sentence)}</blockquote>
    </Note>
  )
}

function Meeting({ file }: { file: Application }) {
  const t = useWords(text)
  const { meeting } = file
  return (
    <Section title={t.meeting} more={<MeetingForms file={file} />}>
      {meeting ? (
        <Facts
          facts={[
            [t.at, <When key="at" at={meeting.at} />],
            meeting.place !== '' && [t.place, meeting.place],
            meeting.minutes !== null && [
              t.minutes,
              <span key="minutes" className="written">
                {meeting.minutes}
              </span>,
            ],
          ]}
        />
      ) : (
        <p className="second">{t.none}</p>
      )}
    </Section>
  )
}

function MeetingForms({ file }: { file: Application }) {
  const t = useWords(text)
  const { meeting } = file
  return (
    <span className="row">
      <DoWith
        file={file}
        name="plan-meeting"
        says={t.plan}
        small
        action={({ at = '', place = '' }) => ({ action: 'plan-meeting', at: new Date(at).toISOString(), place })}
      >
        <TextField label={t.at} name="at" type="datetime-local" />
        <TextField label={t.place} name="place" maxLength={300} />
      </DoWith>
      <DoWith
        file={file}
        name="keep-minutes"
        says={t.keep}
        sends={t.keepSave}
        small
        action={({ minutes = '' }) => ({ action: 'keep-minutes', text: minutes })}
      >
        <TextArea label={t.minutes} name="minutes" rows={10} maxLength={20_000} defaultValue={meeting?.minutes ?? ''} />
      </DoWith>
    </span>
  )
}
