// Pages about admission: applying, files in four steps, and the public register.
import { IconClipboardCheck, IconClipboardList, IconClipboardText, IconListCheck } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export const admissionPages: readonly PageEntry[] = [
  { path: '/apply', for: 'anyone', load: () => import('./apply-page.tsx').then((m) => ({ Page: m.ApplyPage })) },
  {
    path: '/apply/confirm',
    for: 'anyone',
    load: () => import('./confirm-application.tsx').then((m) => ({ Page: m.ConfirmApplicationPage })),
  },
  {
    path: '/register',
    for: ['operator', 'auditor', 'member'],
    alsoOutside: true,
    applicants: 'too',
    load: () => import('./register-page.tsx').then((m) => ({ Page: m.RegisterPage })),
    place: { name: { nl: 'Register', en: 'Register' }, icon: IconListCheck, group: 'manage', order: 15 },
  },
  {
    path: '/application',
    for: ['member'],
    applicants: 'only',
    load: () => import('./own-file.tsx').then((m) => ({ Page: m.OwnFilePage })),
    place: {
      name: { nl: 'Onze aanvraag', en: 'Our application' },
      short: { nl: 'Aanvraag', en: 'File' },
      icon: IconClipboardText,
      group: 'main',
      order: 5,
      phone: 1,
    },
  },
  {
    path: '/applications',
    for: ['operator', 'auditor'],
    load: () => import('./applications-page.tsx').then((m) => ({ Page: m.ApplicationsPage })),
    place: {
      name: { nl: 'Aanvragen', en: 'Applications' },
      icon: IconClipboardCheck,
      group: 'main',
      order: 25,
      count: (me) => me.counts.applicationsWaiting,
    },
  },
  {
    path: '/admission',
    for: ['operator'],
    load: () => import('./template-page.tsx').then((m) => ({ Page: m.TemplatePage })),
    place: {
      name: { nl: 'Toelating', en: 'Admission' },
      icon: IconClipboardList,
      group: 'manage',
      order: 18,
      roles: ['admin'],
    },
  },
  {
    path: '/applications/$id',
    for: ['operator', 'auditor', 'member'],
    applicants: 'too',
    load: () => import('./file-page.tsx').then((m) => ({ Page: m.FilePage })),
  },
]
