// Judges rows in the fixed order: readable, ours, timed; only rows that are ours become objects (design: accounting).
import { fieldText, splitRow } from '@schakel/formats/csv'
import { formatNetwork, parseNetwork } from '@schakel/formats/net'
import { type Problem, problem } from '@schakel/formats/parsed'
import { parseTimestamp } from '@schakel/formats/shadowserver'
import type { Tlp } from '@schakel/formats/tlp'
import type { Matcher } from '../../assets/index.ts'
import type { ReportKind } from '../classification/index.ts'
import type { FormatVerdicts } from './formats/index.ts'
import { type Claim, canonicalIp, type Material, materialsOf, type Row } from './material.ts'

export interface JudgedRow {
  readonly line: number
  readonly observedAt: Date
  readonly materials: readonly Material[]
  readonly reportType: string
  readonly kind: ReportKind
  /** The row's own label, where its format has one. */
  readonly label?: Tlp | undefined
}

const day = 24 * 3600_000
const SLASH = 47
const timeColumns = ['timestamp', 'time', 'date', 'first_seen']

/** Wanted columns by their place in the header, or why the file can't be matched. */
export function wantedColumns(names: readonly string[], kind: ReportKind): number[] | Problem {
  const lower = names.map((name) => name.trim().toLowerCase())
  const ip = kind.owner.ip.map((column) => lower.indexOf(column)).find((at) => at >= 0) ?? -1
  const asn = kind.owner.asn.map((column) => lower.indexOf(column)).find((at) => at >= 0) ?? -1
  const hosts = kind.owner.names.map(({ column }) => lower.indexOf(column))
  if (ip < 0 && hosts.every((at) => at < 0)) {
    const wanted = [...kind.owner.ip, ...kind.owner.names.map((name) => name.column)].join(', ')
    return problem('intake.columns', `No column says whose a row is. Needed is one of: ${wanted}.`)
  }
  if (!timeColumns.some((column) => lower.includes(column))) {
    return problem('intake.columns', 'No column says when it was seen. Needed is: timestamp.')
  }
  return [ip, asn, ...hosts]
}

/** Reads one header's rows; `at` and `now` decide nothing but the future. */
export class RowJudge {
  readonly #names: readonly string[]
  readonly #kind: ReportKind
  readonly #type: string
  readonly #matcher: Matcher
  readonly #verdicts: FormatVerdicts
  readonly #latest: number

  constructor(
    names: readonly string[],
    { type, kind }: { type: string; kind: ReportKind },
    matcher: Matcher,
    verdicts: FormatVerdicts,
    now: Date,
  ) {
    this.#names = names.map((name) => name.trim().toLowerCase())
    this.#kind = kind
    this.#type = type
    this.#matcher = matcher
    this.#verdicts = verdicts
    this.#latest = now.getTime() + day
  }

  /** `fields`: start and end of address, AS number and names, as `wantedColumns` ordered them. */
  judge(bytes: Buffer, start: number, end: number, line: number, fields: Int32Array): void {
    const verdicts = this.#verdicts
    verdicts.rows++
    const ipStart = fields[0] as number
    const ipEnd = fields[1] as number
    let set = 0
    let wide = false
    if (ipStart >= 0 && ipEnd > ipStart) {
      set = this.#matcher.address(bytes, ipStart, ipEnd)
      if (set < 0) {
        if (bytes.subarray(ipStart, ipEnd).includes(SLASH) && parseNetwork(bytes.toString('latin1', ipStart, ipEnd)).ok)
          wide = true
        else
          return this.#reject(bytes, start, end, line, 'address.invalid', fieldText(bytes, ipStart, ipEnd).slice(0, 80))
      }
    } else if (!this.#hasName(fields)) return this.#reject(bytes, start, end, line, 'address.missing', null)
    if (set > 0 || wide || this.#mayBeOurs(bytes, fields)) this.#look(bytes, start, end, line, fields, set, wide)
    else verdicts.unmatched++
  }

  #hasName(fields: Int32Array): boolean {
    for (let at = 4; at < fields.length; at += 2) if ((fields[at + 1] as number) > (fields[at] as number)) return true
    return false
  }

  #asnSet(bytes: Buffer, fields: Int32Array): number {
    let asn = 0
    const end = fields[3] as number
    for (let at = fields[2] as number; at >= 0 && at < end; at++) {
      const digit = (bytes[at] as number) - 48
      if (digit < 0 || digit > 9) return 0
      asn = asn * 10 + digit
    }
    return asn === 0 ? 0 : this.#matcher.asn(asn)
  }

