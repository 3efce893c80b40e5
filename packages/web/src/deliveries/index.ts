// What was sent, and whether it arrived.
import { IconSend } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export { deliveryKindWords, deliveryStateWords } from './said.ts'

export const deliveryPages: readonly PageEntry[] = [
  {
    path: '/deliveries',
    for: ['operator', 'auditor', 'member'],
    load: () => import('./deliveries-page.tsx').then((m) => ({ Page: m.DeliveriesPage })),
    place: { name: { nl: 'Verzonden', en: 'Sent' }, icon: IconSend, group: 'ours', order: 30 },
  },
]
