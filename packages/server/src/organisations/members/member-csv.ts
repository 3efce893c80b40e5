// A CSV of members with their contacts: one line a contact, lines with the same number or name are one member.
import { contactCreate, contactRole, memberKind } from '@schakel/api'
import { type LineProblem, mostLines, readCsv } from '../../platform/index.ts'
import type { ContactFields } from '../contacts/contacts.store.ts'
import { identityProblem } from './legal-identity.ts'
import type { MemberFields } from './members.store.ts'

export interface MemberLine {
  line: number
  member: MemberFields
  contacts: { line: number; fields: ContactFields }[]
}

export interface MemberFile {
  members: MemberLine[]
  problems: LineProblem[]
}

const columns = {
  name: ['name', 'naam', 'organisation', 'organisatie'],
  kvk: ['kvk', 'kvk-nummer', 'kvk-number'],
  register: ['register'],
  number: ['number', 'nummer'],
  kind: ['kind', 'soort'],
  class: ['class', 'klasse'],
  sector: ['sector'],
  language: ['language', 'taal'],
  contact: ['contact', 'contactpersoon', 'contact name'],
  roles: ['roles', 'rollen', 'role', 'rol'],
  email: ['email', 'e-mail', 'mail', 'mailadres'],
  phone: ['phone', 'telefoon'],
} as const
type Column = keyof typeof columns
type Cells = (column: Column) => string

const roleNames: Record<string, string> = {
  algemeen: 'general',
  techniek: 'technical',
  beveiliging: 'security',
  directie: 'management',
  piket: 'on-call',
}
const classNames: Record<string, NonNullable<MemberFields['class']>> = {
  small: 'small',
  klein: 'small',
  middle: 'middle',
  medium: 'middle',
  middel: 'middle',
  middelgroot: 'middle',
  large: 'large',
  groot: 'large',
}
const longest: Partial<Record<Column, number>> = { sector: 60, register: 120, number: 60, contact: 200 }
const phoneNumber = /^[+0-9 ()-]{5,40}$/

function columnOf(heading: string): Column | undefined {
  const word = heading.trim().toLowerCase()
  return (Object.keys(columns) as Column[]).find((column) => (columns[column] as readonly string[]).includes(word))
}

/** Lines of the file as members; a line that is not right is a problem and its neighbours are kept. */
export function readMemberCsv(text: string): MemberFile {
  const { rows, problems } = readCsv(text)
  const [header, ...body] = rows
  const whole = (line: number, message: string) => ({ members: [], problems: [...problems, { line, message }] })
  if (!header)
    return problems.length > 0
      ? { members: [], problems }
      : whole(1, 'The file is empty. Its first line says: name,kvk,contact,email')
  const found = header.cells.map(columnOf)
  if (!found.includes('name'))
    return whole(
      header.line,
      'The first line must name the columns: name,kvk,kind,class,sector,language,contact,roles,email,phone',
    )
  if (body.length > mostLines)
    return whole(mostLines + 2, `A file may have at most ${mostLines} lines. Cut it in parts.`)
  const members = new Map<string, MemberLine>()
  for (const { line, cells } of body) {
    const cell: Cells = (column) => cells[found.indexOf(column)] ?? ''
    const wrong = problemsOf(line, cell)
    problems.push(...wrong)
    if (wrong.length > 0) continue
    const key = cell('kvk') || cell('number') || cell('name').toLowerCase()
    const member = members.get(key) ?? { line, member: memberOf(cell), contacts: [] }
    members.set(key, member)
    const contact = contactOf(cell)
    if (contact) member.contacts.push({ line, fields: contact })
  }
  return { members: [...members.values()], problems }
}

type Say = (field: Column, rule: string, message: string) => void

