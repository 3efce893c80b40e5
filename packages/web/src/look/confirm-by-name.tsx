// Asks by name before something that can not be taken back.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { Form } from './form.tsx'

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
  {
    type: (name: string) => `Typ “${name}” om door te gaan`,
    other: (name: string) => `Dit is een andere naam. Typ “${name}”.`,
    back: 'Terug',
  },
  {
    type: (name: string) => `Type “${name}” to go on`,
    other: (name: string) => `This is another name. Type “${name}”.`,
    back: 'Back',
  },
)

export function ConfirmByName({ title, says, name, does, onConfirm, onClose }: ConfirmByNameProps) {
  const t = useWords(text)
  const [typed, setTyped] = useState('')
  const same = typed.trim().toLowerCase() === name.trim().toLowerCase()
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        send={does}
        onSend={() => onConfirm().then(onClose)}
        beside={
          <button type="button" className="button" onClick={onClose}>
            {t.back}
          </button>
        }
      >
        <p>{says}</p>
        <TextField
          label={t.type(name)}
          name="name"
          mend={t.other(name)}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          ref={(input) => input?.setCustomValidity(same ? '' : 'other')}
        />
      </Form>
    </Dialog>
  )
}
