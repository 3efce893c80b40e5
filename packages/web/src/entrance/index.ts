// Pages before signing in: set-up, sign-in, second factor, invitation, confirmation of an address, question about a contact, lost password, recovery.
import type { PageEntry } from '../shell/page-entry.ts'

export { BehindLink } from './behind-link.tsx'
export { Title } from './title.tsx'

export const entrancePages: readonly PageEntry[] = [
  { path: '/sign-in', for: 'anyone', load: () => import('./sign-in.tsx').then((m) => ({ Page: m.SignInPage })) },
  { path: '/setup', for: 'anyone', load: () => import('./set-up.tsx').then((m) => ({ Page: m.SetUpPage })) },
  {
    path: '/second-factor',
    for: 'anyone',
    load: () => import('./second-factor.tsx').then((m) => ({ Page: m.SecondFactorPage })),
  },
  {
    path: '/invitation',
    for: 'anyone',
    load: () => import('./invitation.tsx').then((m) => ({ Page: m.InvitationPage })),
  },
  {
    path: '/confirm',
    for: 'anyone',
    load: () => import('./confirm-address.tsx').then((m) => ({ Page: m.ConfirmAddressPage })),
  },
  {
    path: '/contact',
    for: 'anyone',
    load: () => import('./contact-question.tsx').then((m) => ({ Page: m.ContactQuestionPage })),
  },
  {
    path: '/lost-password',
    for: 'anyone',
    load: () => import('./lost-password.tsx').then((m) => ({ Page: m.LostPasswordPage })),
  },
  {
    path: '/new-password',
    for: 'anyone',
    load: () => import('./new-password-page.tsx').then((m) => ({ Page: m.NewPasswordPage })),
  },
  { path: '/recover', for: 'anyone', load: () => import('./recover.tsx').then((m) => ({ Page: m.RecoverPage })) },
]
