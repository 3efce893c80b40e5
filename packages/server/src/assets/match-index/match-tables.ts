// Builds the tables of the match index from the accepted assets and the recorded agreements (design: "Findings, whose").
import { type Network, parseNetwork } from '@schakel/formats/net'
import { buildNames, type NameTable } from './name-table.ts'
import { buildIpv4, buildIpv6, type Claim, type Ipv4Table, type Ipv6Table } from './network-table.ts'
import {
  type IndexedAsset,
  type Owner,
  type OwnerTables,
  sharedBytes,
  sharedFrom,
  sharedWords,
  writeUuid,
} from './owner-sets.ts'

/** All of it lies in shared memory or is small, so that a worker thread gets it by a message. */
export interface MatchTables {
  readonly ipv4: Ipv4Table
  readonly ipv6: Ipv6Table
  readonly asn: ReadonlyMap<number, number>
  readonly names: NameTable
  readonly owners: OwnerTables
  /** Rises with each published set of tables. */
  readonly epoch: number
}

/** The holder of `coveringId` also gets what concerns `coveredId`. */
export interface Agreement {
  readonly coveringId: string
  readonly coveredId: string
}

export type Family = 'ipv4' | 'ipv6' | 'asn' | 'names'

const leastToCompact = 8192

interface Held {
  asset: IndexedAsset
  slot: number
  network: Network | null
}

/** Gathers assets and answers tables; after a change only the touched family is built anew. */
export class MatchTablesBuilder {
  readonly #held = new Map<string, Held>()
  readonly #agreements = new Map<string, Set<string>>()
  readonly #memberIndex = new Map<string, number>()
  readonly #members: string[] = []
  readonly #touched = new Set<Family>(['ipv4', 'ipv6', 'asn', 'names'])
  readonly #shared: Record<Family, (readonly Owner[])[]> = { ipv4: [], ipv6: [], asn: [], names: [] }
  #assetIds = sharedBytes(1024 * 16)
  #memberOf = sharedWords(1024)
  #slots = 0
  #last: MatchTables | null = null

  get size(): number {
    return this.#held.size
  }

