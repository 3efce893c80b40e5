// An invitation's link: who invites, and a name and password for who has no account yet.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, Form, Note, TextField, useGo, useWordInLink, When } from '../look/index.ts'
import { askNode, signIn } from '../session/index.ts'
import { NewPassword } from './new-password.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Welkom',
    lead: (organisation: string) => `U bent uitgenodigd om mee te kijken voor ${organisation}.`,
    until: 'Deze uitnodiging geldt tot',
    name: 'Uw naam',
    account: (email: string) => `Er is al een account voor ${email}. U houdt uw wachtwoord.`,
    send: 'Doe mee',
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail, of vraag een nieuwe uitnodiging.',
    email: 'Uw e-mailadres',
  },
  {
    title: 'Welcome',
    lead: (organisation: string) => `You are invited to take part for ${organisation}.`,
    until: 'This invitation is valid until',
    name: 'Your name',
    account: (email: string) => `There is an account for ${email} already. You keep your password.`,
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
  const go = useGo()
  const client = useQueryClient()
  const { language } = useLanguage()
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
          <Form
            send={t.send}
            onSend={async ({ name = '', password }) => {
              await askNode('POST /api/v1/invitations/:token/acceptances', {
                params: { token: word },
                body: { name, language, ...(password ? { password } : {}) },
              })
              client.clear()
              if (!password) return go('/sign-in', { replace: true })
              await signIn(view.email, password)
              go('/second-factor', { replace: true })
            }}
          >
            <TextField label={t.email} name="email" type="email" readOnly value={view.email} autoComplete="username" />
            <TextField label={t.name} name="name" defaultValue={view.name ?? ''} maxLength={200} autoComplete="name" />
            {view.hasAccount ? <Note>{t.account(view.email)}</Note> : <NewPassword name="password" />}
          </Form>
        </>
      )}
    </Arrived>
  )
}
