// The operator's first page.
import { IconLayoutRows } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export const deskPages: readonly PageEntry[] = [
  {
    path: '/desk',
    for: ['operator'],
    load: () => import('./desk-page.tsx').then((m) => ({ Page: m.DeskPage })),
    place: { name: { nl: 'Bureau', en: 'Desk' }, icon: IconLayoutRows, group: 'main', order: 10, phone: 1 },
  },
]
