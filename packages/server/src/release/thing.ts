// What release decides about, for whom, and by which way it would leave.

export type Tlp = 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'
export type Pap = 'RED' | 'AMBER' | 'GREEN' | 'CLEAR'
export type SeverityName = 'low' | 'medium' | 'high'

/** An item's revision or a finding, as far as release looks. */
export interface Thing {
  readonly type: 'finding' | 'item'
  readonly kind: 'finding' | 'advisory' | 'indicators' | 'publication' | 'report'
  readonly tlp: Tlp
  readonly pap: Pap
  /** Peering crossings left; null = no limit. */
  readonly hops: number | null
  /** People it is addressed to by name; null = nobody in particular. */
  readonly addressedTo: readonly string[] | null
  /** The member whose asset it is about; null for items. */
  readonly ownerId: string | null
  /** Waits in a wave for a person. */
  readonly held: boolean
  readonly severity: SeverityName | null
  readonly withdrawn: boolean
  /** Lowest severity per member class (`*` = all) that the source lets be notified. */
  readonly severityFloor: Readonly<Record<string, SeverityName>>
}

export interface Recipient {
  readonly organisationId: string
  readonly personId: string | null
  readonly secondFactor: boolean
  readonly isOperator: boolean
  readonly state: 'active' | 'suspended' | 'withdrawn'
  readonly class: string | null
  /** The recipient's own choice: below this it is not notified. */
  readonly notifyFrom: SeverityName
}

/** Ways out; what each can carry stands in `outlets`. */
export type Outlet = 'portal' | 'api' | 'mail' | 'webhook' | 'export' | 'paging' | 'public' | 'peer'

export interface OutletTraits {
  /** It comes to the recipient unasked. */
  readonly push: boolean
  /** It carries no content, only that something waits. */
  readonly contentless: boolean
  readonly red: boolean
  readonly onlyClear: boolean
  /** The mail policy of the operator decides between content and notice. */
  readonly byPolicy: boolean
  readonly crossing: boolean
}

const inside: OutletTraits = {
  push: false,
  contentless: false,
  red: true,
  onlyClear: false,
  byPolicy: false,
  crossing: false,
}

export const outlets: Readonly<Record<Outlet, OutletTraits>> = {
  portal: inside,
  api: { ...inside, red: false },
  mail: { ...inside, red: false, push: true, byPolicy: true },
  webhook: { ...inside, red: false, push: true },
  export: { ...inside, red: false },
  paging: { ...inside, push: true, contentless: true },
  public: { ...inside, red: false, onlyClear: true },
  peer: { ...inside, red: false, push: true, crossing: true },
}

/** Whether mail bodies carry content, per label. */
export type MailPolicy = Readonly<Record<string, 'full' | 'notice'>>

export interface Circumstances {
  readonly thing: Thing
  readonly recipient: Recipient
  readonly outlet: Outlet
  readonly mailPolicy: MailPolicy
}

export type Verdict =
  | { readonly decision: 'release'; readonly form: 'full' | 'notice'; readonly reason: string }
  | { readonly decision: 'withhold'; readonly form: null; readonly reason: string }

export function withhold(reason: string): Verdict {
  return { decision: 'withhold', form: null, reason }
}

export function released(form: 'full' | 'notice', reason: string): Verdict {
  return { decision: 'release', form, reason }
}

const rank: Record<SeverityName, number> = { low: 1, medium: 2, high: 3 }

export function isBelow(severity: SeverityName | null, floor: SeverityName | undefined): boolean {
  return severity !== null && floor !== undefined && rank[severity] < rank[floor]
}
