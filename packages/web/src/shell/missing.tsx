// An address that leads nowhere, and a page that broke.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useWords, words } from '../language/index.ts'
import { Failure, Go, Page } from '../look/index.ts'

const text = words(
  {
    title: 'Deze pagina is er niet',
    why: 'Misschien is het adres verkeerd, of is het niet van u.',
    back: 'Naar het begin',
    broken: 'Deze pagina werkt niet',
  },
  {
    title: 'This page does not exist',
    why: 'Maybe the address is wrong, or it is not yours.',
    back: 'To the start',
    broken: 'This page does not work',
  },
)

export function Missing() {
  const t = useWords(text)
  return (
    <Page title={t.title}>
      <div className="stack">
        <p>{t.why}</p>
        <Go to="/">{t.back}</Go>
      </div>
    </Page>
  )
}

/** The same for an address that no route has: outside the shell. */
export function Nowhere() {
  return (
    <main className="sheet">
      <Missing />
    </main>
  )
}

export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useWords(text)
  return (
    <Page title={t.broken}>
      <Failure error={error} again={reset} />
    </Page>
  )
}
