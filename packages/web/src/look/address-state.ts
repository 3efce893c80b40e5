// A list's state in the address: filters are plain query words, so that a link shows the same list.
import { useNavigate, useSearch } from '@tanstack/react-router'

export interface AddressState {
  /** What the address says, absent words are undefined. */
  get: (name: string) => string | undefined
  /** Sets words; undefined or empty drops them. */
  set: (words: Record<string, string | undefined>) => void
  /** Whether any of these words is set. */
  any: (names: readonly string[]) => boolean
}

export function useAddressState(): AddressState {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const get = (name: string) => (search[name] === undefined ? undefined : String(search[name]))
  return {
    get,
    any: (names) => names.some((name) => get(name) !== undefined),
    set: (words) => {
      const next = { ...search, ...words }
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ''))
      void navigate({ to: '.', search: kept as never, replace: true })
    },
  }
}
