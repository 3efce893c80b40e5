// The page behind the link of a mail: a new password; the second factor stays and is asked at signing in.
import { useWords, words } from '../language/index.ts'
import { Form, Note, useGo, usePassing, useWordInLink } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { NewPassword } from './new-password.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Kies een nieuw wachtwoord',
    lead: 'U bent daarna overal uitgelogd. Uw tweede stap blijft: die hebt u nodig om weer in te loggen.',
    send: 'Bewaar het nieuwe wachtwoord',
    done: 'Uw nieuwe wachtwoord is bewaard. Log nu in.',
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres uit de mail.',
  },
  {
    title: 'Choose a new password',
    lead: 'You are signed out everywhere after this. Your second factor stays: you need it to sign in again.',
    send: 'Save the new password',
    done: 'Your new password is saved. Sign in now.',
    noLink: 'A part of this link is missing. Copy the whole address from the mail.',
  },
)

export function NewPasswordPage() {
  const t = useWords(text)
  const go = useGo()
  const say = usePassing()
  const word = useWordInLink()
  return (
    <>
      <Title>{t.title}</Title>
      {word ? (
        <>
          <p className="lead">{t.lead}</p>
          <Form
            send={t.send}
            onSend={async ({ password = '' }) => {
              await askNode('POST /api/v1/new-passwords', { body: { token: word, password } })
              say({ text: t.done })
              go('/sign-in', { replace: true })
            }}
          >
            <NewPassword name="password" />
          </Form>
        </>
      ) : (
        <Note>{t.noLink}</Note>
      )}
    </>
  )
}
