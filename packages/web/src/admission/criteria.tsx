// The criteria: evidence and two judgements side by side; who has not judged does not see what the other said.
import type { Application } from '@schakel/api/client'
import { IconCircle } from '@tabler/icons-react'
import { useText, useWords, words } from '../language/index.ts'
import { Choices, Good, Note, Section, StateMark, TextArea, Trouble, Waits, When } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { DoWith } from './do.tsx'
import { EvidenceOf } from './evidence.tsx'

type Criterion = Application['criteria'][number]
type Judgement = Criterion['judgements'][number]

const text = words(
  {
    title: 'Criteria',
    apart: 'Twee mensen oordelen, los van elkaar',
    alone: 'Eén mens oordeelt',
    helps: 'Vaak gestuurd:',
    first: 'Eerste oordeel',
    second: 'Tweede oordeel',
    met: 'Voldoet',
    'not-met': 'Voldoet niet',
    hidden: 'Oordeel gegeven; u ziet het na uw eigen oordeel',
    none: 'Nog niet beoordeeld',
    judge: 'Oordeel',
    verdict: 'Voldoet dit?',
    grounds: 'Waarom?',
    save: 'Bewaar het oordeel',
    differ: 'De oordelen verschillen.',
    differSays: 'Bespreek het samen en leg de uitkomst met gronden vast.',
    settle: 'Leg de uitkomst vast',
    settled: 'Samen besproken:',
  },
  {
    title: 'Criteria',
    apart: 'Two people judge, apart from each other',
    alone: 'One person judges',
    helps: 'Often sent:',
    first: 'First judgement',
    second: 'Second judgement',
    met: 'Met',
    'not-met': 'Not met',
    hidden: 'Judged; you see it after your own judgement',
    none: 'Not judged yet',
    judge: 'Judge',
    verdict: 'Is this met?',
    grounds: 'Why?',
    save: 'Save the judgement',
    differ: 'The judgements differ.',
    differSays: 'Discuss it together and lay down the outcome with grounds.',
    settle: 'Lay down the outcome',
    settled: 'Discussed together:',
  },
)

export function Criteria({ file }: { file: Application }) {
  const t = useWords(text)
  const forOperator = useMe().audience !== 'member'
  const { judges } = file.template.body
  return (
    <Section title={t.title} more={<span className="second">{judges === 2 ? t.apart : t.alone}</span>}>
      <ol className="criteria">
        {file.criteria.map((criterion, i) => (
          <li key={criterion.id}>
            <div className="criterion" data-judged={forOperator || undefined}>
              <About file={file} criterion={criterion} number={i + 1} />
              {forOperator && <Judgements file={file} criterion={criterion} judges={judges} />}
            </div>
            <Difference file={file} criterion={criterion} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function About({ file, criterion, number }: { file: Application; criterion: Criterion; number: number }) {
  const t = useWords(text)
  const say = useText()
  const asked = file.template.body.criteria.find(({ id }) => id === criterion.id)
  if (!asked) return null
  const helps = !file.decision && criterion.evidence.length === 0 && asked.documents.length > 0
  return (
    <div className="stack-tight">
      <h3>
        {number}. {say(asked.title)}
      </h3>
      <p className="second">{say(asked.asks)}</p>
      {helps && (
        <p className="second">
          {t.helps} {asked.documents.map(say).join(' · ')}
        </p>
      )}
      <EvidenceOf file={file} criterion={criterion.id} pieces={criterion.evidence} />
    </div>
  )
}

function Judgements({ file, criterion, judges }: { file: Application; criterion: Criterion; judges: number }) {
  const t = useWords(text)
  const { person } = useMe()
  const mine = criterion.judgements.some(({ by }) => by.name === person?.name)
  return (
    <>
      {[t.first, t.second].slice(0, judges).map((head, i) => (
        <div key={head} className="judgement">
          <p className="second judgement-head">{head}</p>
          <Said judgement={criterion.judgements[i]} />
        </div>
      ))}
      {!mine && (
        <div className="judge">
          <JudgeForm file={file} criterion={criterion.id} name="judge" says={t.judge} />
        </div>
      )}
    </>
  )
}

function Said({ judgement }: { judgement: Judgement | undefined }) {
  const t = useWords(text)
  if (!judgement)
    return (
      <StateMark icon={IconCircle} tone="quiet">
        {t.none}
      </StateMark>
    )
  const { verdict, grounds, by, at } = judgement
  return (
    <>
      {verdict === null ? (
        <Waits>{t.hidden}</Waits>
      ) : verdict === 'met' ? (
        <Good>{t.met}</Good>
      ) : (
        <Trouble>{t['not-met']}</Trouble>
      )}
      <p className="second">
        {by.name}, <When at={at} as="day" />
        {grounds && `: ${grounds}`}
      </p>
    </>
  )
}

function JudgeForm({
  file,
  criterion,
  name,
  says,
}: {
  file: Application
  criterion: string
  name: 'judge' | 'settle'
  says: string
}) {
  const t = useWords(text)
  const say = useText()
  const asked = file.template.body.criteria.find(({ id }) => id === criterion)
  return (
    <DoWith
      file={file}
      name={name}
      says={says}
      sends={t.save}
      small
      action={({ verdict = '', grounds = '' }) => ({
        action: name,
        criterion,
        verdict: verdict === 'met' ? 'met' : 'not-met',
        grounds,
      })}
    >
      {asked && <p className="second">{say(asked.title)}</p>}
      <Choices
        kind="radio"
        label={t.verdict}
        name="verdict"
        options={[
          ['met', t.met],
          ['not-met', t['not-met']],
        ]}
      />
      <TextArea label={t.grounds} name="grounds" rows={4} maxLength={8000} />
    </DoWith>
  )
}

function Difference({ file, criterion }: { file: Application; criterion: Criterion }) {
  const t = useWords(text)
  if (criterion.settled)
    return (
      <Note>
        <b>
          {t.settled} {t[criterion.settled.verdict]}.
        </b>{' '}
        {criterion.settled.grounds} <span className="second">{criterion.settled.by.name}</span>
      </Note>
    )
  if (!criterion.differs) return null
  return (
    <Note>
      <p>
        <b>{t.differ}</b> {t.differSays}
      </p>
      <JudgeForm file={file} criterion={criterion.id} name="settle" says={t.settle} />
    </Note>
  )
}
