// The link that asks whether a mail address is right: nothing is sent there before somebody who reads there says so.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Arrived, Failure, Good, Note, useWordInLink } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Klopt dit adres?',
    lead: (organisation: string, address: string) =>
      `${organisation} wil waarschuwingen ontvangen op ${address}. Wilt u dat?`,
    send: 'Ja, dit adres klopt',
    no: 'Wilt u dit niet? Sluit deze pagina. Dan komt er niets.',
    done: (address: string) => `Bevestigd. Waarschuwingen komen voortaan op ${address}.`,
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail.',
  },
  {
    title: 'Is this address right?',
    lead: (organisation: string, address: string) =>
      `${organisation} wants to receive warnings at ${address}. Do you want that?`,
    send: 'Yes, this address is right',
    no: 'Don’t you want this? Close this page. Then nothing comes.',
    done: (address: string) => `Confirmed. Warnings come to ${address} from now on.`,
    noLink: 'A part of this link is missing. Copy the whole address from the mail.',
  },
)

export function ConfirmAddressPage() {
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
  const [done, setDone] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const params = { token: word }
  const view = useQuery({
    queryKey: ['channel confirmation', word],
    queryFn: () => askNode('GET /api/v1/channel-confirmations/:token', { params }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const confirm = () =>
    askNode('POST /api/v1/channel-confirmations/:token', { params }).then(() => setDone(true), setError)
  return (
    <Arrived answer={view}>
      {({ organisation, address, confirmed }) =>
        done || confirmed ? (
          <div role="status">
            <Good>{t.done(address)}</Good>
          </div>
        ) : (
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
    </Arrived>
  )
}
