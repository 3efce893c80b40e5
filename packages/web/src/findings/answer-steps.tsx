// Answering by the link of a mail: choose, confirm, and ten seconds to undo.
import { useEffect, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Good } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { AnswerButtons, type GivenAnswer } from './answer-buttons.tsx'
import { answerWords } from './answer-words.ts'

const text = words(
  {
    confirming: (answer: string) => `U antwoordt: ${answer}.`,
    confirm: 'Bevestig',
    other: 'Toch iets anders',
    done: (answer: string) => `Uw antwoord is bewaard: ${answer}`,
    nothing: 'Verder hoeft u niets te doen.',
    help: 'Wij nemen contact met u op. Kunt u het zelf al dichtzetten? Doe dat dan vast.',
    undo: 'Maak ongedaan',
  },
  {
    confirming: (answer: string) => `You answer: ${answer}.`,
    confirm: 'Confirm',
    other: 'Something else after all',
    done: (answer: string) => `Your answer is saved: ${answer}`,
    nothing: 'You need not do anything else.',
    help: 'We will contact you. Can you close it yourself already? Then do so.',
    undo: 'Undo',
  },
)

type Step = { at: 'choose' } | { at: 'confirm' | 'done'; given: GivenAnswer }

interface Props {
  word: string
  onError: (error: unknown) => void
  onAnswered: (answered: boolean) => void
}

export function AnswerSteps({ word, onError, onAnswered }: Props) {
  const t = useWords(text)
  const said = useWords(answerWords)
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const params = { token: word }
  const go = (next: Step) => {
    onError(null)
    onAnswered(next.at === 'done')
    setStep(next)
  }
  const give = (given: GivenAnswer) =>
    askNode('POST /api/v1/answers/:token', { params, body: given }).then(() => go({ at: 'done', given }), onError)
  const undo = () => askNode('DELETE /api/v1/answers/:token', { params }).then(() => go({ at: 'choose' }), onError)

  if (step.at === 'choose') return <AnswerButtons onAnswer={async (given) => go({ at: 'confirm', given })} />
  if (step.at === 'confirm')
    return (
      <div className="stack">
        <p role="status">
          <b>{t.confirming(said[step.given.answer])}</b>
        </p>
        <span className="row">
          <button type="button" className="button button-main" onClick={() => give(step.given)}>
            {t.confirm}
          </button>
          <button type="button" className="button-quiet" onClick={() => go({ at: 'choose' })}>
            {t.other}
          </button>
        </span>
      </div>
    )
  return (
    <div className="stack" role="status">
      <Good>{t.done(said[step.given.answer])}</Good>
      <Undo label={t.undo} onUndo={undo} />
      <p>{step.given.answer === 'need-help' ? t.help : t.nothing}</p>
    </div>
  )
}

/** There for ten seconds, as in the portal. */
function Undo({ label, onUndo }: { label: string; onUndo: () => void }) {
  const [open, setOpen] = useState(true)
  useEffect(() => {
    const end = setTimeout(() => setOpen(false), 10_000)
    return () => clearTimeout(end)
  }, [])
  if (!open) return null
  return (
    <button type="button" className="button" onClick={onUndo}>
      {label}
    </button>
  )
}
