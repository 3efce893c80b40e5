// The fields of an IntelMQ event that Schakel reads, with the type each must have (IntelMQ data format 3).
import { isIP } from 'node:net'
import { isRsitTaxonomy } from '../rsit/index.ts'
import { parseTlp } from '../tlp/index.ts'

export type FieldValue = string | number | boolean
/** The value as kept, or undefined when it is not of the type. */
export type FieldReader = (value: FieldValue) => FieldValue | undefined

const text: FieldReader = (value) => (typeof value === 'string' ? value : undefined)
const plainText: FieldReader = (value) => (typeof value === 'boolean' ? undefined : String(value))
const lower: FieldReader = (value) => (typeof value === 'string' ? value.toLowerCase() : undefined)
const upper: FieldReader = (value) => (typeof value === 'string' ? value.toUpperCase() : undefined)

function whole(least: number, most: number): FieldReader {
  return (value) => {
    if (typeof value === 'boolean' || (typeof value === 'string' && !/^\d{1,15}$/.test(value))) return undefined
    const number = Number(value)
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined
  }
}

const asn: FieldReader = (value) =>
  whole(1, 4_294_967_295)(typeof value === 'string' ? value.replace(/^AS/i, '') : value)

const ip: FieldReader = (value) =>
  typeof value === 'string' && isIP(value) > 0 && !value.includes('%') ? value : undefined

const network: FieldReader = (value) => {
  const parts = typeof value === 'string' ? /^([0-9a-fA-F:.]{2,45})\/(\d{1,3})$/.exec(value) : null
  const version = parts ? isIP(parts[1]!) : 0
  return version > 0 && Number(parts![2]) <= (version === 4 ? 32 : 128) ? value : undefined
}

const name: FieldReader = (value) => {
  if (typeof value !== 'string' || value.length > 254) return undefined
  const bare = value.toLowerCase().replace(/\.$/, '')
  const label = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}_])?$/u
  return isIP(bare) === 0 && bare.split('.').every((part) => label.test(part)) ? bare : undefined
}

const url: FieldReader = (value) =>
  typeof value === 'string' && value.length <= 8192 && /^[a-z][a-z0-9+.-]*:/i.test(value) && URL.canParse(value)
    ? value
    : undefined

/** Any RFC 3339 moment, or without zone (then UTC, as IntelMQ writes it); kept as UTC in ISO 8601. */
const time: FieldReader = (value) => {
  if (typeof value !== 'string') return undefined
  const form = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(value)
  if (!form) return undefined
  const [, day, clock, fraction = '0', zone = 'Z'] = form
  const local = new Date(`${day}T${clock}Z`)
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${day}T${clock}`)) return undefined
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z'
  const moment = new Date(`${day}T${clock}.${fraction.slice(0, 3)}${offset}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

const flag: FieldReader = (value) => {
  if (typeof value === 'boolean') return value
  return value === 'true' ? true : value === 'false' ? false : undefined
}
const real: FieldReader = (value) =>
  typeof value !== 'boolean' && String(value).trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : undefined
const taxonomy: FieldReader = (value) => (typeof value === 'string' && isRsitTaxonomy(value) ? value : undefined)
const code: FieldReader = (value) => (typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value) ? value : undefined)
const tlp: FieldReader = (value) => {
  const label = typeof value === 'string' ? parseTlp(value) : undefined
  return label?.ok ? label.value : undefined
}

const side: Readonly<Record<string, FieldReader>> = {
  ip,
  local_ip: ip,
  network,
  asn,
  as_name: text,
  fqdn: name,
  reverse_dns: name,
  local_hostname: text,
  url,
  urlpath: text,
  port: whole(0, 65_535),
  account: plainText,
  abuse_contact: lower,
  tor_node: flag,
  'geolocation.cc': upper,
  'geolocation.latitude': real,
  'geolocation.longitude': real,
}

const single: Readonly<Record<string, FieldReader>> = {
  'time.source': time,
  'time.observation': time,
  'classification.taxonomy': taxonomy,
  'classification.type': code,
  'classification.identifier': plainText,
  'malware.name': lower,
  'feed.name': text,
  'feed.provider': text,
  'feed.code': text,
  'feed.url': url,
  'feed.accuracy': real,
  'protocol.application': lower,
  'protocol.transport': lower,
  'event_description.text': text,
  'event_description.target': text,
  'event_description.url': url,
  tlp,
}

/** The reader for a field; fields without a stated type keep whatever plain value they have. */
export function fieldReader(field: string): FieldReader {
  const part = /^(?:source|destination)\.(.+)$/.exec(field)?.[1]
  if (part !== undefined) return Object.hasOwn(side, part) ? side[part]! : plainText
  if (Object.hasOwn(single, field)) return single[field]!
  return (value) => value
}
