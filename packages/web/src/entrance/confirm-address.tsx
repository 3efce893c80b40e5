// The link that asks whether a mail address is right: nothing is sent there before somebody who reads there says so.
import type { Routes } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, Good } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { BehindLink } from './behind-link.tsx'

const text = words(
  {
    title: 'Klopt dit adres?',
    lead: (organisation: string, address: string) =>
      `${organisation} wil waarschuwingen ontvangen op ${address}. Wilt u dat?`,
    send: 'Ja, dit adres klopt',
    no: 'Wilt u dit niet? Sluit deze pagina. Dan komt er niets.',
    done: (address: string) => `Bevestigd. Waarschuwingen komen voortaan op ${address}.`,
  },
  {
    title: 'Is this address right?',
    lead: (organisation: string, address: string) =>
      `${organisation} wants to receive warnings at ${address}. Do you want that?`,
    send: 'Yes, this address is right',
    no: 'Don’t you want this? Close this page. Then nothing comes.',
    done: (address: string) => `Confirmed. Warnings come to ${address} from now on.`,
  },
)

type View = Routes['GET /api/v1/channel-confirmations/:token']['answer']

export function ConfirmAddressPage() {
  const t = useWords(text)
  return (
    <BehindLink
      title={t.title}
      ask={(token) => askNode('GET /api/v1/channel-confirmations/:token', { params: { token } })}
    >
      {(view, word) => <Asked view={view} word={word} />}
    </BehindLink>
  )
}

function Asked({ view: { organisation, address, confirmed }, word }: { view: View; word: string }) {
  const t = useWords(text)
  const [done, setDone] = useState(confirmed)
  const [error, setError] = useState<unknown>(null)
  const confirm = () =>
    askNode('POST /api/v1/channel-confirmations/:token', { params: { token: word } }).then(
      () => setDone(true),
      setError,
    )
  if (done)
    return (
      <div role="status">
        <Good>{t.done(address)}</Good>
      </div>
    )
  return (
    <div className="stack">
      <p className="lead">{t.lead(organisation, address)}</p>
      {error !== null && <Failure error={error} />}
      <button type="button" className="button button-main" onClick={confirm}>
        {t.send}
      </button>
      <p className="second">{t.no}</p>
    </div>
  )
}
