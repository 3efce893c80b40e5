// The link that asks whether a contact is still right: looking changes nothing, one answer counts.
import type { RouteName, Routes } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, Form, Good, Rows, TextField } from '../look/index.ts'
import { contactRoleWords } from '../organisations/said.ts'
import { askNode } from '../session/index.ts'
import { BehindLink } from './behind-link.tsx'

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
  },
)

const asks = 'GET /api/v1/contact-questions/:token' satisfies RouteName
type Question = Routes[typeof asks]['answer']

export function ContactQuestionPage() {
  const t = useWords(text)
  return (
    <BehindLink title={t.title} ask={(token) => askNode(asks, { params: { token } })}>
      {(question, word) => <Asked question={question} word={word} />}
    </BehindLink>
  )
}

function Asked({ question, word }: { question: Question; word: string }) {
  const t = useWords(text)
  const [done, setDone] = useState<'right' | 'wrong' | null>(null)
  const answer = async (body: { answer: 'right' | 'wrong'; said?: string }) => {
    await askNode('POST /api/v1/contact-questions/:token', { params: { token: word }, body })
    setDone(body.answer)
  }
  if (done)
    return (
      <div role="status">
        <Good>{done === 'right' ? t.doneRight : t.doneWrong}</Good>
      </div>
    )
  return (
    <div className="stack">
      <p className="lead">{t.lead}</p>
      <Held question={question} />
      <Answer onAnswer={answer} />
    </div>
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