  #mayBeOurs(bytes: Buffer, fields: Int32Array): boolean {
    if (this.#asnSet(bytes, fields) > 0) return true
    for (const [i, { as }] of this.#kind.owner.names.entries()) {
      const from = fields[4 + i * 2] as number
      const to = fields[5 + i * 2] as number
      if (to <= from || from < 0) continue
      if (as === 'url' || this.#matcher.name(bytes, from, to) > 0) return true
    }
    return false
  }

  #claims(bytes: Buffer, fields: Int32Array, set: number, wide: boolean): Claim[] {
    const claims: Claim[] = []
    const text = fieldText(bytes, Math.max(0, fields[0] as number), Math.max(0, fields[1] as number))
    const network = wide ? parseNetwork(text) : null
    if (network?.ok) {
      const owners = this.#matcher.overlapping(network.value).flatMap((one) => this.#matcher.owners(one))
      if (owners.length > 0) claims.push({ by: 'network', subject: formatNetwork(network.value), owners })
    } else if (set > 0)
      claims.push({ by: 'network', subject: canonicalIp(text) ?? text, owners: this.#matcher.owners(set) })
    if (claims.length === 0) {
      const asnSet = this.#asnSet(bytes, fields)
      if (asnSet > 0 && text)
        claims.push({ by: 'asn', subject: canonicalIp(text) ?? text, owners: this.#matcher.owners(asnSet) })
    }
    for (const [i, { as }] of this.#kind.owner.names.entries()) {
      const from = fields[4 + i * 2] as number
      const to = fields[5 + i * 2] as number
      if (to <= from || from < 0) continue
      const host = hostIn(fieldText(bytes, from, to), as)
      const owners = host ? this.#matcher.owners(this.#matcher.name(Buffer.from(host), 0, host.length)) : []
      if (host && owners.length > 0) claims.push({ by: 'domain', subject: host, owners })
    }
    return claims
  }

  #look(bytes: Buffer, start: number, end: number, line: number, fields: Int32Array, set: number, wide: boolean): void {
    const claims = this.#claims(bytes, fields, set, wide)
    if (claims.length === 0) {
      this.#verdicts.unmatched++
      return
    }
    const row = this.#row(bytes, start, end)
    const time = timeColumns.map((column) => row.get(column)).find((text) => text !== undefined)
    const observed = parseTimestamp(time ?? '', 'timestamp')
    if (!observed.ok) return this.#reject(bytes, start, end, line, 'time.invalid', (time ?? '').slice(0, 80))
    if (observed.value.getTime() > this.#latest)
      return this.#reject(bytes, start, end, line, 'time.future', (time ?? '').slice(0, 80))
    const ip = claims.find((claim) => claim.by !== 'domain')?.subject ?? null
    const materials = materialsOf(row, this.#kind, claims, ip)
    this.#verdicts.ours({ line, observedAt: observed.value, materials, reportType: this.#type, kind: this.#kind })
  }

  #row(bytes: Buffer, start: number, end: number): Row {
    const row = new Map<string, string>()
    for (const [i, value] of splitRow(bytes, start, end).entries()) {
      const name = this.#names[i]
      if (name !== undefined && value !== '') row.set(name, value)
    }
    return row
  }

  #reject(bytes: Buffer, start: number, end: number, line: number, reason: string, detail: string | null): void {
    this.#verdicts.reject(line, reason, detail, Buffer.from(bytes.subarray(start, Math.min(end, start + 8192))))
  }
}

/** The host name that a column holds, lower case, without port or brackets; null when it holds none. */
function hostIn(text: string, as: 'host' | 'url'): string | null {
  const bare =
    as === 'url' && text.includes('://')
      ? URL.canParse(text)
        ? new URL(text).hostname
        : ''
      : text.replace(/^[a-z]+:\/\//i, '')
  const name = bare
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/^\*\./, '')
    .toLowerCase()
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(name) && !/\.\d+$/.test(name) ? name : null
}
