// The page for signing in, and the way back to where one wanted to be.
import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useWords, words } from '../language/index.ts'
import { Go, Note, useGo } from '../look/index.ts'
import { useNodeFace } from '../session/index.ts'
import { SignInSteps } from './sign-in-steps.tsx'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Inloggen',
    apply: 'Nog geen account? Zo doet u mee',
    notSetUp: 'Dit portaal is nog niet ingericht. Open de link die de server bij het starten liet zien.',
  },
  {
    title: 'Sign in',
    apply: 'No account yet? This is how to take part',
    notSetUp: 'This portal is not set up yet. Open the link that the server showed when it started.',
  },
)

/** Only ways back that stay inside the portal. */
export function safeBack(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}

export function SignInPage() {
  const t = useWords(text)
  const node = useNodeFace()
  const go = useGo()
  const client = useQueryClient()
  const { back } = useSearch({ strict: false }) as { back?: string }
  async function done() {
    client.clear()
    go(safeBack(back), { replace: true })
  }
  if (node.data && !node.data.setUp) {
    return (
      <>
        <Title>{t.title}</Title>
        <Note>{t.notSetUp}</Note>
      </>
    )
  }
  return (
    <>
      <SignInSteps onDone={done} />
      {node.data?.mailFrom && <Go to="/apply">{t.apply}</Go>}
    </>
  )
}
