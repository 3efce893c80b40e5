// The page behind a mail's answer link: nothing changes until one of the answers is chosen here.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText, useWords, words } from '../language/index.ts'
import { Arrived, Failure, Go, Good, Note, SeverityMark, When } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { AnswerButtons, type GivenAnswer } from './answer-buttons.tsx'
import { answerWords } from './answer-words.ts'
import { Endpoint } from './endpoint.tsx'

const text = words(
  {
    lead: (organisation: string) => `U antwoordt voor ${organisation}. Kies wat klopt.`,
    seen: 'Laatst gezien',
    once: 'Deze link werkt één keer.',
    done: (answer: string) => `Uw antwoord is bewaard: ${answer}`,
    nothing: 'Verder hoeft u niets te doen.',
    portal: 'Naar het portaal',
    noLink: 'In deze link ontbreekt een stuk. Open de link uit de mail opnieuw, of log in.',
  },
  {
    lead: (organisation: string) => `You answer for ${organisation}. Choose what is right.`,
    seen: 'Last seen',
    once: 'This link works once.',
    done: (answer: string) => `Your answer is saved: ${answer}`,
    nothing: 'You need not do anything else.',
    portal: 'To the portal',
    noLink: 'A part of this link is missing. Open the link from the mail again, or sign in.',
  },
)

export function AnswerByLink() {
  const t = useWords(text)
  const [word] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token'))
  if (!word)
    return (
      <Note>
        <p>{t.noLink}</p>
        <Go to="/findings">{t.portal}</Go>
      </Note>
    )
  return <LinkedFinding word={word} />
}

function LinkedFinding({ word }: { word: string }) {
  const t = useWords(text)
  const say = useText()
  const said = useWords(answerWords)
  const [done, setDone] = useState<GivenAnswer | null>(null)
  const [error, setError] = useState<unknown>(null)
  const view = useQuery({
    queryKey: ['answer link', word],
    queryFn: () => askNode('GET /api/v1/answers/:token', { params: { token: word } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const give = (given: GivenAnswer) =>
    askNode('POST /api/v1/answers/:token', { params: { token: word }, body: given }).then(
      () => setDone(given),
      setError,
    )
  return (
    <Arrived answer={view}>
      {({ finding, organisation }) => (
        <>
          <h1>{say(finding.title)}</h1>
          <p className="row">
            <SeverityMark severity={finding.severity} />
            <Endpoint endpoint={finding.endpoint} />
            <span className="second">
              {t.seen} <When at={finding.lastSeen} />
            </span>
          </p>
          {done ? (
            <div className="stack" role="status">
              <Good>{t.done(said[done.answer])}</Good>
              <p>{t.nothing}</p>
              <Go to={`/findings/${finding.id}`}>{t.portal}</Go>
            </div>
          ) : (
            <>
              <p>{t.lead(organisation)}</p>
              {error !== null && <Failure error={error} />}
              <AnswerButtons onAnswer={give} />
              <p className="second">{t.once}</p>
            </>
          )}
        </>
      )}
    </Arrived>
  )
}
