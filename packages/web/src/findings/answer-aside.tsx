// Answering a finding: in the aside at a desk, as a sheet from below on a phone; ten seconds to undo.
import type { FindingDetail } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Dialog, Failure, Good, Section, usePassing, When } from '../look/index.ts'
import { useChange, useMay } from '../session/index.ts'
import { AnswerButtons, type GivenAnswer } from './answer-buttons.tsx'
import { answerWords } from './answer-words.ts'
import { Due } from './deadline.tsx'

const text = words(
  {
    title: 'Uw antwoord',
    given: (answer: string) => `U antwoordde: ${answer}`,
    other: 'Toch een ander antwoord geven',
    answer: 'Geef uw antwoord',
    reader: 'U kunt hier alleen meekijken. Een collega kan antwoorden.',
    undone: 'Uw antwoord is ingetrokken.',
  },
  {
    title: 'Your answer',
    given: (answer: string) => `You answered: ${answer}`,
    other: 'Give another answer after all',
    answer: 'Give your answer',
    reader: 'You can only look here. A colleague can answer.',
    undone: 'Your answer was withdrawn.',
  },
)

function useAnswering(finding: FindingDetail) {
  const t = useWords(text)
  const said = useWords(answerWords)
  const say = usePassing()
  const respond = useChange('POST /api/v1/findings/:id/responses')
  const undo = useChange('DELETE /api/v1/findings/:id/responses/:responseId')
  const answer = async (given: GivenAnswer) => {
    const made = await respond.mutateAsync({ params: { id: finding.id }, body: given })
    say({
      text: t.given(said[given.answer]),
      undo: () =>
        undo.mutate(
          { params: { id: finding.id, responseId: made.id } },
          { onSuccess: () => say({ text: t.undone }), onError: (error) => say({ text: error.message }) },
        ),
    })
  }
  return { answer, error: respond.error }
}

export function AnswerAside({ finding }: { finding: FindingDetail }) {
  const t = useWords(text)
  const { write } = useMay()
  const { answer, error } = useAnswering(finding)
  const [again, setAgain] = useState(false)
  const [below, setBelow] = useState(false)
  const last = finding.responses.find((response) => !response.withdrawn)
  const answered = !finding.needsAnswer && last !== undefined
  const give = async (given: GivenAnswer) => {
    await answer(given)
    setAgain(false)
    setBelow(false)
  }
  return (
    <Section title={t.title}>
      <div className="stack-tight">
        {!answered && finding.dueAt && (
          <p className="row">
            <Due at={finding.dueAt} />
          </p>
        )}
        {answered && <LastAnswer last={last} />}
        {error && <Failure error={error} />}
        {!write && <p>{t.reader}</p>}
        {write && (
          <>
            {answered && !again && (
              <button type="button" className="button-quiet desk-only" onClick={() => setAgain(true)}>
                {t.other}
              </button>
            )}
            {(!answered || again) && (
              <div className="desk-only">
                <AnswerButtons onAnswer={give} />
              </div>
            )}
            <div className="final phone-only">
              <button
                type="button"
                className={answered ? 'button' : 'button button-main'}
                onClick={() => setBelow(true)}
              >
                {answered ? t.other : t.answer}
              </button>
            </div>
          </>
        )}
        {below && (
          <Dialog title={t.title} onClose={() => setBelow(false)}>
            <AnswerButtons onAnswer={give} />
          </Dialog>
        )}
      </div>
    </Section>
  )
}

function LastAnswer({ last }: { last: FindingDetail['responses'][number] }) {
  const t = useWords(text)
  const said = useWords(answerWords)
  return (
    <div className="stack-tight">
      <Good>{t.given(said[last.answer])}</Good>
      <span className="second">
        {last.by && `${last.by}, `}
        <When at={last.at} />
      </span>
      {last.text && <p className="second">“{last.text}”</p>}
    </div>
  )
}
