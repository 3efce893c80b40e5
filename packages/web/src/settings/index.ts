// The operator's settings: name and look, mail and its check, the first steps.
import { IconSettings } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export { FirstSteps } from './first-steps.tsx'

export const settingPages: readonly PageEntry[] = [
  {
    path: '/settings',
    for: ['operator'],
    load: () => import('./settings-page.tsx').then((m) => ({ Page: m.SettingsPage })),
    place: {
      name: { nl: 'Instellingen', en: 'Settings' },
      icon: IconSettings,
      group: 'manage',
      order: 20,
      roles: ['admin'],
    },
  },
]