/** Each rule about one line; it says what is wrong, if anything is. */
const rules: readonly ((cell: Cells, say: Say) => void)[] = [
  (cell, say) => {
    if (!cell('name')) say('name', 'name.missing', 'The name is missing.')
    if (cell('name').length > 200) say('name', 'name.long', 'The name is longer than 200 characters.')
  },
  (cell, say) => {
    for (const [column, most] of Object.entries(longest) as [Column, number][])
      if (cell(column).length > most) say(column, 'field.long', `This is longer than ${most} characters.`)
  },
  (cell, say) => {
    const identity = identityOf(cell)
    const wrong = identity ? identityProblem(identity) : null
    if (wrong) say(identity?.register === 'kvk' ? 'kvk' : 'register', 'identity.shape', `${wrong.message}.`)
  },
  (cell, say) => {
    if (cell('kind') && !memberKind.safeParse(kindOf(cell)).success)
      say('kind', 'kind.unknown', 'Write participant, oktt or csirt.')
  },
  (cell, say) => {
    if (cell('class') && !classOf(cell)) say('class', 'class.unknown', 'Write small, middle or large.')
  },
  (cell, say) => {
    if (cell('language') && !['nl', 'en'].includes(cell('language').toLowerCase()))
      say('language', 'language.unknown', 'Write nl or en.')
  },
  (cell, say) => {
    if (cell('email') && !contactCreate.shape.email.safeParse(cell('email')).success)
      say('email', 'email.shape', `"${cell('email')}" is no e-mail address.`)
    if (cell('phone') && !phoneNumber.test(cell('phone')))
      say('phone', 'phone.shape', 'A phone number has digits, spaces, a plus or brackets.')
  },
  (cell, say) => {
    for (const role of rolesOf(cell).filter((name) => !contactRole.safeParse(name).success))
      say(
        'roles',
        'roles.unknown',
        `"${role}" is no role. Write general, technical, security, privacy, management or on-call.`,
      )
  },
  (cell, say) => {
    if (!cell('contact') && (cell('email') || cell('phone')))
      say('contact', 'contact.missing', 'The name of the contact is missing.')
  },
]

function problemsOf(line: number, cell: Cells): LineProblem[] {
  const problems: LineProblem[] = []
  for (const rule of rules) rule(cell, (field, code, message) => problems.push({ line, field, rule: code, message }))
  return problems
}

const classOf = (cell: Cells) => classNames[cell('class').toLowerCase()] ?? null

const kindOf = (cell: Cells) =>
  cell('kind').toLowerCase() === 'deelnemer' ? 'participant' : cell('kind').toLowerCase()

function rolesOf(cell: Cells): string[] {
  const written = cell('roles')
    .toLowerCase()
    .split(/[,;+/]/)
    .map((role) => role.trim())
  return written.filter((role) => role !== '').map((role) => roleNames[role] ?? role)
}

function identityOf(cell: Cells): { register: 'kvk' | 'other'; registerName: string | null; number: string } | null {
  if (cell('kvk')) return { register: 'kvk', registerName: null, number: cell('kvk').replaceAll(' ', '') }
  if (cell('number')) return { register: 'other', registerName: cell('register') || null, number: cell('number') }
  return null
}

function memberOf(cell: Cells): MemberFields {
  const identity = identityOf(cell)
  return {
    name: cell('name'),
    kind: (kindOf(cell) || 'participant') as MemberFields['kind'],
    class: classOf(cell),
    sector: cell('sector') || null,
    language: (cell('language').toLowerCase() || 'nl') as 'nl' | 'en',
    register: identity?.register ?? null,
    register_name: identity?.registerName ?? null,
    register_number: identity?.number ?? null,
    website: null,
    note: null,
  }
}

function contactOf(cell: Cells): ContactFields | null {
  if (!cell('contact')) return null
  const roles = rolesOf(cell)
  return {
    name: cell('contact'),
    roles: (roles.length > 0 ? roles : ['general']) as ContactFields['roles'],
    language: (cell('language').toLowerCase() || 'nl') as 'nl' | 'en',
    email: cell('email').toLowerCase() || null,
    phone: cell('phone') || null,
    note: null,
  }
}
