// The way back for the last admin who lost everything: a new password; the second factors are gone.
import { useWords, words } from '../language/index.ts'
import { Form, Note, useGo, usePassing, useWordInLink } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { NewPassword } from './new-password.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Kies een nieuw wachtwoord',
    lead: 'Uw oude wachtwoord, uw codes en uw passkeys werken daarna niet meer. Na het inloggen stelt u een nieuwe tweede stap in.',
    send: 'Bewaar het nieuwe wachtwoord',
    done: 'Uw nieuwe wachtwoord is bewaard. Log nu in.',
    noLink: 'In deze link ontbreekt een stuk. Kopieer het hele adres dat de server liet zien.',
  },
  {
    title: 'Choose a new password',
    lead: 'Your old password, your codes and your passkeys will no longer work. After signing in you set up a new second factor.',
    send: 'Save the new password',
    done: 'Your new password is saved. Sign in now.',
    noLink: 'A part of this link is missing. Copy the whole address that the server showed.',
  },
)

export function RecoverPage() {
  const t = useWords(text)
  const go = useGo()
  const say = usePassing()
  const word = useWordInLink()
  return (
    <>
      <Title>{t.title}</Title>
      {word ? (
        <>
          <p>{t.lead}</p>
          <Form
            send={t.send}
            onSend={async ({ password = '' }) => {
              await askNode('POST /api/v1/recovery', { body: { token: word, password } })
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