  /** Adds or replaces an accepted asset. */
  put(asset: IndexedAsset): void {
    const known = this.#held.get(asset.id)
    if (known && known.asset.value === asset.value && known.asset.memberId === asset.memberId) return
    if (known) this.remove(asset.id)
    const network = asset.type === 'network' ? networkIn(asset.value) : null
    const slot = this.#newSlot()
    writeUuid(this.#assetIds, slot, asset.id)
    this.#memberOf[slot] = this.#memberNumber(asset.memberId)
    const held = { asset, slot, network }
    this.#held.set(asset.id, held)
    this.#touched.add(familyOf(held))
  }

  remove(assetId: string): void {
    const held = this.#held.get(assetId)
    if (!held) return
    this.#held.delete(assetId)
    this.#touched.add(familyOf(held))
  }

  setAgreements(agreements: Iterable<Agreement>): void {
    this.#agreements.clear()
    for (const { coveringId, coveredId } of agreements) {
      const set = this.#agreements.get(coveredId) ?? new Set<string>()
      this.#agreements.set(coveredId, set.add(coveringId))
    }
    for (const family of ['ipv4', 'ipv6', 'asn', 'names'] as const) this.#touched.add(family)
  }

  /** Tables that were answered never change: whoever still reads them gets the owners of their own time. */
  tables(): MatchTables {
    if (this.#slots > leastToCompact && this.#slots > 2 * this.#held.size) this.#compact()
    const last = this.#last
    if (last && this.#touched.size === 0) return last
    const groups = this.#grouped()
    const fresh = <T>(family: Family, kept: T | undefined, build: () => T): T =>
      kept === undefined || this.#touched.has(family) ? build() : kept
    const next = {
      ipv4: fresh('ipv4', last?.ipv4, () => buildIpv4(this.#networkClaims('ipv4', groups))),
      ipv6: fresh('ipv6', last?.ipv6, () => buildIpv6(this.#networkClaims('ipv6', groups))),
      asn: fresh(
        'asn',
        last?.asn,
        () => new Map(this.#claims('asn', groups).map(({ value, set }) => [Number(value), set])),
      ),
      names: fresh('names', last?.names, () =>
        buildNames(this.#claims('names', groups).map(({ value, set }) => ({ name: value, set }))),
      ),
    }
    this.#touched.clear()
    this.#last = { ...next, owners: this.#owners(), epoch: (last?.epoch ?? 0) + 1 }
    return this.#last
  }

  /** Slots are never given to another asset in place; abandoned ones go when the arrays are made anew. */
  #compact(): void {
    this.#assetIds = sharedBytes(1024 * 16)
    this.#memberOf = sharedWords(1024)
    this.#slots = 0
    for (const held of this.#held.values()) {
      held.slot = this.#newSlot()
      writeUuid(this.#assetIds, held.slot, held.asset.id)
      this.#memberOf[held.slot] = this.#memberNumber(held.asset.memberId)
      this.#touched.add(familyOf(held))
    }
  }

  #owners(): OwnerTables {
    const shared: (readonly Owner[])[] = []
    for (const [family, offset] of Object.entries(familyOffset) as [Family, number][]) {
      for (const [i, owners] of this.#shared[family].entries()) shared[i * 4 + offset] = owners
    }
    return { assetIds: this.#assetIds, memberOf: this.#memberOf, members: this.#members, shared }
  }

  /** Assets of the touched families by family and value: equal values are one claim. */
  #grouped(): Record<Family, Map<string, Held[]>> {
    const groups: Record<Family, Map<string, Held[]>> = {
      ipv4: new Map(),
      ipv6: new Map(),
      asn: new Map(),
      names: new Map(),
    }
    for (const held of this.#held.values()) {
      const family = familyOf(held)
      if (!this.#touched.has(family)) continue
      const group = groups[family].get(held.asset.value)
      if (group) group.push(held)
      else groups[family].set(held.asset.value, [held])
    }
    return groups
  }

  #claims(family: Family, groups: Record<Family, Map<string, Held[]>>): { value: string; set: number; first: Held }[] {
    this.#shared[family] = []
    const claims: { value: string; set: number; first: Held }[] = []
    for (const [value, group] of groups[family]) {
      claims.push({ value, set: this.#setOf(family, group), first: group[0] as Held })
    }
    return claims
  }

  #networkClaims(family: Family, groups: Record<Family, Map<string, Held[]>>): Claim<Network>[] {
    return this.#claims(family, groups).map(({ set, first }) => ({ at: first.network as Network, set }))
  }

  #setOf(family: Family, group: readonly Held[]): number {
    const [only] = group
    if (only && group.length === 1 && !this.#agreements.has(only.asset.id)) return only.slot + 1
    const owners = new Map<string, Owner>()
    const because = group.length === 1 ? 'most-specific' : 'identical'
    for (const { asset } of group) owners.set(asset.id, { assetId: asset.id, memberId: asset.memberId, because })
    for (const { asset } of group) {
      for (const coveringId of this.#agreements.get(asset.id) ?? []) {
        const covering = this.#held.get(coveringId)?.asset
        if (covering && !owners.has(covering.id))
          owners.set(covering.id, { assetId: covering.id, memberId: covering.memberId, because: 'agreement' })
      }
    }
    const index = this.#shared[family].push([...owners.values()]) - 1
    return sharedFrom + index * 4 + familyOffset[family]
  }

  #newSlot(): number {
    const slot = this.#slots++
    if (slot >= this.#memberOf.length) {
      const ids = sharedBytes(this.#memberOf.length * 2 * 16)
      ids.set(this.#assetIds)
      this.#assetIds = ids
      const members = sharedWords(this.#memberOf.length * 2)
      members.set(this.#memberOf)
      this.#memberOf = members
    }
    return slot
  }

  #memberNumber(memberId: string): number {
    const known = this.#memberIndex.get(memberId)
    if (known !== undefined) return known
    const number = this.#members.push(memberId) - 1
    this.#memberIndex.set(memberId, number)
    return number
  }
}

const familyOffset: Record<Family, number> = { ipv4: 0, ipv6: 1, asn: 2, names: 3 }

function familyOf({ asset, network }: Held): Family {
  if (asset.type === 'asn') return 'asn'
  if (asset.type === 'domain') return 'names'
  return network?.version === 6 ? 'ipv6' : 'ipv4'
}

function networkIn(value: string): Network {
  const network = parseNetwork(value)
  if (!network.ok) throw new Error(`the accepted network ${value} is no network`)
  return network.value
}
