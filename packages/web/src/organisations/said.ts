// The words for roles, kinds, states and rhythms of organisations and people.
import { words } from '../language/index.ts'

export const roleWords = words(
  { admin: 'Beheerder', analyst: 'Analist', reader: 'Lezer', auditor: 'Toezichthouder' },
  { admin: 'Admin', analyst: 'Analyst', reader: 'Reader', auditor: 'Auditor' },
)
export const roleMeanings = words(
  {
    admin: 'Mag alles, ook mensen uitnodigen',
    analyst: 'Antwoordt en past systemen aan',
    reader: 'Kijkt alleen mee',
    auditor: 'Controleert: ziet het logboek',
  },
  {
    admin: 'May do everything, also invite people',
    analyst: 'Answers and changes assets',
    reader: 'Only looks',
    auditor: 'Checks: sees the log',
  },
)
export const contactRoleWords = words(
  {
    general: 'Algemeen',
    technical: 'Techniek',
    security: 'Beveiliging',
    privacy: 'Privacy',
    management: 'Directie',
    'on-call': 'Dag en nacht bereikbaar',
  },
  {
    general: 'General',
    technical: 'Technical',
    security: 'Security',
    privacy: 'Privacy',
    management: 'Management',
    'on-call': 'On call day and night',
  },
)
export const kindWords = words(
  { national: 'Nationaal centrum', oktt: 'OKTT', csirt: 'CERT of CSIRT', participant: 'Deelnemer' },
  { national: 'National centre', oktt: 'OKTT', csirt: 'CERT or CSIRT', participant: 'Participant' },
)
export const classWords = words(
  { small: 'Klein', middle: 'Middel', large: 'Groot' },
  { small: 'Small', middle: 'Middle', large: 'Large' },
)
export const memberStateWords = words(
  { applying: 'Vraagt aan', active: 'Actief', suspended: 'Stilgezet', withdrawn: 'Gestopt' },
  { applying: 'Applies', active: 'Active', suspended: 'Suspended', withdrawn: 'Withdrawn' },
)
export const rhythmWords = words(
  { 'at-once': 'Meteen', daily: 'Elke dag', weekly: 'Elke week' },
  { 'at-once': 'At once', daily: 'Every day', weekly: 'Every week' },
)
export const weekdayWords = words(
  { d1: 'maandag', d2: 'dinsdag', d3: 'woensdag', d4: 'donderdag', d5: 'vrijdag', d6: 'zaterdag', d7: 'zondag' },
  { d1: 'Monday', d2: 'Tuesday', d3: 'Wednesday', d4: 'Thursday', d5: 'Friday', d6: 'Saturday', d7: 'Sunday' },
)
