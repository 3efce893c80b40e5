// Asks once more who it is, in a dialog, when the node wants a fresh proof; then what was asked goes on by itself.
import { Refusal } from '@schakel/api/client'
import { type ReactNode, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Dialog, Failure, Form, TextField } from '../look/index.ts'
import { useMeAnswer } from './me.tsx'
import { passkeysWork, proveAgain, signInWithPasskey } from './sign-in.ts'

const text = words(
  {
    title: 'Laat zien dat u het bent',
    why: 'U verandert hoe u inlogt. Daarom vragen wij het nog een keer.',
    password: 'Uw wachtwoord nu',
    code: 'Code van de app',
    codeHint: 'Zes cijfers, of een herstelcode.',
    send: 'Ga verder',
    passkey: 'Gebruik uw passkey',
  },
  {
    title: 'Show that it is you',
    why: 'You change how you sign in. So we ask once more.',
    password: 'Your password now',
    code: 'Code of the app',
    codeHint: 'Six digits, or a recovery code.',
    send: 'Go on',
    passkey: 'Use your passkey',
  },
)

interface Asking {
  proven: () => void
  left: () => void
}

export interface FreshProof {
  /** Does it; when a fresh proof is wanted, asks for that first and does it again. */
  whenProven<T>(does: () => Promise<T>): Promise<T>
  /** To be drawn on the page, outside its forms. */
  dialog: ReactNode
}

export function useFreshProof(): FreshProof {
  const [asking, setAsking] = useState<Asking | null>(null)
  async function whenProven<T>(does: () => Promise<T>): Promise<T> {
    try {
      return await does()
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.code !== 'access.fresh-proof') throw refusal
      await new Promise<void>((proven, left) => setAsking({ proven, left: () => left(refusal) }))
      return await does()
    }
  }
  const end = (how: keyof Asking) => () => {
    asking?.[how]()
    setAsking(null)
  }
  const dialog = asking ? <ProofDialog onProven={end('proven')} onClose={end('left')} /> : null
  return { whenProven, dialog }
}

function ProofDialog({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const t = useWords(text)
  const person = useMeAnswer().data?.person
  const [error, setError] = useState<unknown>(null)
  const byPasskey = (person?.passkeys ?? 0) > 0
  const passkey = byPasskey && passkeysWork() && (
    <button type="button" className="button" onClick={() => signInWithPasskey().then(onProven, setError)}>
      {t.passkey}
    </button>
  )
  return (
    <Dialog title={t.title} onClose={onClose}>
      <p>{t.why}</p>
      {byPasskey && !person?.totp ? (
        <div className="row">{passkey}</div>
      ) : (
        <Form
          send={t.send}
          beside={passkey}
          onSend={({ password = '', code }) => proveAgain(password, code).then(onProven)}
        >
          <TextField label={t.password} name="password" type="password" autoComplete="current-password" />
          {person?.totp && <TextField label={t.code} name="code" hint={t.codeHint} autoComplete="one-time-code" />}
        </Form>
      )}
      {error instanceof Refusal && <Failure error={error} />}
    </Dialog>
  )
}
