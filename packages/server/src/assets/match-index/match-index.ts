// The match index: an immutable base and over it the claims that changed since; a change costs what the overlay holds.
import { type Agreement, type Base, type BaseOrder, buildBase, emptyBase } from './index-base.ts'
import type { LayeredNetworks } from './layers.ts'
import { exactName, type NameTable } from './name-table.ts'
import { asnOver, claimInBase, namesOver, networksOver } from './overlay.ts'
import { type IndexedAsset, type Owner, type SharedSets, sharedFrom, sharedOwners } from './owner-sets.ts'
import { type Family, families, readUuid, Slots, type SlotTables } from './slots.ts'

/** All of it lies in shared memory or is small, so that a worker thread gets it by a message. Never changes. */
export interface MatchTables {
  readonly ipv4: LayeredNetworks
  readonly ipv6: LayeredNetworks
  readonly asn: ReadonlyMap<number, number>
  readonly names: { readonly base: NameTable; readonly overlay: NameTable | null }
  readonly slots: SlotTables
  readonly members: readonly string[]
  readonly shared: SharedSets
  /** Rises with each published set of tables. */
  readonly epoch: number
}

type Claims = Record<Family, Map<string, number>>
type Change = { readonly put: IndexedAsset } | { readonly remove: string } | { readonly reclaim: string }

const noClaims = (): Claims => ({ ipv4: new Map(), ipv6: new Map(), asn: new Map(), names: new Map() })

function grouped<K extends string>(agreements: readonly Record<K, string>[], by: K, of: K): Map<string, string[]> {
  const groups = Map.groupBy(agreements, (agreement) => agreement[by])
  return new Map([...groups].map(([id, group]) => [id, group.map((agreement) => agreement[of])]))
}

const written = ({ coveringId, coveredId }: Agreement) => `${coveringId} ${coveredId}`

function sameAgreements(a: readonly Agreement[], b: readonly Agreement[]): boolean {
  return a.length === b.length && new Set([...a, ...b].map(written)).size === a.length
}

function familyIn({ type, value }: IndexedAsset): Family {
  if (type === 'asn') return 'asn'
  if (type === 'domain') return 'names'
  return value.includes(':') ? 'ipv6' : 'ipv4'
}

export class MatchIndex {
  #base: Base = emptyBase()
  #slots = new Slots(this.#base.slots)
  /** Claims that differ from the base, with their set; 0 nobody's any more. */
  #changed: Claims = noClaims()
  #overlayShared: (readonly Owner[])[] = []
  #agreements: readonly Agreement[] = []
  #coveringIds: ReadonlyMap<string, readonly string[]> = new Map()
  #coveredIds: ReadonlyMap<string, readonly string[]> = new Map()
  /** Changes since a new base was asked for, told again to it when it comes. */
  #journal: Change[] | null = null
  #touched = new Set<Family>(families)
  #last: MatchTables | null = null
  readonly #members: string[] = []
  readonly #memberIndex = new Map<string, number>()

  get size(): number {
    return this.#slots.live
  }

