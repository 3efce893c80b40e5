// The steps of signing in: address and password, then the second factor; or a passkey; or a recovery code.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, Form, Go, Note, TextField } from '../look/index.ts'
import { passkeysWork, signIn, signInWithPasskey, verifyRecoveryCode, verifyTotp } from '../session/index.ts'
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
    lostPassword: 'Wachtwoord vergeten?',
    lost: 'Ook uw telefoon of passkey kwijt? Vraag de beheerder van dit portaal om een herstellink.',
    genuine: 'Kreeg u een bericht en twijfelt u? Kijk hoe u ziet dat het echt is',
    passkeyNeeded: 'Dit account heeft een passkey. Log in met uw passkey: het wachtwoord alleen is niet genoeg.',
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
    lostPassword: 'Forgot your password?',
    lost: 'Lost your phone or passkey too? Ask the operator of this portal for a recovery link.',
    genuine: 'In doubt about a message? See how to tell that it is genuine',
    passkeyNeeded: 'This account has a passkey. Sign in with your passkey: the password alone is not enough.',
  },
)

interface Steps {
  onDone: () => void
  /** Whose account it must be; else the person types it. */
  email?: string
}

/** Password, then the code when the account has one; or a passkey. Under another title when `email` is given. */
export function SignInSteps({ onDone, email }: Steps) {
  const [step, setStep] = useState<'password' | 'second'>('password')
  return step === 'password' ? (
    <PasswordStep onDone={onDone} onSecond={() => setStep('second')} email={email} />
  ) : (
    <SecondStep onDone={onDone} email={email} />
  )
}

function Heading({ below, children }: { below: boolean; children: string }) {
  return below ? <h2>{children}</h2> : <Title>{children}</Title>
}

interface PasswordStepProps {
  onDone: () => void
  onSecond: () => void
  email: string | undefined
}

function PasswordStep({ onDone, onSecond, email: own }: PasswordStepProps) {
  const t = useWords(text)
  const [wrong, setWrong] = useState(false)
  const [passkeyNeeded, setPasskeyNeeded] = useState(false)
  const [error, setError] = useState<unknown>(null)
  return (
    <>
      <Heading below={own !== undefined}>{t.title}</Heading>
      {passkeyNeeded && (
        <Note>
          <p role="alert">{t.passkeyNeeded}</p>
        </Note>
      )}
      <Form
        send={t.send}
        onSend={async ({ email = '', password = '' }) => {
          setWrong(false)
          try {
            const answer = await signIn(email, password)
            if (answer.twoFactorRedirect) onSecond()
            else onDone()
          } catch (caught) {
            const { status, code } = caught as { status?: number; code?: string }
            if (code === 'access.passkey-needed') setPasskeyNeeded(true)
            else if (status === 401) setWrong(true)
            else throw caught
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
        <TextField
          label={t.email}
          name="email"
          type="email"
          autoComplete="username webauthn"
          {...(own === undefined ? {} : { value: own, readOnly: true })}
        />
        <TextField label={t.password} name="password" type="password" autoComplete="current-password" />
        {wrong && (
          <p className="mend" role="alert">
            {t.wrong}
          </p>
        )}
      </Form>
      {error !== null && <Failure error={error} />}
      <Go to="/lost-password">{t.lostPassword}</Go>
      <p className="second">{t.lost}</p>
      {own === undefined && <Go to="/genuine">{t.genuine}</Go>}
    </>
  )
}

const isRefusal = (caught: unknown): boolean => caught instanceof Error && caught.name === 'Refusal'

function SecondStep({ onDone, email }: { onDone: () => void; email: string | undefined }) {
  const t = useWords(text)
  const [recovery, setRecovery] = useState(false)
  const [wrong, setWrong] = useState(false)
  return (
    <>
      <Heading below={email !== undefined}>{t.second}</Heading>
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
