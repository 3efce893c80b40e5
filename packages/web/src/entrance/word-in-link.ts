// The one-time word of a link stands after `#`, so that it never reaches a server's log.

/** The word of `#token=…`, or null; read once, when the page opens. */
export function wordInLink(hash: string = location.hash): string | null {
  const word = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return word && word.length <= 200 ? word : null
}
