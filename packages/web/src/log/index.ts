// Who did what when.
import { IconListDetails } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export const logPages: readonly PageEntry[] = [
  {
    path: '/log',
    for: ['operator', 'auditor', 'member'],
    load: () => import('./log-page.tsx').then((m) => ({ Page: m.LogPage })),
    place: {
      name: { nl: 'Logboek', en: 'Log' },
      icon: IconListDetails,
      group: 'manage',
      order: 10,
      roles: ['admin', 'auditor', 'analyst'],
    },
  },
]
