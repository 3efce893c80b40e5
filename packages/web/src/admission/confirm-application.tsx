// The link in the mail of an application: confirming it makes a file, and leads on to an account.
import { useState } from 'react'
import { BehindLink } from '../entrance/index.ts'
import { useWords, words } from '../language/index.ts'
import { Failure } from '../look/index.ts'
import { askNode } from '../session/index.ts'

const text = words(
  {
    title: 'Bevestig uw aanvraag',
    lead: (organisation: string) => `U vraagt aan voor ${organisation}. Klopt dat?`,
    send: 'Ja, ga verder',
    after: 'Daarna kiest u een wachtwoord. Zo kunnen alleen u en uw collega’s bij het dossier.',
    no: 'Was u dit niet? Sluit deze pagina. Dan gebeurt er niets.',
  },
  {
    title: 'Confirm your application',
    lead: (organisation: string) => `You apply for ${organisation}. Is that right?`,
    send: 'Yes, go on',
    after: 'Then you choose a password, so that only you and your colleagues reach the file.',
    no: 'Was it not you? Close this page. Then nothing happens.',
  },
)

export function ConfirmApplicationPage() {
  const t = useWords(text)
  return (
    <BehindLink
      title={t.title}
      ask={(token) => askNode('GET /api/v1/application-confirmations/:token', { params: { token } })}
    >
      {({ organisation }, word) => <Asked organisation={organisation} word={word} />}
    </BehindLink>
  )
}

function Asked({ organisation, word }: { organisation: string; word: string }) {
  const t = useWords(text)
  const [error, setError] = useState<unknown>(null)
  const confirm = () =>
    askNode('POST /api/v1/application-confirmations/:token', { params: { token: word } }).then(({ invitation }) => {
      window.location.assign(`/invitation#token=${invitation}`)
    }, setError)
  return (
    <div className="stack">
      <p className="lead">{t.lead(organisation)}</p>
      <p>{t.after}</p>
      {error !== null && <Failure error={error} />}
      <button type="button" className="button button-main" onClick={confirm}>
        {t.send}
      </button>
      <p className="second">{t.no}</p>
    </div>
  )
}
