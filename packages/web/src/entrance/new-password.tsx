// A new password: twelve characters or more, shown on wish; length counts, not odd signs.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { TextField } from '../look/index.ts'

const text = words(
  {
    label: 'Kies een wachtwoord',
    hint: 'Minstens 12 tekens. Een paar losse woorden is goed: lang is sterk.',
    mend: 'Kies een wachtwoord van minstens 12 tekens.',
    show: 'Laat het wachtwoord zien',
  },
  {
    label: 'Choose a password',
    hint: 'At least 12 characters. A few separate words are fine: long is strong.',
    mend: 'Choose a password of at least 12 characters.',
    show: 'Show the password',
  },
)

export function NewPassword({ name, label }: { name: string; label?: string }) {
  const t = useWords(text)
  const [shown, setShown] = useState(false)
  return (
    <div className="stack-tight" style={{ width: '100%' }}>
      <TextField
        label={label ?? t.label}
        name={name}
        type={shown ? 'text' : 'password'}
        hint={t.hint}
        mend={t.mend}
        minLength={12}
        maxLength={200}
        autoComplete="new-password"
      />
      <label className="choice">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        <span>{t.show}</span>
      </label>
    </div>
  )
}
