// What release and peering look at, the same for an item's revision and for a finding (TLP 2.0, PAP, hops).
export type Tlp = 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'
export type Pap = 'RED' | 'AMBER' | 'GREEN' | 'CLEAR'
export type SeverityName = 'low' | 'medium' | 'high'
export const itemKinds = ['advisory', 'indicators', 'publication', 'report'] as const
export type ItemKind = (typeof itemKinds)[number]
export type ThingKind = 'finding' | ItemKind

export interface Releasable {
  readonly type: 'finding' | 'item'
  readonly kind: ThingKind
  /** Which one of an item is decided about; a finding has the first only. */
  readonly revision: number
  readonly tlp: Tlp
  readonly pap: Pap
  /** Peering crossings left; null = no limit. */
  readonly hops: number | null
  /** People it is addressed to by name; null = nobody in particular. */
  readonly addressedTo: readonly string[] | null
  /** The member whose asset it is about; null for items. */
  readonly ownerId: string | null
  /** Members for whom a need to know was established; null = not limited to any. Findings: their owner. */
  readonly concerns: readonly string[] | null
  /** The giver permits that it goes onward at a label that would stop it. */
  readonly onwardPermitted: boolean
  /** The originator permits that AMBER goes to a member's security supplier. */
  readonly supplierPermitted: boolean
  /** Waits in a wave for a person. */
  readonly held: boolean
  /** High/High: goes on during and after a guideline's grace period. */
  readonly urgent: boolean
  readonly severity: SeverityName | null
  readonly validFrom: Date | null
  readonly validUntil: Date | null
  readonly withdrawn: boolean
  /** Lowest severity per member class (`*` = all) that the source lets be notified. */
  readonly severityFloor: Readonly<Record<string, SeverityName>>
}
