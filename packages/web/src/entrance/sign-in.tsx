// Signing in: address and password, then the second factor; or a passkey; or a recovery code.

import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, Form, Note, TextField, useGo } from '../look/index.ts'
import {
  passkeysWork,
  signIn,
  signInWithPasskey,
  useNodeFace,
  verifyRecoveryCode,
  verifyTotp,
} from '../session/index.ts'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Inloggen',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    send: 'Log in',
    passkey: 'Log in met een passkey',
    wrong: 'Het adres of het wachtwoord klopt niet.',
    second: 'Uw tweede stap',
    secondWhy: 'Open de app met codes op uw telefoon en typ de zes cijfers.',
    code: 'Code van zes cijfers',
    recovery: 'Herstelcode',
    useRecovery: 'Ik heb mijn telefoon niet: gebruik een herstelcode',
    useCode: 'Toch een code van de app',
    verify: 'Ga verder',
    wrongCode: 'Deze code klopt niet of is verlopen. Probeer de volgende.',
    lost: 'Wachtwoord kwijt? Vraag een beheerder van uw organisatie om een nieuwe uitnodiging.',
    notSetUp: 'Dit portaal is nog niet ingericht. Open de link die de server bij het starten liet zien.',
  },
  {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    send: 'Sign in',
    passkey: 'Sign in with a passkey',
    wrong: 'The address or the password is not right.',
    second: 'Your second factor',
    secondWhy: 'Open the app with codes on your phone and type the six digits.',
    code: 'Code of six digits',
    recovery: 'Recovery code',
    useRecovery: 'I do not have my phone: use a recovery code',
    useCode: 'Use a code of the app after all',
    verify: 'Go on',
    wrongCode: 'This code is not right or has expired. Try the next one.',
    lost: 'Lost your password? Ask an admin of your organisation for a new invitation.',
    notSetUp: 'This portal is not set up yet. Open the link that the server showed when it started.',
  },
)

/** Only ways back that stay inside the portal. */
export function safeBack(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}

export function SignInPage() {
  const t = useWords(text)
  const node = useNodeFace()
  const go = useGo()
  const client = useQueryClient()
  const { back } = useSearch({ strict: false }) as { back?: string }
  const [step, setStep] = useState<'password' | 'second'>('password')
  async function done() {
    client.clear()
    go(safeBack(back), { replace: true })
  }
  if (node.data && !node.data.setUp) {
    return (
      <>
        <Title>{t.title}</Title>
        <Note>{t.notSetUp}</Note>
      </>
    )
  }
  return step === 'password' ? (
    <PasswordStep onDone={done} onSecond={() => setStep('second')} />
  ) : (
    <SecondStep onDone={done} />
  )
}

function PasswordStep({ onDone, onSecond }: { onDone: () => void; onSecond: () => void }) {
  const t = useWords(text)
  const [wrong, setWrong] = useState(false)
  const [error, setError] = useState<unknown>(null)
  return (
    <>
      <Title>{t.title}</Title>
      <Form
        send={t.send}
        onSend={async ({ email = '', password = '' }) => {
          setWrong(false)
          try {
            const answer = await signIn(email, password)
            if (answer.twoFactorRedirect) onSecond()
            else onDone()
          } catch (caught) {
            if ((caught as { status?: number }).status !== 401) throw caught
            setWrong(true)
          }
        }}
        beside={
          passkeysWork() && (
            <button
              type="button"
              className="button"
              onClick={() => signInWithPasskey().then(onDone, (caught) => setError(isRefusal(caught) ? caught : null))}
            >
              {t.passkey}
            </button>
          )
        }
      >
        <TextField label={t.email} name="email" type="email" autoComplete="username webauthn" />
        <TextField label={t.password} name="password" type="password" autoComplete="current-password" />
        {wrong && (
          <p className="mend" role="alert">
            {t.wrong}
          </p>
        )}
      </Form>
      {error !== null && <Failure error={error} />}
      <p className="second">{t.lost}</p>
    </>
  )
}

const isRefusal = (caught: unknown): boolean => caught instanceof Error && caught.name === 'Refusal'

function SecondStep({ onDone }: { onDone: () => void }) {
  const t = useWords(text)
  const [recovery, setRecovery] = useState(false)
  const [wrong, setWrong] = useState(false)
  return (
    <>
      <Title>{t.second}</Title>
      {!recovery && <p>{t.secondWhy}</p>}
      <Form
        send={t.verify}
        onSend={async ({ code = '' }) => {
          setWrong(false)
          try {
            await (recovery ? verifyRecoveryCode(code) : verifyTotp(code.replaceAll(' ', '')))
            onDone()
          } catch (caught) {
            if (![400, 401].includes((caught as { status?: number }).status ?? 0)) throw caught
            setWrong(true)
          }
        }}
      >
        <TextField
          key={recovery ? 'recovery' : 'code'}
          label={recovery ? t.recovery : t.code}
          name="code"
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
        />
        {wrong && (
          <p className="mend" role="alert">
            {t.wrongCode}
          </p>
        )}
      </Form>
      <button type="button" className="button-quiet" onClick={() => setRecovery(!recovery)}>
        {recovery ? t.useCode : t.useRecovery}
      </button>
    </>
  )
}
