// Reads what a domain says in DNS about its mail: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489).
export interface SpfRecord {
  /** `-`, `~`, `?`, `+`, or null when there is no `all` and no redirect. */
  all: '-' | '~' | '?' | '+' | null
  redirect: string | null
  /** Terms that cost a lookup; more than ten make the record fail (RFC 7208 section 4.6.4). */
  lookups: number
  includes: string[]
}

export function isSpf(text: string): boolean {
  return /^v=spf1( |$)/i.test(text)
}

export function readSpf(text: string): SpfRecord {
  const record: SpfRecord = { all: null, redirect: null, lookups: 0, includes: [] }
  for (const term of text.trim().split(/\s+/).slice(1)) {
    const all = /^([-~?+]?)all$/i.exec(term)
    if (all) record.all = (all[1] || '+') as NonNullable<SpfRecord['all']>
    const redirect = /^redirect=(.+)$/i.exec(term)
    if (redirect) record.redirect = redirect[1] ?? null
    const include = /^[-~?+]?include:(.+)$/i.exec(term)
    if (include?.[1]) record.includes.push(include[1])
    if (redirect || /^[-~?+]?(include:|exists:|(a|mx|ptr)([:/]|$))/i.test(term)) record.lookups++
  }
  return record
}

/** Tags of a `tag=value; …` record, names in lower case. */
export function readTags(text: string): Map<string, string> {
  return new Map(
    text.split(';').flatMap((part) => {
      const at = part.indexOf('=')
      return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const]
    }),
  )
}

export function isDmarc(text: string): boolean {
  return /^v=DMARC1\s*(;|$)/i.test(text.trim())
}

/** A key record with a key in it; an empty `p` is a key that was revoked. */
export function isDkimKey(text: string): boolean {
  const tags = readTags(text)
  return (tags.get('v') ?? 'DKIM1') === 'DKIM1' && (tags.get('p') ?? '').length > 0
}
