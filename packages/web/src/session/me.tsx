// Who looks at the portal and whose node it is; known to every page.
import type { Me, NodeFace } from '@schakel/api/client'
import { createContext, useContext } from 'react'
import { useAnswer } from './ask.ts'

export const useNodeFace = () => useAnswer('GET /api/v1/node', {})
export const useMeAnswer = () => useAnswer('GET /api/v1/me', {}, { every: 60_000 })

/** Who is signed in, as far as is known already: for a page that anyone sees; asks nothing. */
export const useMeIfKnown = () => useAnswer('GET /api/v1/me', {}, { enabled: false }).data

const Context = createContext<{ me: Me; node: NodeFace } | null>(null)
export const SessionProvider = Context.Provider

/** Who is signed in; only inside the shell. */
export function useMe(): Me {
  const session = useContext(Context)
  if (!session) throw new Error('this page needs someone who is signed in')
  return session.me
}

export function useNode(): NodeFace {
  const session = useContext(Context)
  if (!session) throw new Error('this page stands outside the shell')
  return session.node
}

/** Whether the one who looks may change things, also what is the organisation's own affair, and whether it is an admin. */
export function useMay(): { write: boolean; own: boolean; admin: boolean } {
  const { role, audience, supplier } = useMe()
  const write = audience !== 'auditor' && (role === 'admin' || role === 'analyst')
  return { write, own: write && supplier === null, admin: audience !== 'auditor' && role === 'admin' }
}
