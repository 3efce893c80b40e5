// The link in the mail of an application: confirming it makes a file, and leads on to an account.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Title } from '../entrance/index.ts'
import { useWords, words } from '../language/index.ts'
import { Arrived, Failure, Note, useWordInLink } from '../look/index.ts'
import { askNode } from '../session/index.ts'

const text = words(
  {
    title: 'Bevestig uw aanvraag',
    lead: (organisation: string) => `U vraagt aan voor ${organisation}. Klopt dat?`,
    send: 'Ja, ga verder',
    after: 'Daarna kiest u een wachtwoord. Zo kunnen alleen u en uw collega’s bij het dossier.',
    no: 'Was u dit niet? Sluit deze pagina. Dan gebeurt er niets.',
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail.',
  },
  {
    title: 'Confirm your application',
    lead: (organisation: string) => `You apply for ${organisation}. Is that right?`,
    send: 'Yes, go on',
    after: 'Then you choose a password, so that only you and your colleagues reach the file.',
    no: 'Was it not you? Close this page. Then nothing happens.',
    noLink: 'A part of this link is missing. Copy the whole address from the mail.',
  },
)

export function ConfirmApplicationPage() {
  const t = useWords(text)
  const word = useWordInLink()
  return (
    <>
      <Title>{t.title}</Title>
      {word ? <Asked key={word} word={word} /> : <Note>{t.noLink}</Note>}
    </>
  )
}

function Asked({ word }: { word: string }) {
  const t = useWords(text)
  const [error, setError] = useState<unknown>(null)
  const params = { token: word }
  const view = useQuery({
    queryKey: ['application confirmation', word],
    queryFn: () => askNode('GET /api/v1/application-confirmations/:token', { params }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const confirm = () =>
    askNode('POST /api/v1/application-confirmations/:token', { params }).then(({ invitation }) => {
      window.location.assign(`/invitation#token=${invitation}`)
    }, setError)
  return (
    <Arrived answer={view}>
      {({ organisation }) => (
        <div className="stack">
          <p className="lead">{t.lead(organisation)}</p>
          <p>{t.after}</p>
          {error !== null && <Failure error={error} />}
          <button type="button" className="button button-main" onClick={confirm}>
            {t.send}
          </button>
          <p className="second">{t.no}</p>
        </div>
      )}
    </Arrived>
  )
}
