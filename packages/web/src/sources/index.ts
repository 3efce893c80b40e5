// Pages about sources and what they delivered.
import { IconPlug } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export { SourceState } from './source-state.tsx'

export const sourcePages: readonly PageEntry[] = [
  {
    path: '/sources',
    for: ['operator', 'auditor'],
    load: () => import('./sources-page.tsx').then((m) => ({ Page: m.SourcesPage })),
    place: {
      name: { nl: 'Bronnen', en: 'Sources' },
      icon: IconPlug,
      group: 'main',
      order: 40,
      phone: 4,
      count: (me) => me.counts.wavesWaiting,
    },
  },
  {
    path: '/sources/new',
    for: ['operator'],
    load: () => import('./new-source-page.tsx').then((m) => ({ Page: m.NewSourcePage })),
  },
  {
    path: '/sources/$id',
    for: ['operator', 'auditor'],
    load: () => import('./source-page.tsx').then((m) => ({ Page: m.SourcePage })),
  },
  {
    path: '/intakes/$id',
    for: ['operator', 'auditor'],
    load: () => import('./intake-page.tsx').then((m) => ({ Page: m.IntakePage })),
  },
]
