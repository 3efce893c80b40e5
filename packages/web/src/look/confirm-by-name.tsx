// Asks by name before something that can not be taken back.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Dialog } from './dialog.tsx'
import { Failure } from './states.tsx'

interface ConfirmByNameProps {
  title: string
  /** What will happen, in a sentence. */
  says: string
  name: string
  /** The words of the button. */
  does: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
}
const text = words(
  { type: (name: string) => `Typ “${name}” om door te gaan`, back: 'Terug' },
  { type: (name: string) => `Type “${name}” to go on`, back: 'Back' },
)

export function ConfirmByName({ title, says, name, does, onConfirm, onClose }: ConfirmByNameProps) {
  const t = useWords(text)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<unknown>(null)
  const same = typed.trim().toLowerCase() === name.trim().toLowerCase()
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (same) onConfirm().then(onClose, setError)
        }}
      >
        <p>{says}</p>
        <label className="field">
          <span className="label">{t.type(name)}</span>
          <input className="control" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        {error !== null && <Failure error={error} />}
        <div className="row">
          <button type="submit" className="button button-main" disabled={!same}>
            {does}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.back}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
