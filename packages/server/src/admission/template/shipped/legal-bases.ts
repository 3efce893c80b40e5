// On what a national designation can rest. Laws change: the operator keeps this list, and re-bases everyone at once.
import type { TemplateBody } from '@schakel/api'

export const legalBases: TemplateBody['legalBases'] = [
  {
    id: 'cbw',
    name: {
      nl: 'Cyberbeveiligingswet (artikel nog in te vullen)',
      en: 'Cyberbeveiligingswet (article to be filled in)',
    },
    until: null,
  },
  {
    id: 'wbni',
    name: {
      nl: 'Wet beveiliging netwerk- en informatiesystemen, artikel 3 lid 2',
      en: 'Wet beveiliging netwerk- en informatiesystemen, article 3(2)',
    },
    until: '2026-08-14',
  },
]
