// Pages about the one who looks: the account, help, and how to check that a message is genuine.
import { IconShieldCheck } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

const everyone = ['member', 'operator', 'auditor'] as const

export const accountPages: readonly PageEntry[] = [
  {
    path: '/account',
    for: everyone,
    applicants: 'too',
    load: () => import('./account.tsx').then((m) => ({ Page: m.AccountPage })),
  },
  {
    path: '/help',
    for: everyone,
    applicants: 'too',
    load: () => import('./help.tsx').then((m) => ({ Page: m.HelpPage })),
  },
  {
    path: '/genuine',
    for: ['member'],
    applicants: 'too',
    alsoOutside: true,
    load: () => import('./genuine.tsx').then((m) => ({ Page: m.GenuinePage })),
    place: {
      name: { nl: 'Is dit bericht echt?', en: 'Is this message genuine?' },
      icon: IconShieldCheck,
      group: 'doubt',
      order: 10,
      suppliers: true,
    },
  },
]
