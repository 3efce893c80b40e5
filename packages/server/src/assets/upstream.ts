// The constituency's assets as the upstream gets them: lines in one order, their hash, and what changed between two sets.
import { createHash } from 'node:crypto'
import type { UpstreamLine } from '@schakel/api'
import { formatNetwork, mergeNetworks, type Network, parseNetwork } from '@schakel/formats/net'

export interface OwnedAsset {
  type: 'network' | 'asn' | 'domain'
  value: string
  reference: string | null
}

const rank = { network: 0, asn: 1, domain: 2 }

/** As one text: what is kept, hashed and compared. */
export const written = ({ type, value, reference }: UpstreamLine): string => `${type}\t${value}\t${reference ?? ''}`

export function readLine(text: string): UpstreamLine {
  const [type = 'domain', value = '', reference = ''] = text.split('\t')
  return { type: type as UpstreamLine['type'], value, reference: reference || null }
}

const networksOf = (assets: readonly OwnedAsset[]): Network[] =>
  assets.flatMap(({ type, value }) => {
    const read = type === 'network' ? parseNetwork(value) : null
    return read?.ok ? [read.value] : []
  })

const nameOf = ({ type, value }: OwnedAsset) => (type === 'asn' ? `AS${value}` : value)

/** Networks merged, each number and name once, and nothing that says whose they are. */
function withoutOwners(assets: readonly OwnedAsset[]): UpstreamLine[] {
  const merged = mergeNetworks(networksOf(assets)).map(formatNetwork)
  const rest = new Map(assets.filter(({ type }) => type !== 'network').map((one) => [`${one.type} ${one.value}`, one]))
  return [
    ...merged.map((value) => ({ type: 'network' as const, value, reference: null })),
    ...[...rest.values()].map((one) => ({ type: one.type, value: nameOf(one), reference: null })),
  ]
}

/** The assets in the order of their rows; `owners` says whether the members' references go along. */
export function linesFor(assets: readonly OwnedAsset[], owners: 'none' | 'reference'): UpstreamLine[] {
  const ordered = [...assets].sort((a, b) => rank[a.type] - rank[b.type])
  if (owners === 'none') return withoutOwners(ordered)
  const lines = ordered.map((one) => ({ type: one.type, value: nameOf(one), reference: one.reference }))
  return [...new Map(lines.map((line) => [written(line), line])).values()]
}

/** Of the lines as a set, in hex: their order says nothing. */
export function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
}

export function differenceOf(
  before: readonly string[],
  now: readonly string[],
): { added: string[]; removed: string[] } {
  const [had, has] = [new Set(before), new Set(now)]
  return { added: now.filter((line) => !had.has(line)), removed: before.filter((line) => !has.has(line)) }
}
