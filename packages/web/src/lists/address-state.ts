// A list's state in the address: filters are plain query words, so that a link shows the same list.
import { useNavigate, useSearch } from '@tanstack/react-router'

export interface AddressState {
  /** What the address says, absent words are undefined. */
  get: (name: string) => string | undefined
  /** Sets words, a step that the way back undoes; undefined or empty drops them. */
  set: (words: Record<string, string | undefined>) => void
  /** Whether any of these words is set. */
  any: (names: readonly string[]) => boolean
}

/** `under` keeps the lists of one page apart: their words stand in the address as `under.name`. */
export function useAddressState(under?: string): AddressState {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const wordOf = (name: string) => (under ? `${under}.${name}` : name)
  const get = (name: string) => {
    const said = search[wordOf(name)]
    return said === undefined ? undefined : String(said)
  }
  return {
    get,
    any: (names) => names.some((name) => get(name) !== undefined),
    set: (words) => {
      const changed = Object.entries(words).filter(([name, value]) => (value || undefined) !== get(name))
      if (changed.length === 0) return
      const next = { ...search, ...Object.fromEntries(changed.map(([name, value]) => [wordOf(name), value])) }
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ''))
      void navigate({ to: '.', search: kept as never, resetScroll: false })
    },
  }
}
