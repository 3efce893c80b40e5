// An asset as somebody wrote it, in canonical form; refused with the field's name and the mend.
import {
  formatNetwork,
  type Network,
  parseAsn,
  parseDomain,
  parseNetwork,
  specialAsn,
  specialSpaceOf,
} from '@schakel/formats/net'
import { type Parsed, type Problem, parsed, problem, refuse } from '@schakel/formats/parsed'
import { getPublicSuffix } from 'tldts'

export interface CanonicalAsset {
  type: 'network' | 'asn' | 'domain'
  value: string
  network: string | null
  asn: number | null
  warnings: readonly Problem[]
}

const testNames = new Set(['example', 'test', 'invalid', 'localhost'])

export const wideRule = 'network.wide'

/** A network that is more often a slip of the pen than one organisation's own: whoever enters it confirms it. */
function wideWarning(network: Network): Problem[] {
  const { version, prefix, first, last } = network
  if (prefix >= (version === 4 ? 16 : 29)) return []
  const value = formatNetwork(network)
  const size =
    version === 4
      ? `${last - first + 1n} addresses`
      : `${2n ** BigInt(48 - prefix)} networks of /48, each enough for a site`
  return [problem(wideRule, `${value} is ${size}. Is that right?`, { suggestion: value })]
}

function canonicalNetwork(text: string, documentation: boolean): Parsed<CanonicalAsset> {
  const read = parseNetwork(text)
  if (!read.ok) return read
  const special = specialSpaceOf(read.value)
  if (special && !(documentation && special.kind === 'documentation')) {
    return refuse(
      'network.special',
      `${formatNetwork(read.value)} is ${special.name}: nobody can be reached there from the internet.`,
    )
  }
  if (read.value.prefix < (read.value.version === 4 ? 8 : 16)) {
    return refuse('network.too-wide', 'This network is too wide for one organisation. Enter the parts that you use.')
  }
  const value = formatNetwork(read.value)
  return parsed({
    type: 'network',
    value,
    network: value,
    asn: null,
    warnings: [...read.warnings, ...wideWarning(read.value)],
  })
}

function canonicalAsn(text: string, documentation: boolean): Parsed<CanonicalAsset> {
  const read = parseAsn(text)
  if (!read.ok) return read
  const special = specialAsn(read.value)
  if (special && !(documentation && special === 'documentation')) {
    return refuse('asn.special', `AS${read.value} is a ${special} number: nobody holds it on the internet.`)
  }
  return parsed({ type: 'asn', value: String(read.value), network: null, asn: read.value, warnings: read.warnings })
}

function canonicalDomain(text: string, documentation: boolean): Parsed<CanonicalAsset> {
  const read = parseDomain(text)
  if (!read.ok) return read
  const name = read.value
  const last = name.slice(name.lastIndexOf('.') + 1)
  const forTests = testNames.has(last) || /(^|\.)example\.(com|net|org)$/.test(name)
  if (forTests && !documentation) return refuse('domain.documentation', `${name} is kept for examples (RFC 2606).`)
  if (!testNames.has(last) && getPublicSuffix(name, { allowPrivateDomains: true }) === name) {
    return refuse('domain.public-suffix', `${name} is shared by many organisations. Enter your own name below it.`)
  }
  return parsed({ type: 'domain', value: name, network: null, asn: null, warnings: read.warnings })
}

/** `documentation` lets documentation space and names through: only for the demo and tests. */
export function canonicalAsset(type: string, text: string, documentation: boolean): Parsed<CanonicalAsset> {
  if (type === 'network') return canonicalNetwork(text, documentation)
  if (type === 'asn') return canonicalAsn(text, documentation)
  if (type === 'domain') return canonicalDomain(text, documentation)
  return refuse('asset.type', 'Choose network, asn or domain. Products come with advisories.')
}

/** The names above a name, nearest first. */
export function parentsOf(name: string): string[] {
  const labels = name.split('.')
  return labels.slice(1).map((_, at) => labels.slice(at + 1).join('.'))
}
