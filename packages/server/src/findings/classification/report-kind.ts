// What the engine must know of a report type: whose its rows are, what problem they show, where, and how grave.
import type { RsitType } from '@schakel/formats/rsit'

export type Family = 'exposure' | 'vulnerability' | 'infection' | 'compromise' | 'attack' | 'list'
export type Severity = 'high' | 'medium' | 'low'

export interface NameColumn {
  readonly column: string
  readonly as: 'host' | 'url'
}

export interface ReportKind {
  /** Report types as file names say them; the IPv6 scan of the same problem stands beside the IPv4 one. */
  readonly reportTypes: readonly string[]
  /** Our own name of the problem: one for the same problem from several sources. */
  readonly issue: string
  readonly family: Family
  readonly classification: { readonly taxonomy: string; readonly type: string; readonly identifier: string }
  readonly severity: Severity
  /** Columns that say whose a row is, in the order in which they are tried. */
  readonly owner: {
    readonly ip: readonly string[]
    readonly asn: readonly string[]
    readonly names: readonly NameColumn[]
  }
  /** What tells two findings on one address apart: the service, the malware, or nothing. */
  readonly place: 'service' | 'malware' | 'none'
  readonly port: readonly string[]
  readonly malware: readonly string[]
  /** Columns that show a person what the source saw, the most telling first. */
  readonly evidence: readonly string[]
  /** After so many later report dates without it, it is no longer seen. */
  readonly goneAfter: number
}

export interface KindOfIssue {
  issue: string
  types: readonly string[]
  rsit: RsitType
  severity: Severity
  evidence?: readonly string[]
}
