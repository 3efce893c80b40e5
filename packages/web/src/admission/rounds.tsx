// Question rounds: what was asked, by when an answer is expected, what was answered.
import type { Application } from '@schakel/api/client'
import { dayOf, useLanguage, useText, useWords, words } from '../language/index.ts'
import { Good, Section, SelectField, Stopped, TextArea, Waits, When } from '../look/index.ts'
import { Do, DoWith } from './do.tsx'

type Round = Application['rounds'][number]

const text = words(
  {
    round: (n: number) => `Vragenronde ${n}`,
    questions: 'Vragen',
    none: 'Er zijn geen vragen gesteld.',
    due: (day: string) => `Antwoord verwacht uiterlijk ${day}.`,
    asked: 'Gesteld',
    waits: 'Wacht op antwoord',
    dropped: 'Vervallen',
    reply: 'Beantwoord',
    answer: 'Uw antwoord',
    drop: 'Laat vervallen',
    ask: 'Stel een vraag',
    question: 'Uw vraag',
    about: 'Bij welk criterium?',
    general: 'Algemeen',
    stops: 'Zolang een vraag openstaat, staat de klok stil.',
  },
  {
    round: (n: number) => `Question round ${n}`,
    questions: 'Questions',
    none: 'No questions were asked.',
    due: (day: string) => `An answer is expected by ${day}.`,
    asked: 'Asked',
    waits: 'Waits for an answer',
    dropped: 'Dropped',
    reply: 'Answer',
    answer: 'Your answer',
    drop: 'Drop it',
    ask: 'Ask a question',
    question: 'Your question',
    about: 'At which criterion?',
    general: 'In general',
    stops: 'While a question is open, the clock stands still.',
  },
)

export function Rounds({ file }: { file: Application }) {
  const t = useWords(text)
  if (file.rounds.length === 0 && !file.can.includes('ask')) return null
  const newest = [...file.rounds.entries()].reverse()
  return (
    <>
      {newest.map(([i, round]) => (
        <Section key={round.askedAt} title={t.round(i + 1)}>
          <RoundOf file={file} round={round} number={i + 1} />
        </Section>
      ))}
      {file.can.includes('ask') && (
        <Section title={t.questions}>
          {file.rounds.length === 0 && <p className="second">{t.none}</p>}
          <Ask file={file} />
        </Section>
      )}
    </>
  )
}

function RoundOf({ file, round, number }: { file: Application; round: Round; number: number }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const open = round.questions.some(({ reply, dropped }) => !reply && !dropped)
  return (
    <div className="stack">
      <p className="second">
        {t.asked} <When at={round.askedAt} as="list" />.{' '}
        {open && t.due(dayOf(new Date(`${round.dueOn}T12:00:00Z`), language))}
      </p>
      <ol className="plain-list">
        {round.questions.map((question, i) => (
          <li key={question.id} className="stack-tight">
            <b>
              {number}.{i + 1} {question.text}
            </b>
            {question.reply ? (
              <>
                <p className="written">{question.reply.text}</p>
                <Good>
                  {question.reply.by.name}, <When at={question.reply.at} as="list" />
                </Good>
              </>
            ) : question.dropped ? (
              <Stopped>{t.dropped}</Stopped>
            ) : (
              <>
                <Waits>{t.waits}</Waits>
                <span className="row">
                  <DoWith
                    file={file}
                    name="reply"
                    says={t.reply}
                    small
                    main
                    action={({ text: typed = '' }) => ({ action: 'reply', question: question.id, text: typed })}
                  >
                    <p>{question.text}</p>
                    <TextArea label={t.answer} name="text" rows={6} maxLength={8000} />
                  </DoWith>
                  <Do file={file} action={{ action: 'drop-question', question: question.id }} says={t.drop} />
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Ask({ file }: { file: Application }) {
  const t = useWords(text)
  const say = useText()
  const criteria = file.template.body.criteria.map(({ id, title }) => [id, say(title)] as const)
  return (
    <DoWith
      file={file}
      name="ask"
      says={t.ask}
      small
      action={({ text: typed = '', criterion = '' }) => ({
        action: 'ask',
        questions: [{ criterion: criterion === '' ? null : criterion, text: typed }],
      })}
    >
      <SelectField label={t.about} name="criterion" options={[['', t.general], ...criteria]} />
      <TextArea label={t.question} name="text" rows={4} maxLength={4000} hint={t.stops} />
    </DoWith>
  )
}
