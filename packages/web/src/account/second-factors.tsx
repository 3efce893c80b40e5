// The second factors of an account: the app with codes, and passkeys of devices.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, Form, Go, Good, Section, TextField, Waits, When } from '../look/index.ts'
import {
  addPasskey,
  deletePasskey,
  newRecoveryCodes,
  passkeys,
  passkeysWork,
  useFreshProof,
  useMe,
} from '../session/index.ts'

const text = words(
  {
    title: 'Tweede stap',
    on: 'Staat aan',
    off: 'Staat uit',
    setUp: 'Stel een app met codes in',
    codes: 'Nieuwe herstelcodes',
    codesWhy: 'De oude codes werken daarna niet meer.',
    password: 'Uw wachtwoord',
    passkeys: 'Passkeys',
    passkeysWhy: 'Met een passkey logt u in met uw vingerafdruk, uw gezicht of de pincode van uw apparaat.',
    none: 'U hebt nog geen passkeys.',
    name: 'Naam van dit apparaat',
    add: 'Voeg een passkey toe',
    remove: 'Haal weg',
    made: 'gemaakt op',
    unnamed: 'Zonder naam',
  },
  {
    title: 'Second factor',
    on: 'Is on',
    off: 'Is off',
    setUp: 'Set up an app with codes',
    codes: 'New recovery codes',
    codesWhy: 'The old codes will no longer work.',
    password: 'Your password',
    passkeys: 'Passkeys',
    passkeysWhy: 'With a passkey you sign in with your fingerprint, your face or the PIN of your device.',
    none: 'You have no passkeys yet.',
    name: 'Name of this device',
    add: 'Add a passkey',
    remove: 'Remove',
    made: 'made on',
    unnamed: 'Without a name',
  },
)

export function SecondFactors() {
  const t = useWords(text)
  const me = useMe()
  const { whenProven, dialog } = useFreshProof()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const totp = me.person?.totp ?? false
  const on = totp || (me.person?.passkeys ?? 0) > 0
  return (
    <>
      <Section title={t.title}>
        <div className="stack">
          {on ? <Good>{t.on}</Good> : <Waits>{t.off}</Waits>}
          {!totp && <Go to="/second-factor">{t.setUp}</Go>}
          {totp && (
            <Form
              send={t.codes}
              clears
              onSend={async ({ password = '' }) =>
                setCodes((await whenProven(() => newRecoveryCodes(password))).backupCodes)
              }
            >
              <TextField
                label={t.password}
                name="password"
                type="password"
                hint={t.codesWhy}
                autoComplete="current-password"
              />
            </Form>
          )}
          {codes && (
            <ol className="codes">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ol>
          )}
          {dialog}
        </div>
      </Section>
      {passkeysWork() && <Passkeys />}
    </>
  )
}

function Passkeys() {
  const t = useWords(text)
  const client = useQueryClient()
  const list = useQuery({ queryKey: ['passkeys'], queryFn: passkeys })
  const { whenProven, dialog } = useFreshProof()
  const [error, setError] = useState<unknown>(null)
  const again = () => client.invalidateQueries()
  return (
    <Section title={t.passkeys}>
      <div className="stack">
        <p>{t.passkeysWhy}</p>
        {list.data?.length === 0 && <p className="second">{t.none}</p>}
        {list.data && list.data.length > 0 && (
          <ul className="rows" style={{ width: '100%' }}>
            {list.data.map((key) => (
              <li key={key.id} className="rows-line">
                <span>
                  <span className="rows-title">{key.name || t.unnamed}</span>
                  <span className="second">
                    {' '}
                    {t.made} <When at={key.createdAt} as="day" />
                  </span>
                </span>
                <button
                  type="button"
                  className="button button-small"
                  onClick={() => whenProven(() => deletePasskey(key.id)).then(again, setError)}
                >
                  {t.remove}
                </button>
              </li>
            ))}
          </ul>
        )}
        {error !== null && <Failure error={error} />}
        <Form send={t.add} clears onSend={({ name = '' }) => whenProven(() => addPasskey(name)).then(again)}>
          <TextField label={t.name} name="name" maxLength={60} />
        </Form>
        {dialog}
      </div>
    </Section>
  )
}
