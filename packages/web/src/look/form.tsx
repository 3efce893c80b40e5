// A form that says what is wrong, found here or by the node: the fields show it, the foot says it, nothing typed is lost.

import { Refusal } from '@schakel/api/client'
import { createContext, type FormEvent, type ReactNode, useContext, useRef, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { type FieldWrong, wrongIn } from './field-check.ts'
import { Failure } from './states.tsx'

/** What a form holds: each named control's text; a checkbox `on`; several of one name joined by commas. */
export type Typed = Record<string, string>

const Wrong = createContext<readonly FieldWrong[]>([])
export const useWrong = (name: string): FieldWrong | undefined => useContext(Wrong).find(({ path }) => path === name)

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

/** Sends what is right; keeps what is wrong and goes to the first field of it. */
function useSending({ onSend, clears }: Pick<FormProps, 'onSend' | 'clears'>) {
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [wrong, setWrong] = useState<readonly FieldWrong[]>([])
  function refuse(found: readonly FieldWrong[], why: unknown) {
    setWrong(found)
    setError(why)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy || !form.current) return
    const found = wrongIn(form.current)
    if (found.length > 0) return refuse(found, null)
    setBusy(true)
    setWrong([])
    setError(null)
    try {
      const sent = await onSend(typedIn(form.current))
      if (clears && sent !== false) form.current?.reset()
    } catch (caught) {
      refuse((caught instanceof Refusal && caught.document.errors) || [], caught)
    } finally {
      setBusy(false)
    }
  }
  return { form, busy, error, wrong, submit }
}

export function Form({ onSend, send, children, beside, clears }: FormProps) {
  const t = useWords(text)
  const { form, busy, error, wrong, submit } = useSending({ onSend, ...(clears ? { clears } : {}) })
  return (
    <Wrong value={wrong}>
      <form ref={form} className="form" noValidate onSubmit={submit}>
        {children}
        {error !== null && <Failure error={error} />}
        <div className="row">
          <button type="submit" className="button button-main" aria-disabled={busy}>
            {busy ? t.busy : send}
          </button>
          {beside}
        </div>
      </form>
    </Wrong>
  )
}
