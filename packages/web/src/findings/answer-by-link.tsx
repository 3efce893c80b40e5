// The page behind a mail's answer link: what it is, the first step, and an answer that counts once it is confirmed.
import { Refusal } from '@schakel/api/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText, useWords, words } from '../language/index.ts'
import { Arrived, Failure, Go, Note, SeverityMark, useWordInLink, When } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { AnswerSteps } from './answer-steps.tsx'
import { Due } from './deadline.tsx'
import { Endpoint } from './endpoint.tsx'

const text = words(
  {
    lead: (organisation: string) => `U antwoordt voor ${organisation}. Kies wat klopt.`,
    seen: 'Laatst gezien',
    first: 'Doe dit eerst',
    once: 'Deze link werkt één keer.',
    view: 'Bekijk alles in het portaal',
    portal: 'Naar het portaal',
    noLink: 'In deze link ontbreekt een stuk. Open de link uit de mail opnieuw, of log in.',
    used: 'Deze link is gebruikt of verlopen',
    usedWhy: 'Misschien is er al een antwoord gegeven. In het portaal ziet u hoe het staat, en kunt u antwoorden.',
    signIn: 'Log in om te antwoorden',
    hidden: (organisation: string) =>
      `Er is een bevinding voor ${organisation}. Het label laat niet toe dat wij hier tonen wat het is. Log in om het te zien en te antwoorden.`,
  },
  {
    lead: (organisation: string) => `You answer for ${organisation}. Choose what is right.`,
    seen: 'Last seen',
    first: 'Do this first',
    once: 'This link works once.',
    view: 'View all of it in the portal',
    portal: 'To the portal',
    noLink: 'A part of this link is missing. Open the link from the mail again, or sign in.',
    used: 'This link was used or has expired',
    usedWhy: 'Perhaps an answer was given already. In the portal you see how it stands, and can answer.',
    signIn: 'Sign in to answer',
    hidden: (organisation: string) =>
      `There is a finding for ${organisation}. Its label does not allow us to show here what it is. Sign in to see it and to answer.`,
  },
)

export function AnswerByLink() {
  const t = useWords(text)
  const word = useWordInLink()
  if (!word)
    return (
      <Note>
        <p>{t.noLink}</p>
        <Go to="/findings">{t.portal}</Go>
      </Note>
    )
  return <LinkedFinding key={word} word={word} />
}

function LinkedFinding({ word }: { word: string }) {
  const t = useWords(text)
  const say = useText()
  const [error, setError] = useState<unknown>(null)
  const [answered, setAnswered] = useState(false)
  const view = useQuery({
    queryKey: ['answer link', word],
    queryFn: () => askNode('GET /api/v1/answers/:token', { params: { token: word } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (view.error instanceof Refusal && view.error.document.code === 'access.link-used')
    return (
      <div className="stack">
        <h1>{t.used}</h1>
        <p>{t.usedWhy}</p>
        <Go to="/findings">{t.portal}</Go>
      </div>
    )
  return (
    <Arrived answer={view}>
      {({ finding, organisation }) =>
        finding === null ? (
          <div className="stack">
            <h1>{t.signIn}</h1>
            <p>{t.hidden(organisation)}</p>
            <Go to="/findings">{t.portal}</Go>
          </div>
        ) : (
          <>
            <h1>{say(finding.title)}</h1>
            <p className="row">
              <SeverityMark severity={finding.severity} />
              <Endpoint endpoint={finding.endpoint} />
              <span className="second">
                {t.seen} <When at={finding.lastSeen} />
              </span>
            </p>
            <p>{say(finding.what)}</p>
            <p>
              <b>{t.first}:</b> {say(finding.firstStep)}
            </p>
            {finding.dueAt && (
              <p className="row">
                <Due at={finding.dueAt} />
              </p>
            )}
            <div className="row">
              <Go to={`/findings/${finding.id}`}>{t.view}</Go>
            </div>
            {!answered && <p>{t.lead(organisation)}</p>}
            {error !== null && <Failure error={error} />}
            <AnswerSteps word={word} onError={setError} onAnswered={setAnswered} />
            {!answered && <p className="second">{t.once}</p>}
          </>
        )
      }
    </Arrived>
  )
}
