// Answers of registries about networks and AS numbers (RFC 9083 sections 5.1, 5.4 and 5.5), of which we read a few members.
import { parseIp } from '../net/index.ts'
import { type Parsed, parsed, refuse } from '../parsed/index.ts'
import { type Card, readCard } from './jcard.ts'

export interface RdapContact {
  role: 'abuse' | 'technical'
  email: string
  /** The card is of one person, or does not say that it is not. */
  person: boolean
}

export interface RdapObject {
  type: 'network' | 'asn'
  /** IP version; null for AS numbers. */
  version: 4 | 6 | null
  /** Bounds, both within: addresses or AS numbers as numbers. */
  first: bigint
  last: bigint
  /** Name of the registered holder; null where none is given, or it is a person. */
  holder: string | null
  /** Abuse contacts first, each address once. */
  contacts: RdapContact[]
  /** Lines of its remarks. */
  remarks: string[]
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textsOf = (value: unknown) => listOf(value).filter((one): one is string => typeof one === 'string')

const deepest = 4
const mostEntities = 200
const mostLines = 500

interface Entity {
  roles: string[]
  card: Card
}

/** An abuse contact often stands within the entity of the holder. */
function entitiesOf(object: Json): Entity[] {
  const found: Entity[] = []
  const visit = (entities: unknown, depth: number): void => {
    for (const one of listOf(entities)) {
      if (found.length >= mostEntities) return
      if (!isObject(one)) continue
      const roles = textsOf(one.roles).map((role) => role.toLowerCase())
      found.push({ roles, card: readCard(one.vcardArray) })
      if (depth < deepest) visit(one.entities, depth + 1)
    }
  }
  visit(object.entities, 1)
  return found
}

const isPerson = ({ kind }: Card) => kind === null || kind === 'individual'

function contactsOf(entities: readonly Entity[]): RdapContact[] {
  const contacts = new Map<string, RdapContact>()
  for (const role of ['abuse', 'technical'] as const)
    for (const { roles, card } of entities) {
      if (!roles.includes(role)) continue
      for (const email of card.emails) {
        const known = contacts.get(email.toLowerCase())
        if (!known || (known.role === role && known.person && !isPerson(card)))
          contacts.set(email.toLowerCase(), { role, email, person: isPerson(card) })
      }
    }
  return [...contacts.values()]
}

function remarksOf(object: Json): string[] {
  const lines = listOf(object.remarks).flatMap((remark) => (isObject(remark) ? textsOf(remark.description) : []))
  return lines.slice(0, mostLines).map((line) => line.slice(0, 1000))
}

type Range = Pick<RdapObject, 'type' | 'version' | 'first' | 'last'>

function rangeOf(object: Json): Range | null {
  const { startAddress, endAddress, startAutnum, endAutnum } = object
  if (object.objectClassName === 'ip network' && typeof startAddress === 'string' && typeof endAddress === 'string') {
    // Some registries write the bounds with a length behind them.
    const [from, to] = [startAddress, endAddress].map((text) => parseIp(text.replace(/\/\d+$/, '').trim()))
    if (!from || !to || from.version !== to.version || from.value > to.value) return null
    return { type: 'network', version: from.version, first: from.value, last: to.value }
  }
  if (object.objectClassName === 'autnum' && Number.isSafeInteger(startAutnum)) {
    const last = endAutnum ?? startAutnum
    if (!Number.isSafeInteger(last) || (last as number) < (startAutnum as number)) return null
    return { type: 'asn', version: null, first: BigInt(startAutnum as number), last: BigInt(last as number) }
  }
  return null
}

/** Reads the text of an answer; never throws. */
export function readRdap(text: string): Parsed<RdapObject> {
  let object: unknown
  try {
    object = JSON.parse(text)
  } catch {
    return refuse('rdap.json', 'The answer of the registry is no JSON.')
  }
  if (!isObject(object)) return refuse('rdap.object', 'The answer of the registry is no object.')
  const range = rangeOf(object)
  if (!range) return refuse('rdap.range', 'The answer of the registry is about no network or AS number.')
  const entities = entitiesOf(object)
  const holder = entities.find(({ roles, card }) => roles.includes('registrant') && card.name && !isPerson(card))
  return parsed({
    ...range,
    holder: holder?.card.name?.slice(0, 200) ?? null,
    contacts: contactsOf(entities),
    remarks: remarksOf(object),
  })
}