  /** How many claims the overlay holds: when they are many, a new base is worth its while. */
  get overlaySize(): number {
    return families.reduce((sum, family) => sum + this.#changed[family].size, 0)
  }

  /** Takes an asset that is not there yet without making it known: `rebase` does that for all at once. */
  load(asset: IndexedAsset): void {
    this.#slots.add(asset.id, this.#memberNumber(asset.memberId), familyIn(asset), asset.value)
  }

  /** Adds or replaces an accepted asset. */
  put(asset: IndexedAsset): void {
    const known = this.#slots.find(asset.id)
    const member = this.#memberNumber(asset.memberId)
    if (known >= 0) {
      if (this.#slots.memberOf(known) === member && this.#slots.valueOf(known) === asset.value) return
      this.remove(asset.id)
    }
    this.#journal?.push({ put: asset })
    const family = familyIn(asset)
    const slot = this.#slots.add(asset.id, member, family, asset.value)
    this.#claim(family, asset.value, [...this.#claimants(family, asset.value), slot])
    this.#reclaimCoveredBy(asset.id)
  }

  remove(assetId: string): void {
    const slot = this.#slots.find(assetId)
    if (slot < 0) return
    this.#journal?.push({ remove: assetId })
    const family = this.#slots.familyAt(slot)
    const value = this.#slots.valueOf(slot)
    const others = this.#claimants(family, value).filter((other) => other !== slot)
    this.#slots.drop(slot)
    this.#claim(family, value, others)
    this.#reclaimCoveredBy(assetId)
  }

  setAgreements(agreements: Iterable<Agreement>): void {
    const concerned = new Set(this.#coveringIds.keys())
    const next = [...agreements]
    if (sameAgreements(this.#agreements, next)) return
    this.#agreements = next
    this.#coveringIds = grouped(this.#agreements, 'coveredId', 'coveringId')
    this.#coveredIds = grouped(this.#agreements, 'coveringId', 'coveredId')
    for (const id of concerned.union(new Set(this.#coveringIds.keys()))) this.#reclaim(id)
  }

  /** Tables that were answered never change: whoever still reads them gets the owners of their own time. */
  tables(): MatchTables {
    if (this.#last && this.#touched.size === 0) return this.#last
    const { ipv4, ipv6, asn, names } = this.#last ?? {}
    const fresh = (family: Family) => this.#touched.has(family)
    this.#last = {
      ipv4: !ipv4 || fresh('ipv4') ? networksOver(this.#base.ipv4, this.#changed.ipv4) : ipv4,
      ipv6: !ipv6 || fresh('ipv6') ? networksOver(this.#base.ipv6, this.#changed.ipv6) : ipv6,
      asn: !asn || fresh('asn') ? asnOver(this.#base.asn, this.#changed.asn) : asn,
      names: {
        base: this.#base.names,
        overlay: !names || fresh('names') ? namesOver(this.#changed.names) : names.overlay,
      },
      slots: this.#slots.tables,
      members: this.#members,
      shared: { base: this.#base.shared, overlay: this.#overlayShared },
      epoch: (this.#last?.epoch ?? 0) + 1,
    }
    this.#touched.clear()
    return this.#last
  }

  /** What `buildBase` needs, in this thread or another; changes go on meanwhile. */
  beginRebase(): BaseOrder {
    this.#journal = []
    return { slots: this.#slots.tables, members: this.#members, agreements: this.#agreements }
  }

  finishRebase(base: Base): void {
    const journal = this.#journal ?? []
    this.#journal = null
    this.#base = base
    this.#slots = new Slots(base.slots)
    this.#changed = noClaims()
    this.#overlayShared = []
    this.#touched = new Set(families)
    this.#last = null
    for (const change of journal) {
      if ('put' in change) this.put(change.put)
      else if ('remove' in change) this.remove(change.remove)
      else this.#reclaim(change.reclaim)
    }
  }

  abandonRebase(): void {
    this.#journal = null
  }

  rebase(): void {
    this.finishRebase(buildBase(this.beginRebase()))
  }

  #claim(family: Family, value: string, claimants: readonly number[]): void {
    this.#changed[family].set(value, claimants.length === 0 ? 0 : this.#setOf(claimants))
    this.#touched.add(family)
  }

  #setOf(claimants: readonly number[]): number {
    const [only = 0] = claimants
    const coverings = this.#coveringsOf(claimants)
    if (claimants.length === 1 && coverings.size === 0) return only + 1
    this.#overlayShared.push(sharedOwners(this.#slots.tables, this.#members, claimants, coverings))
    return sharedFrom + this.#base.shared.length + this.#overlayShared.length - 1
  }

  #coveringsOf(claimants: readonly number[]): Map<number, number[]> {
    const coverings = new Map<number, number[]>()
    if (this.#coveringIds.size === 0) return coverings
    for (const slot of claimants) {
      const ids = this.#coveringIds.get(readUuid(this.#slots.tables.ids, slot)) ?? []
      const there = ids.map((id) => this.#slots.find(id)).filter((covering) => covering >= 0)
      if (there.length > 0) coverings.set(slot, there)
    }
    return coverings
  }

  /** Slots of the assets that claim the value now. */
  #claimants(family: Family, value: string): number[] {
    const set = this.#changed[family].get(value) ?? this.#setInBase(family, value)
    if (set === 0) return []
    if (set < sharedFrom) return [set - 1]
    const place = set - sharedFrom
    const owners = this.#base.shared[place] ?? this.#overlayShared[place - this.#base.shared.length] ?? []
    return owners
      .filter(({ because }) => because !== 'agreement')
      .map(({ assetId }) => this.#slots.find(assetId))
      .filter((slot) => slot >= 0)
  }

  #setInBase(family: Family, value: string): number {
    if (family === 'names') return exactName(this.#base.names, value)
    if (family === 'asn') return this.#base.asn.get(Number(value)) ?? 0
    return this.#base[family].sets[claimInBase(this.#base[family], value)] as number
  }

  #reclaim(assetId: string): void {
    const slot = this.#slots.find(assetId)
    if (slot < 0) return
    this.#journal?.push({ reclaim: assetId })
    const family = this.#slots.familyAt(slot)
    const value = this.#slots.valueOf(slot)
    this.#claim(family, value, this.#claimants(family, value))
  }

  #reclaimCoveredBy(assetId: string): void {
    for (const id of this.#coveredIds.get(assetId) ?? []) this.#reclaim(id)
  }

  #memberNumber(memberId: string): number {
    const known = this.#memberIndex.get(memberId)
    if (known !== undefined) return known
    const number = this.#members.push(memberId) - 1
    this.#memberIndex.set(memberId, number)
    return number
  }
}
