// Five equal answers: icon, word, what happens next; two of them ask one line more.
import { IconCircleCheck, IconCircleOff, IconHourglass, IconLifebuoy, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Form, type Icon, TextField } from '../look/index.ts'
import { type AnswerName, answerEffects, answerNames, answerWords } from './answer-words.ts'

export interface GivenAnswer {
  answer: AnswerName
  text?: string
  until?: string
}

const icons: Record<AnswerName, Icon> = {
  fixed: IconCircleCheck,
  'not-ours': IconUserQuestion,
  'false-positive': IconCircleOff,
  'need-help': IconLifebuoy,
  'risk-accepted': IconHourglass,
}

const text = words(
  {
    why: 'Waarom is het vals alarm?',
    reason: 'Waarom aanvaardt u het?',
    until: 'Tot en met',
    untilHint: 'Uiterlijk over een jaar. Tot dan hoort u er niets over.',
    untilMend: 'Kies een dag in de toekomst, uiterlijk over een jaar.',
    back: 'Terug',
    send: 'Verstuur dit antwoord',
  },
  {
    why: 'Why is it a false positive?',
    reason: 'Why do you accept it?',
    until: 'Up to and including',
    untilHint: 'At most a year from now. Until then we do not remind you.',
    untilMend: 'Choose a day in the future, at most a year from now.',
    back: 'Back',
    send: 'Send this answer',
  },
)

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export function AnswerButtons({ onAnswer }: { onAnswer: (given: GivenAnswer) => Promise<unknown> }) {
  const said = useWords(answerWords)
  const effect = useWords(answerEffects)
  const [asking, setAsking] = useState<AnswerName | null>(null)
  const [busy, setBusy] = useState(false)
  if (asking) return <AskMore answer={asking} onAnswer={onAnswer} onBack={() => setAsking(null)} />
  function choose(answer: AnswerName) {
    if (answer === 'false-positive' || answer === 'risk-accepted') return setAsking(answer)
    if (busy) return
    setBusy(true)
    onAnswer({ answer }).finally(() => setBusy(false))
  }
  return (
    <div className="answers">
      {answerNames.map((answer) => {
        const Shape = icons[answer]
        return (
          <button key={answer} type="button" className="answer" aria-disabled={busy} onClick={() => choose(answer)}>
            <Shape size={20} stroke={1.5} />
            <b>{said[answer]}</b>
            <span className="second">{effect[answer]}</span>
          </button>
        )
      })}
    </div>
  )
}

interface AskMoreProps {
  answer: AnswerName
  onAnswer: (given: GivenAnswer) => Promise<unknown>
  onBack: () => void
}

function AskMore({ answer, onAnswer, onBack }: AskMoreProps) {
  const t = useWords(text)
  const said = useWords(answerWords)
  const risk = answer === 'risk-accepted'
  return (
    <div className="stack">
      <h3>{said[answer]}</h3>
      <Form
        send={t.send}
        onSend={({ text: why, until }) =>
          onAnswer({
            answer,
            ...(why ? { text: why } : {}),
            ...(until ? { until: new Date(`${until}T23:59:00`).toISOString() } : {}),
          })
        }
        beside={
          <button type="button" className="button-quiet" onClick={onBack}>
            {t.back}
          </button>
        }
      >
        <TextField label={risk ? t.reason : t.why} name="text" maxLength={4000} autoFocus />
        {risk && (
          <TextField
            label={t.until}
            name="until"
            type="date"
            hint={t.untilHint}
            mend={t.untilMend}
            min={inDays(1)}
            max={inDays(364)}
            defaultValue={inDays(90)}
          />
        )}
      </Form>
    </div>
  )
}
