// What the word that somebody searches for may mean: a network, a problem by its title, or an address or name.
import { type Network, parseNetwork } from '@schakel/formats/net'
import { reportKinds } from '../classification/index.ts'
import { titleIn } from '../explanations/index.ts'

export type Meaning =
  | { readonly kind: 'network'; readonly network: string; readonly beginning: string }
  | { readonly kind: 'issues'; readonly issues: readonly string[] }
  | { readonly kind: 'name'; readonly word: string }

const nothing = { address: '', port: null, malware: null }

/** Each problem with its key and titles, in small letters. */
const titles: readonly (readonly [issue: string, text: string])[] = reportKinds.map(({ issue, family }) => [
  issue,
  [issue, titleIn('nl', issue, family, nothing), titleIn('en', issue, family, nothing)].join('\n').toLowerCase(),
])

/** The groups of an IPv6 address that stand in its text as they are: `::` may stand for zeros (RFC 5952). */
function groupsBefore(network: Network): string[] {
  const groups: string[] = []
  for (let n = 0; n < Math.floor(network.prefix / 16); n++) {
    const group = (network.first >> BigInt(112 - 16 * n)) & 0xffffn
    if (group === 0n) break
    groups.push(group.toString(16))
  }
  return groups
}

/** How the canonical text of every address in the network begins; there may be others that begin so. */
export function beginningOf(network: Network): string {
  if (network.version === 6)
    return groupsBefore(network)
      .map((group) => `${group}:`)
      .slice(0, 7)
      .join('')
  const octets = Math.min(3, Math.floor(network.prefix / 8))
  return Array.from({ length: octets }, (_, n) => `${(network.first >> BigInt(24 - 8 * n)) & 0xffn}.`).join('')
}

/** Addresses and names have dots or colons; a word without them is a problem where a title has it. */
export function meaningOf(q: string): Meaning {
  const word = q.toLowerCase()
  const network = word.includes('/') ? parseNetwork(word) : null
  if (network?.ok) return { kind: 'network', network: word, beginning: beginningOf(network.value) }
  const issues = /[.:]/.test(word) ? [] : titles.filter(([, text]) => text.includes(word)).map(([issue]) => issue)
  return issues.length > 0 ? { kind: 'issues', issues: [...new Set(issues)] } : { kind: 'name', word }
}
