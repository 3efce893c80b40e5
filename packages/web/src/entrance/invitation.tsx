// An invitation's link: who invites; a name and password for who has no account yet, signing in for who has.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, Form, Note, TextField, useGo, useWordInLink, When } from '../look/index.ts'
import { askNode, signIn, useMeAnswer } from '../session/index.ts'
import { NewPassword } from './new-password.tsx'
import { SignInSteps } from './sign-in-steps.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Welkom',
    lead: (organisation: string) => `U bent uitgenodigd om mee te kijken voor ${organisation}.`,
    until: 'Deze uitnodiging geldt tot',
    name: 'Uw naam',
    account: (email: string) => `Er is al een account voor ${email}. Log daarmee in om de uitnodiging aan te nemen.`,
    signedIn: (email: string) => `U bent ingelogd als ${email}.`,
    send: 'Doe mee',
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail, of vraag een nieuwe uitnodiging.',
    email: 'Uw e-mailadres',
  },
  {
    title: 'Welcome',
    lead: (organisation: string) => `You are invited to take part for ${organisation}.`,
    until: 'This invitation is valid until',
    name: 'Your name',
    account: (email: string) => `There is an account for ${email} already. Sign in with it to accept the invitation.`,
    signedIn: (email: string) => `You are signed in as ${email}.`,
    send: 'Join',
    noLink: 'A part of this link is missing. Copy the whole address from the mail, or ask for a new invitation.',
    email: 'Your e-mail address',
  },
)

export function InvitationPage() {
  const t = useWords(text)
  const word = useWordInLink()
  return (
    <>
      <Title>{t.title}</Title>
      {word ? <Invited key={word} word={word} /> : <Note>{t.noLink}</Note>}
    </>
  )
}

function Invited({ word }: { word: string }) {
  const t = useWords(text)
  const invitation = useQuery({
    queryKey: ['invitation', word],
    queryFn: () => askNode('GET /api/v1/invitations/:token', { params: { token: word } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Arrived answer={invitation}>
      {(view) => (
        <>
          <p className="lead">{t.lead(view.organisation)}</p>
          <p className="second">
            {t.until} <When at={view.expiresAt} />
          </p>
          {view.signInToAccept ? (
            <WithAccount word={word} email={view.email} />
          ) : (
            <NewAccount word={word} email={view.email} name={view.name} />
          )}
        </>
      )}
    </Arrived>
  )
}

function useAccept(word: string) {
  const { language } = useLanguage()
  return (given: { name: string; password?: string }) =>
    askNode('POST /api/v1/invitations/:token/acceptances', { params: { token: word }, body: { ...given, language } })
}

function NewAccount({ word, email, name }: { word: string; email: string; name: string | null }) {
  const t = useWords(text)
  const go = useGo()
  const client = useQueryClient()
  const accept = useAccept(word)
  return (
    <Form
      send={t.send}
      onSend={async ({ name: typed = '', password = '' }) => {
        await accept({ name: typed, password })
        client.clear()
        await signIn(email, password)
        go('/second-factor', { replace: true })
      }}
    >
      <TextField label={t.email} name="email" type="email" readOnly value={email} autoComplete="username" />
      <TextField label={t.name} name="name" defaultValue={name ?? ''} maxLength={200} autoComplete="name" />
      <NewPassword name="password" />
    </Form>
  )
}

/** Only the account of the address itself says yes. */
function WithAccount({ word, email }: { word: string; email: string }) {
  const t = useWords(text)
  const go = useGo()
  const client = useQueryClient()
  const accept = useAccept(word)
  const me = useMeAnswer()
  const [signedIn, setSignedIn] = useState(false)
  if (!signedIn && me.data?.person?.email !== email)
    return (
      <>
        <Note>{t.account(email)}</Note>
        <SignInSteps email={email} onDone={() => setSignedIn(true)} />
      </>
    )
  return (
    <>
      <p>{t.signedIn(email)}</p>
      <Form
        send={t.send}
        onSend={async () => {
          await accept({ name: email })
          client.clear()
          go('/', { replace: true })
        }}
      >
        {null}
      </Form>
    </>
  )
}
