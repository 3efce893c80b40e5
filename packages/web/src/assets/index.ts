// Pages about assets: what a member answers for, and for the operator what waits for a decision.
import { IconServer2 } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export { MemberAssets } from './member-assets.tsx'

export const assetPages: readonly PageEntry[] = [
  {
    path: '/assets',
    for: ['member'],
    applicants: 'too',
    load: () => import('./our-assets-page.tsx').then((m) => ({ Page: m.OurAssetsPage })),
    place: {
      name: { nl: 'Onze systemen', en: 'Our assets' },
      short: { nl: 'Systemen', en: 'Assets' },
      icon: IconServer2,
      group: 'ours',
      order: 10,
      phone: 3,
      suppliers: true,
    },
  },
  {
    path: '/assets/upstream',
    for: ['operator', 'auditor'],
    load: () => import('./upstream-page.tsx').then((m) => ({ Page: m.UpstreamPage })),
  },
  {
    path: '/assets/all',
    for: ['operator', 'auditor'],
    load: () => import('./all-assets-page.tsx').then((m) => ({ Page: m.AllAssetsPage })),
    place: {
      name: { nl: 'Systemen', en: 'Assets' },
      icon: IconServer2,
      group: 'main',
      order: 25,
      count: (me) => me.counts.assetsWaiting,
    },
  },
]
