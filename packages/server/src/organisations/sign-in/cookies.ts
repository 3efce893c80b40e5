// Cookies as texts: those that a browser sent, and those that an answer sets.

export type Cookies = ReadonlyMap<string, string>

/** Of a Cookie header; the first of a name counts (RFC 6265 section 5.4). */
export function readCookies(header: string | undefined): Cookies {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim())
  }
  return cookies
}

export const writeCookies = (cookies: Cookies): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** What the browser holds after an answer with these Set-Cookie lines. */
export function cookiesAfter(before: Cookies, setCookies: readonly string[]): Cookies {
  const after = new Map(before)
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (value === '' || attributes.some((attribute) => /^\s*max-age=(0|-\d+)\s*$/i.test(attribute))) after.delete(name)
    else after.set(name, value)
  }
  return after
}
