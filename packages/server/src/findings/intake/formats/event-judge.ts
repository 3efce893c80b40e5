// Judges IntelMQ events like rows: readable, ours, timed; a line whose address and names are nobody's is never parsed.
import { type IntelmqEvent, parseEvent, quickKey, quickText } from '@schakel/formats/intelmq'
import { formatNetwork, parseNetwork } from '@schakel/formats/net'
import type { Parsed } from '@schakel/formats/parsed'
import type { Matcher } from '../../../assets/index.ts'
import { type Claim, canonicalIp, materialsOf } from '../material.ts'
import { kindOfEvent, labelOf, rowOf } from './event-kind.ts'
import type { FormatVerdicts, ReadingOrder } from './intake-format.ts'

const day = 24 * 3600_000
const ipKey = quickKey('source.ip')
const namesIn = /"source\.(fqdn|url|reverse_dns|network|asn)"|"source"\s*:/

export class EventJudge {
  readonly #matcher: Matcher
  readonly #verdicts: FormatVerdicts
  readonly #latest: number
  readonly #report: ReadingOrder['report']

  constructor(matcher: Matcher, verdicts: FormatVerdicts, now: Date, report: ReadingOrder['report']) {
    this.#matcher = matcher
    this.#verdicts = verdicts
    this.#latest = now.getTime() + day
    this.#report = report
  }

  line(bytes: Buffer, start: number, end: number, line: number): void {
    const ip = quickText(bytes, start, end, ipKey)
    if (ip !== undefined && this.#addressSet(ip) === 0 && !namesIn.test(bytes.toString('latin1', start, end))) {
      this.#verdicts.rows++
      this.#verdicts.unmatched++
      return
    }
    this.event(parseEvent(bytes.toString('utf8', start, end), line), line, bytes.subarray(start, end))
  }

  event(read: Parsed<IntelmqEvent>, line: number, raw: Buffer): void {
    this.#verdicts.rows++
    if (!read.ok) {
      const [problem] = read.problems
      return this.#reject(line, problem?.rule ?? 'json.syntax', problem?.message ?? null, raw)
    }
    const event = read.value
    const claims = this.#claims(event)
    if (claims.length === 0) {
      this.#verdicts.unmatched++
      return
    }
    const time = event['time.source'] ?? event['time.observation']
    if (typeof time !== 'string') return this.#reject(line, 'time.missing', null, raw)
    const observedAt = new Date(time)
    if (observedAt.getTime() > this.#latest) return this.#reject(line, 'time.future', time, raw)
    const { type, kind } = kindOfEvent(event, this.#report)
    const ip = claims.find((claim) => claim.by !== 'domain')?.subject ?? null
    const materials = materialsOf(rowOf(event), kind, claims, ip)
    this.#verdicts.ours({ line, observedAt, materials, reportType: type, kind, label: labelOf(event) })
  }

  #addressSet(text: string): number {
    return this.#matcher.address(Buffer.from(text, 'latin1'), 0, text.length)
  }

  #claims(event: IntelmqEvent): Claim[] {
    const ip = event['source.ip']
    const claims: Claim[] = []
    if (typeof ip === 'string') {
      const subject = canonicalIp(ip) ?? ip
      const owners = this.#matcher.owners(Math.max(0, this.#addressSet(ip)))
      if (owners.length > 0) claims.push({ by: 'network', subject, owners })
      else {
        const byAsn = this.#matcher.owners(this.#matcher.asn(Number(event['source.asn'] ?? 0)))
        if (byAsn.length > 0) claims.push({ by: 'asn', subject, owners: byAsn })
      }
    } else claims.push(...this.#ofNetwork(event['source.network']))
    for (const host of hostsOf(event)) {
      const owners = this.#matcher.owners(this.#matcher.name(Buffer.from(host), 0, host.length))
      if (owners.length > 0) claims.push({ by: 'domain', subject: host, owners })
    }
    return claims
  }

  #ofNetwork(text: unknown): Claim[] {
    const network = typeof text === 'string' ? parseNetwork(text) : null
    if (!network?.ok) return []
    const owners = this.#matcher.overlapping(network.value).flatMap((set) => this.#matcher.owners(set))
    return owners.length > 0 ? [{ by: 'network', subject: formatNetwork(network.value), owners }] : []
  }

  #reject(line: number, reason: string, detail: string | null, raw: Buffer): void {
    this.#verdicts.reject(line, reason, detail, Buffer.from(raw.subarray(0, 8192)))
  }
}

function hostsOf(event: IntelmqEvent): string[] {
  const url = event['source.url']
  const hosts = [event['source.fqdn'], event['source.reverse_dns']]
  if (typeof url === 'string' && URL.canParse(url)) hosts.push(new URL(url).hostname)
  const names = hosts.filter((host): host is string => typeof host === 'string')
  return [...new Set(names.map((name) => name.toLowerCase().replace(/\.$/, '')))].filter((name) =>
    /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(name),
  )
}
