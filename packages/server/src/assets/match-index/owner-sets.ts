// Who answers for a claim: one asset, or a set of them (identical claims, recorded agreements).
import { readUuid, type SlotTables } from './slots.ts'

/** One accepted asset as the index needs it. */
export interface IndexedAsset {
  readonly id: string
  readonly memberId: string
  readonly type: 'network' | 'asn' | 'domain'
  readonly value: string
}

/** An owner that a lookup answers, and why it is one. */
export interface Owner {
  readonly assetId: string
  readonly memberId: string
  readonly because: 'most-specific' | 'identical' | 'agreement'
}

/** Set numbers: 0 nobody; below `sharedFrom` the slot + 1 of a single owner; from there a place in the shared sets. */
export const sharedFrom = 0x8000_0000

/** Owners of claims that more than one asset answers to: those of the base, then those of the overlay. */
export interface SharedSets {
  readonly base: readonly (readonly Owner[])[]
  readonly overlay: readonly (readonly Owner[])[]
}

/** Slots of the assets that also get what concerns the asset in a slot. */
export type Coverings = ReadonlyMap<number, readonly number[]>

function ownerAt(slots: SlotTables, members: readonly string[], slot: number, because: Owner['because']): Owner {
  return { assetId: readUuid(slots.ids, slot), memberId: members[slots.memberOf[slot] as number] as string, because }
}

/** All owners of a claim that the assets in `claimants` (at least one) make. */
export function sharedOwners(
  slots: SlotTables,
  members: readonly string[],
  claimants: readonly number[],
  coverings: Coverings,
): Owner[] {
  const because = claimants.length === 1 ? 'most-specific' : 'identical'
  const owners = claimants.map((slot) => ownerAt(slots, members, slot, because))
  for (const slot of claimants) {
    for (const covering of coverings.get(slot) ?? []) {
      const owner = ownerAt(slots, members, covering, 'agreement')
      if (!owners.some((other) => other.assetId === owner.assetId)) owners.push(owner)
    }
  }
  return owners
}

/** The owners of a set; cheap for the common single owner. */
export function ownersOf(
  slots: SlotTables,
  members: readonly string[],
  shared: SharedSets,
  set: number,
): readonly Owner[] {
  if (set === 0) return []
  if (set < sharedFrom) return [ownerAt(slots, members, set - 1, 'most-specific')]
  const place = set - sharedFrom
  return shared.base[place] ?? shared.overlay[place - shared.base.length] ?? []
}
