// Looks at the file of a domain's proof, on exactly that name (RFC 8615); a redirect is not followed.
import { fetchText, guardOf } from './fetch.client.ts'
import { judgeTexts, mostText, type Outcome, refusedFor } from './outcome.ts'
import { type Outside, patienceMs } from './outside.ts'

/** Never throws. */
export async function lookAtFile(url: string, word: string, outside: Outside): Promise<Outcome> {
  const fetched = await fetchText(url, 'text/plain', guardOf(outside), { bytes: mostText, ms: patienceMs })
  if (fetched.ok) return judgeTexts([fetched.text], word)
  return refusedFor('redirect' in fetched ? 'redirected' : fetched.reason)
}
