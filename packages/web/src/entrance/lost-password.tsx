// Asking for a new password: the same words whoever has the address, so that nobody learns who has an account.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Form, Go, Good, TextField } from '../look/index.ts'
import { askNode } from '../session/index.ts'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Wachtwoord vergeten',
    lead: 'Wij sturen u een mail met een link. Daarmee kiest u een nieuw wachtwoord.',
    email: 'E-mailadres',
    send: 'Stuur de mail',
    sent: 'Hebben wij een account met dit adres? Dan staat er zo een mail klaar.',
    within: 'De link werkt één uur. Geen mail? Kijk ook bij ongewenste mail.',
    none: 'Komt er niets? Vraag dan de beheerder van dit portaal om een herstellink.',
    back: 'Terug naar inloggen',
  },
  {
    title: 'Forgot your password',
    lead: 'We send you a mail with a link. With it you choose a new password.',
    email: 'E-mail address',
    send: 'Send the mail',
    sent: 'Do we have an account with this address? Then a mail is on its way.',
    within: 'The link works for one hour. No mail? Look among unwanted mail too.',
    none: 'Does nothing come? Then ask the operator of this portal for a recovery link.',
    back: 'Back to signing in',
  },
)

export function LostPasswordPage() {
  const t = useWords(text)
  const [sent, setSent] = useState(false)
  return (
    <>
      <Title>{t.title}</Title>
      {sent ? (
        <div role="status" className="stack">
          <Good>{t.sent}</Good>
          <p>{t.within}</p>
          <p className="second">{t.none}</p>
        </div>
      ) : (
        <>
          <p className="lead">{t.lead}</p>
          <Form
            send={t.send}
            onSend={async ({ email = '' }) => {
              await askNode('POST /api/v1/lost-passwords', { body: { email } })
              setSent(true)
            }}
          >
            <TextField label={t.email} name="email" type="email" autoComplete="username" />
          </Form>
        </>
      )}
      <p>
        <Go to="/sign-in">{t.back}</Go>
      </p>
    </>
  )
}
