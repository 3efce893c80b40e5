// A link inside the portal: a plain address, also for middle click and copying; no page is loaded anew.
import { Link, useNavigate } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'

interface GoProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** Path with its query, as in the address bar. */
  to: string
  children: ReactNode
}

function placed(to: string): { to: string; search: Record<string, string> } {
  const [path = '/', query = ''] = to.split('?')
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) }
}

export function Go({ to, children, ...rest }: GoProps) {
  const place = placed(to)
  return (
    <Link {...(rest as object)} to={place.to} search={place.search as never}>
      {children}
    </Link>
  )
}

/** Goes to an address of the portal from code. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return (to, { replace = false } = {}) => {
    const place = placed(to)
    void navigate({ to: place.to, search: place.search as never, replace })
  }
}
