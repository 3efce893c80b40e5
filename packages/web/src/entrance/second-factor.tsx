// The second factor: scan, type the first code, keep ten recovery codes; or a passkey on this device.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, Form, TextField, useGo } from '../look/index.ts'
import {
  addPasskey,
  enrolTotp,
  passkeysWork,
  passwordTypedJustNow,
  useFreshProof,
  useMeAnswer,
  verifyTotp,
} from '../session/index.ts'
import { Qr } from './qr.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Stel uw tweede stap in',
    lead: 'Een wachtwoord alleen is niet genoeg. U logt voortaan ook in met een code van uw telefoon, of met een passkey.',
    must: 'Voor beheerders van dit portaal is dit verplicht.',
    password: 'Uw wachtwoord',
    passwordWhy: 'Zo weten wij dat u het bent.',
    start: 'Gebruik een app met codes',
    passkey: 'Gebruik een passkey',
    passkeyName: 'Mijn apparaat',
    wrongPassword: 'Dit wachtwoord klopt niet.',
    scan: 'Scan deze code',
    scanHow:
      'Open een app met codes op uw telefoon, bijvoorbeeld Aegis, 2FAS of Google Authenticator. Scan de code hieronder.',
    qr: 'QR-code voor de app met codes',
    byHand: 'Lukt scannen niet? Typ dan dit in de app:',
    code: 'Code van zes cijfers uit de app',
    wrongCode: 'Deze code klopt niet. Wacht op de volgende en probeer opnieuw.',
    verify: 'Zet de tweede stap aan',
    failed: 'De passkey is niet gemaakt. Probeer het opnieuw of gebruik een app met codes.',
    later: 'Nu niet',
  },
  {
    title: 'Set up your second factor',
    lead: 'A password alone is not enough. From now on you also sign in with a code of your phone, or with a passkey.',
    must: 'For those who manage this portal it is mandatory.',
    password: 'Your password',
    passwordWhy: 'So that we know it is you.',
    start: 'Use an app with codes',
    passkey: 'Use a passkey',
    passkeyName: 'My device',
    wrongPassword: 'This password is not right.',
    scan: 'Scan this code',
    scanHow: 'Open an app with codes on your phone, such as Aegis, 2FAS or Google Authenticator. Scan the code below.',
    qr: 'QR code for the app with codes',
    byHand: 'Does scanning fail? Then type this in the app:',
    code: 'Code of six digits from the app',
    wrongCode: 'This code is not right. Wait for the next one and try again.',
    verify: 'Switch the second factor on',
    failed: 'The passkey was not made. Try again or use an app with codes.',
    later: 'Not now',
  },
)

interface Enrolling {
  totpURI: string
  backupCodes: string[]
}

export function SecondFactorPage() {
  const [enrolling, setEnrolling] = useState<Enrolling | null>(null)
  const [proven, setProven] = useState(false)
  const go = useGo()
  const client = useQueryClient()
  const finish = () => {
    client.clear()
    go('/', { replace: true })
  }
  if (enrolling && proven) return <RecoveryCodes codes={enrolling.backupCodes} onKept={finish} />
  if (enrolling) return <ScanStep uri={enrolling.totpURI} onProven={() => setProven(true)} />
  return <ChooseStep onEnrol={setEnrolling} onDone={finish} />
}

function ChooseStep({ onEnrol, onDone }: { onEnrol: (enrolling: Enrolling) => void; onDone: () => void }) {
  const t = useWords(text)
  const me = useMeAnswer()
  const [typed] = useState(passwordTypedJustNow)
  const [wrong, setWrong] = useState(false)
  const [failed, setFailed] = useState(false)
  const { whenProven, dialog } = useFreshProof()
  async function enrol(password: string) {
    setWrong(false)
    try {
      onEnrol(await whenProven(() => enrolTotp(password)))
    } catch (error) {
      if (![400, 401].includes((error as { status?: number }).status ?? 0)) throw error
      setWrong(true)
    }
  }
  return (
    <>
      <Title>{t.title}</Title>
      <p className="lead">{t.lead}</p>
      {me.data?.mustEnrolSecondFactor && <p>{t.must}</p>}
      <Form
        send={t.start}
        onSend={({ password = '' }) => enrol(typed ?? password)}
        beside={
          <>
            {passkeysWork() && (
              <button
                type="button"
                className="button"
                onClick={() => whenProven(() => addPasskey(t.passkeyName)).then(onDone, () => setFailed(true))}
              >
                {t.passkey}
              </button>
            )}
            {me.data && !me.data.mustEnrolSecondFactor && (
              <button type="button" className="button-quiet" onClick={onDone}>
                {t.later}
              </button>
            )}
          </>
        }
      >
        {typed === null && (
          <TextField
            label={t.password}
            name="password"
            type="password"
            hint={t.passwordWhy}
            autoComplete="current-password"
          />
        )}
        {wrong && <p role="alert">{t.wrongPassword}</p>}
      </Form>
      {dialog}
      {failed && <p role="alert">{t.failed}</p>}
      {me.error && <Failure error={me.error} />}
    </>
  )
}

function ScanStep({ uri, onProven }: { uri: string; onProven: () => void }) {
  const t = useWords(text)
  const [wrong, setWrong] = useState(false)
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <>
      <Title>{t.scan}</Title>
      <p>{t.scanHow}</p>
      <Qr text={uri} label={t.qr} />
      <p>
        {t.byHand}
        <br />
        <code data-testid="totp-secret">{secret}</code>
      </p>
      <Form
        send={t.verify}
        onSend={async ({ code = '' }) => {
          setWrong(false)
          try {
            await verifyTotp(code.replaceAll(' ', ''))
            onProven()
          } catch (error) {
            if (![400, 401].includes((error as { status?: number }).status ?? 0)) throw error
            setWrong(true)
          }
        }}
      >
        <TextField label={t.code} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
        {wrong && <p role="alert">{t.wrongCode}</p>}
      </Form>
    </>
  )
}
