// Who owns what, packed so that worker threads share it: a slot per asset, and sets of slots for shared claims.

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

/** Set ids: 0 nobody; below `sharedFrom` the slot + 1 of a single owner; from there an index into `shared`. */
export const sharedFrom = 0x8000_0000

export interface OwnerTables {
  /** 16 bytes of asset id per slot. */
  readonly assetIds: Uint8Array
  /** Index into `members` per slot. */
  readonly memberOf: Uint32Array
  readonly members: readonly string[]
  /** Owners of claims that more than one asset answers to. */
  readonly shared: readonly (readonly Owner[])[]
}

export function sharedBytes(size: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(size))
}

export function sharedWords(size: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(size * 4))
}

export function writeUuid(target: Uint8Array, slot: number, id: string): void {
  const hex = id.replaceAll('-', '')
  for (let i = 0; i < 16; i++) target[slot * 16 + i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16)
}

export function readUuid(source: Uint8Array, slot: number): string {
  let hex = ''
  for (let i = 0; i < 16; i++) hex += (source[slot * 16 + i] as number).toString(16).padStart(2, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The owners of a set id; cheap for the common single owner. */
export function ownersOf(tables: OwnerTables, set: number): readonly Owner[] {
  if (set === 0) return []
  if (set >= sharedFrom) return tables.shared[set - sharedFrom] ?? []
  const slot = set - 1
  return [
    {
      assetId: readUuid(tables.assetIds, slot),
      memberId: tables.members[tables.memberOf[slot] as number] as string,
      because: 'most-specific',
    },
  ]
}
