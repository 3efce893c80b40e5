// What a page says while it loads, when there is nothing, when something failed, and a note.
import { Refusal } from '@schakel/api/client'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { useRefusalText } from './refusal-text.ts'

const text = words(
  {
    loading: 'Even laden',
    again: 'Probeer opnieuw',
    quote: (number: string) => `Vraagt u hulp? Noem dan dit nummer: ${number}`,
  },
  {
    loading: 'Loading',
    again: 'Try again',
    quote: (number: string) => `Asking for help? Quote this number: ${number}`,
  },
)

const widths = ['92%', '75%', '84%', '58%', '88%', '66%'] as const

/** Grey lines where rows will stand. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div role="status" aria-label={useWords(text).loading}>
      {widths.slice(0, lines).map((width) => (
        <div key={width} className="loading-line" style={{ width }} />
      ))}
    </div>
  )
}

/** It is fine that there is nothing: one bold sentence, then why and when we look again. */
export function Empty({ title, children, neutral }: { title: string; children?: ReactNode; neutral?: boolean }) {
  const Shape = neutral ? IconInfoCircle : IconCircleCheck
  return (
    <div className="state">
      <p className="state-head">
        <Shape size={20} stroke={1.5} className={neutral ? 'tone-quiet' : 'tone-ok'} />
        {title}
      </p>
      {children}
    </div>
  )
}

/** What failed, what to do, and a number to quote. */
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const t = useWords(text)
  const say = useRefusalText()
  const number = error instanceof Refusal ? error.document.instance : undefined
  return (
    <div className="state" role="alert">
      <p className="state-head">
        <IconAlertTriangle size={20} stroke={1.5} className="tone-wait" />
        {say(error)}
      </p>
      {number && <p className="second">{t.quote(number)}</p>}
      {again && (
        <button type="button" className="button button-small" onClick={again}>
          {t.again}
        </button>
      )}
    </div>
  )
}

export const Note = ({ children }: { children: ReactNode }) => <div className="note">{children}</div>
