// A form that knows what the node refused: the fields show it, the foot says it, nothing typed is lost.

import { Refusal } from '@schakel/api/client'
import { createContext, type FormEvent, type ReactNode, useContext, useRef, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure } from './states.tsx'

/** What a form holds: each named control's text; a checkbox `on`; several of one name joined by commas. */
export type Typed = Record<string, string>

const Refused = createContext<Refusal | null>(null)
export const useRefused = (): Refusal | null => useContext(Refused)

interface FormProps {
  /** Answers false when nothing was sent after all: then what was typed stays. */
  onSend: (typed: Typed) => Promise<unknown>
  /** The words of the final button: the verb and its effect. */
  send: string
  children: ReactNode
  /** Beside the button. */
  beside?: ReactNode
  /** Empties the form afterwards. */
  clears?: boolean
}
const text = words({ busy: 'Bezig' }, { busy: 'Busy' })

function typedIn(form: HTMLFormElement): Typed {
  const typed: Typed = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    typed[name] = typed[name] === undefined ? value.trim() : `${typed[name]},${value.trim()}`
  }
  return typed
}

export function Form({ onSend, send, children, beside, clears }: FormProps) {
  const t = useWords(text)
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy || !form.current) return
    setBusy(true)
    setError(null)
    try {
      const sent = await onSend(typedIn(form.current))
      if (clears && sent !== false) form.current?.reset()
    } catch (caught) {
      setError(caught)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    } finally {
      setBusy(false)
    }
  }
  return (
    <Refused value={error instanceof Refusal ? error : null}>
      <form ref={form} className="form" onSubmit={submit}>
        {children}
        {error !== null && <Failure error={error} />}
        <div className="row">
          <button type="submit" className="button button-main" aria-disabled={busy}>
            {busy ? t.busy : send}
          </button>
          {beside}
        </div>
      </form>
    </Refused>
  )
}
