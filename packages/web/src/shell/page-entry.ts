// What a feature registers: an address, for whom, how to load the page, and its place in the navigation.
import type { Language, Me } from '@schakel/api/client'
import type { ComponentType } from 'react'
import type { Icon } from '../look/index.ts'

export type Audience = Me['audience']

export interface Place {
  name: Record<Language, string>
  icon: Icon
  /** Fits below an icon on a phone; the name when absent. */
  short?: Record<Language, string>
  /** Under which heading of the navigation. */
  group: 'main' | 'ours' | 'doubt' | 'manage'
  /** From the top of its group. */
  order: number
  /** From the left at the bottom of a phone; the first four stand there, the rest under "Meer". */
  phone?: 1 | 2 | 3 | 4 | 5
  /** A plain figure beside the word; 0 is not shown. */
  count?: (me: Me) => number
  /** Also for a person of the member's security supplier. */
  suppliers?: true
  /** Only for these roles; everyone when absent. */
  roles?: readonly Me['role'][]
}

export interface PageEntry {
  /** As TanStack Router writes it: `/findings/$id`. */
  path: string
  /** `anyone` stands outside the shell, before signing in. */
  for: 'anyone' | readonly Audience[]
  /** For anyone, in the shell or before signing in outside it; `for` says in whose navigation it stands. */
  alsoOutside?: true
  load: () => Promise<{ Page: ComponentType }>
  place?: Place
  /** Also for who only applies yet, or only for them. */
  applicants?: 'too' | 'only'
}
