// A contact card as registries write it: jCard (RFC 7095), of which we read name, kind and mail addresses.
export interface Card {
  name: string | null
  /** `individual`, `group`, `org` …; null where it is not said (then RFC 6350 section 6.1.4 means a person). */
  kind: string | null
  emails: string[]
}

const most = 100

/** One property: name, parameters, type, value (RFC 7095 section 3.3). */
function textOf(property: unknown, name: string): string | null {
  if (!Array.isArray(property) || typeof property[0] !== 'string' || property[0].toLowerCase() !== name) return null
  const value: unknown = property[3]
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 320) : null
}

/** One address without spaces or names around it; what else stands there is nobody's address. */
function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(text)
}

/** `vcardArray` of an RDAP entity (RFC 9083 section 5.1); anything else is an empty card. */
export function readCard(vcardArray: unknown): Card {
  const found: unknown = Array.isArray(vcardArray) && vcardArray[0] === 'vcard' ? vcardArray[1] : null
  const properties = Array.isArray(found) ? found.slice(0, most) : []
  const all = (name: string) => properties.flatMap((property) => textOf(property, name) ?? [])
  return {
    name: all('fn')[0] ?? null,
    kind: all('kind')[0]?.toLowerCase() ?? null,
    emails: all('email')
      .map((text) => text.replace(/^mailto:/i, ''))
      .filter(isAddress),
  }
}
