// The same words in Dutch and in English, side by side; and a group of such fields that folds.
import type { Both } from '@schakel/api/client'
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { TextArea, TextField } from '../look/index.ts'

const text = words({ nl: 'Nederlands', en: 'Engels' }, { nl: 'Dutch', en: 'English' })

export function BothField({
  label,
  name,
  value,
  long,
}: {
  label: string
  name: string
  value: Both | null
  long?: boolean
}) {
  const t = useWords(text)
  const optional = value === null
  return (
    <div className="form-row">
      {(['nl', 'en'] as const).map((language) => {
        const shared = {
          label: `${label}, ${t[language]}`,
          name: `${name}.${language}`,
          lang: language,
          defaultValue: value?.[language] ?? '',
          maxLength: 4000,
          optional,
        }
        return long ? <TextArea key={language} rows={4} {...shared} /> : <TextField key={language} {...shared} />
      })}
    </div>
  )
}

export function Parts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="past">
      <summary>{title}</summary>
      <div className="parts">{children}</div>
    </details>
  )
}
