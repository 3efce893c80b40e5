// Pages about findings: a member's first page, the list with its charts, one finding, and the answer by mail link.
import { IconRadar2, IconSun } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export { OverTime } from './overview.tsx'

export const findingPages: readonly PageEntry[] = [
  {
    path: '/today',
    for: ['member'],
    load: () => import('./today-page.tsx').then((m) => ({ Page: m.TodayPage })),
    place: { name: { nl: 'Vandaag', en: 'Today' }, icon: IconSun, group: 'main', order: 10, phone: 1, suppliers: true },
  },
  {
    path: '/findings',
    for: ['member', 'operator', 'auditor'],
    load: () => import('./findings-page.tsx').then((m) => ({ Page: m.FindingsPage })),
    place: {
      name: { nl: 'Bevindingen', en: 'Findings' },
      icon: IconRadar2,
      group: 'main',
      order: 30,
      phone: 2,
      suppliers: true,
      count: (me) => me.counts.findings,
    },
  },
  {
    path: '/findings/$id',
    for: ['member', 'operator', 'auditor'],
    load: () => import('./finding-page.tsx').then((m) => ({ Page: m.FindingPage })),
  },
  {
    path: '/answer',
    for: 'anyone',
    load: () => import('./answer-by-link.tsx').then((m) => ({ Page: m.AnswerByLink })),
  },
]
