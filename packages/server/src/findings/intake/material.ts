// What one matched row says about each owner: the key of the finding, its attributes and the evidence.
import { createHash } from 'node:crypto'
import { formatIp, hostName, parseIp } from '@schakel/formats/net'
import type { Owner } from '../../assets/index.ts'
import { type ReportKind, severityOf } from '../classification/index.ts'

/** A claim that the row matched: the value that matched and who answers for it. */
export interface Claim {
  readonly by: 'network' | 'asn' | 'domain'
  readonly subject: string
  readonly owners: readonly Owner[]
}

/** The row as text by column name; absent when empty. */
export type Row = ReadonlyMap<string, string>

export interface Material {
  readonly memberId: string
  readonly key: string
  readonly subject: string
  readonly subjectType: 'ip' | 'domain' | 'network'
  readonly place: string
  readonly assetId: string
  readonly assetIds: readonly string[]
  readonly matchedBy: Claim['by']
  readonly severity: 'low' | 'medium' | 'high'
  readonly ip: string | null
  readonly asn: number | null
  readonly port: number | null
  readonly protocol: string | null
  readonly hostname: string | null
  readonly malware: string | null
  readonly evidence: Readonly<Record<string, string>>
}

const mostFields = 16
const mostText = 300

function first(row: Row, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = row.get(column)
    if (value) return value
  }
  return null
}

function portOf(row: Row, kind: ReportKind): number | null {
  const port = Number(first(row, kind.port) ?? Number.NaN)
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null
}

function protocolOf(row: Row): string | null {
  const protocol = row.get('protocol')?.toLowerCase()
  return protocol && /^[a-z0-9-]{1,16}$/.test(protocol) ? protocol : null
}

function evidenceOf(row: Row, kind: ReportKind): Record<string, string> {
  const columns = kind.issue.startsWith('unknown-') ? [...row.keys()] : ['severity', ...kind.evidence]
  const kept: Record<string, string> = {}
  let count = 0
  for (const column of columns) {
    const value = row.get(column)
    if (!value || column in kept) continue
    kept[column] = value.slice(0, mostText)
    if (++count === mostFields) break
  }
  return kept
}

/** 16 bytes over problem, subject and place: the finding's key within a member. */
export function keyOf(issue: string, subject: string, place: string): string {
  return createHash('sha256').update(`${issue}\n${subject}\n${place}`).digest('hex').slice(0, 32)
}

function subjectTypeOf({ by, subject }: Claim): Material['subjectType'] {
  if (by === 'domain') return 'domain'
  return subject.includes('/') ? 'network' : 'ip'
}

/** Claims by member; an address claim comes before a name, so that both make one finding on the address. */
function byMember(claims: readonly Claim[]): Map<string, { claim: Claim; owners: Owner[] }> {
  const members = new Map<string, { claim: Claim; owners: Owner[] }>()
  for (const claim of claims) {
    for (const owner of claim.owners) {
      const known = members.get(owner.memberId)
      if (!known) members.set(owner.memberId, { claim, owners: [owner] })
      else if (!known.owners.some((other) => other.assetId === owner.assetId)) known.owners.push(owner)
    }
  }
  return members
}

/** One material per member; the owner of a name alone does not learn the address behind it. */
export function materialsOf(row: Row, kind: ReportKind, claims: readonly Claim[], ip: string | null): Material[] {
  const port = portOf(row, kind)
  const protocol = protocolOf(row)
  const malware = kind.place === 'malware' ? (first(row, kind.malware)?.toLowerCase().slice(0, 80) ?? null) : null
  const place = kind.place === 'service' && port !== null ? `${port}/${protocol ?? 'tcp'}` : (malware ?? '')
  const severity = severityOf(row.get('severity'), kind.severity)
  const evidence = evidenceOf(row, kind)
  const asn = Number(first(row, kind.owner.asn) ?? Number.NaN)
  const hostname = hostName(first(row, ['hostname', 'src_hostname']) ?? '')
  return [...byMember(claims)].map(([memberId, { claim, owners }]) => {
    const address = claim.by !== 'domain'
    return {
      memberId,
      key: keyOf(kind.issue, claim.subject, place),
      subject: claim.subject,
      subjectType: subjectTypeOf(claim),
      place,
      assetId: (owners[0] as Owner).assetId,
      assetIds: owners.map((owner) => owner.assetId),
      matchedBy: claim.by,
      severity,
      ip: address ? ip : null,
      asn: address && Number.isInteger(asn) ? asn : null,
      port,
      protocol: protocol ?? (port === null ? null : 'tcp'),
      hostname: address ? hostname : claim.subject,
      malware,
      evidence,
    }
  })
}

/** Canonical text of an address column. */
export function canonicalIp(text: string): string | null {
  const ip = parseIp(text)
  return ip ? formatIp(ip) : null
}
