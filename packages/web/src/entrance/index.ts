// Pages before signing in: set-up, sign-in, second factor, invitation, recovery, answer by link.
import type { PageEntry } from '../shell/page-entry.ts'

export const entrancePages: readonly PageEntry[] = [
  { path: '/sign-in', for: 'anyone', load: () => import('./sign-in.tsx').then((m) => ({ Page: m.SignInPage })) },
]
