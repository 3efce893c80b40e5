// Pages about organisations: the operator's members, and everyone's own people, contacts and channels.
import { IconBuilding, IconUsers } from '@tabler/icons-react'
import type { PageEntry } from '../shell/page-entry.ts'

export { contactRoleWords } from './said.ts'

export const organisationPages: readonly PageEntry[] = [
  {
    path: '/people',
    for: ['member', 'operator'],
    applicants: 'too',
    load: () => import('./people-page.tsx').then((m) => ({ Page: m.PeoplePage })),
    place: {
      name: { nl: 'Mensen en kanalen', en: 'People and channels' },
      short: { nl: 'Mensen', en: 'People' },
      icon: IconUsers,
      group: 'ours',
      order: 20,
      phone: 5,
    },
  },
  {
    path: '/members',
    for: ['operator', 'auditor'],
    load: () => import('./members-page.tsx').then((m) => ({ Page: m.MembersPage })),
    place: { name: { nl: 'Deelnemers', en: 'Members' }, icon: IconBuilding, group: 'main', order: 20, phone: 3 },
  },
  {
    path: '/members/new',
    for: ['operator'],
    load: () => import('./new-member-page.tsx').then((m) => ({ Page: m.NewMemberPage })),
  },
  {
    path: '/members/import',
    for: ['operator'],
    load: () => import('./import-page.tsx').then((m) => ({ Page: m.ImportPage })),
  },
  {
    path: '/members/$id',
    for: ['operator', 'auditor'],
    load: () => import('./member-page.tsx').then((m) => ({ Page: m.MemberPage })),
  },
]
