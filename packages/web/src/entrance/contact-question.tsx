// The link that asks whether a contact is still right: looking changes nothing, one answer counts.
import type { RouteName, Routes } from '@schakel/api/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Arrived, Failure, Form, Good, Note, Rows, TextField, useWordInLink } from '../look/index.ts'
import { contactRoleWords } from '../organisations/said.ts'
import { askNode } from '../session/index.ts'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Klopt dit nog?',
    lead: 'Dit staat er van u in onze lijst. Zo bereiken wij u als er iets mis is.',
    noPhone: 'geen telefoonnummer',
    right: 'Ja, dit klopt nog',
    wrong: 'Nee, dit klopt niet meer',
    what: 'Wat klopt er niet?',
    whatHint: 'Eén regel. Uw organisatie en de beheerder lezen dit.',
    send: 'Zeg dat dit niet klopt',
    back: 'Toch wel',
    doneRight: 'Dank u. Over drie maanden vragen wij het opnieuw.',
    doneWrong: 'Dank u. Uw organisatie en de beheerder weten het nu en passen het aan.',
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail.',
  },
  {
    title: 'Is this still right?',
    lead: 'This is what our list says of you. It is how we reach you when something is wrong.',
    noPhone: 'no phone number',
    right: 'Yes, this is still right',
    wrong: 'No, this is no longer right',
    what: 'What is not right?',
    whatHint: 'One line. Your organisation and the operator read this.',
    send: 'Say that this is not right',
    back: 'It is right after all',
    doneRight: 'Thank you. We ask again in three months.',
    doneWrong: 'Thank you. Your organisation and the operator know it now and will change it.',
    noLink: 'A part of this link is missing. Copy the whole address from the mail.',
  },
)

const asks = 'GET /api/v1/contact-questions/:token' satisfies RouteName
type Question = Routes[typeof asks]['answer']

export function ContactQuestionPage() {
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
  const [done, setDone] = useState<'right' | 'wrong' | null>(null)
  const params = { token: word }
  const view = useQuery({
    queryKey: ['contact question', word],
    queryFn: () => askNode(asks, { params }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const answer = async (body: { answer: 'right' | 'wrong'; said?: string }) => {
    await askNode('POST /api/v1/contact-questions/:token', { params, body })
    setDone(body.answer)
  }
  if (done)
    return (
      <div role="status">
        <Good>{done === 'right' ? t.doneRight : t.doneWrong}</Good>
      </div>
    )
  return (
    <Arrived answer={view}>
      {(question) => (
        <div className="stack">
          <p className="lead">{t.lead}</p>
          <Held question={question} />
          <Answer onAnswer={answer} />
        </div>
      )}
    </Arrived>
  )
}

function Held({ question }: { question: Question }) {
  const t = useWords(text)
  const said = useWords(contactRoleWords)
  return (
    <Rows
      items={question.contacts.map(({ organisation, name, roles, email, phone }) => ({
        key: `${organisation} ${name} ${phone}`,
        title: name,
        second: `${organisation} · ${roles.map((role) => said[role]).join(', ')} · ${email} · ${phone ?? t.noPhone}`,
      }))}
    />
  )
}

function Answer({ onAnswer }: { onAnswer: (body: { answer: 'right' | 'wrong'; said?: string }) => Promise<void> }) {
  const t = useWords(text)
  const [doubting, setDoubting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (doubting)
    return (
      <Form
        send={t.send}
        onSend={({ said }) => onAnswer({ answer: 'wrong', ...(said ? { said } : {}) })}
        beside={
          <button type="button" className="button" onClick={() => setDoubting(false)}>
            {t.back}
          </button>
        }
      >
        <TextField label={t.what} name="said" optional maxLength={300} hint={t.whatHint} />
      </Form>
    )
  return (
    <>
      {error !== null && <Failure error={error} />}
      <div className="row">
        <button
          type="button"
          className="button button-main"
          onClick={() => onAnswer({ answer: 'right' }).catch(setError)}
        >
          {t.right}
        </button>
        <button type="button" className="button" onClick={() => setDoubting(true)}>
          {t.wrong}
        </button>
      </div>
    </>
  )
}
