// The one h1 of a page before signing in, and the name of the window.
import { useEffect } from 'react'

export function Title({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Schakel`
  }, [children])
  return <h1>{children}</h1>
}
