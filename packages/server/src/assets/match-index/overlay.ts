// Builds the overlay of each family from the claims that differ from the base.
import { readNetwork } from './index-base.ts'
import type { LayeredNetworks } from './layers.ts'
import { type NameTable, NameTableBuilder } from './name-table.ts'
import { buildNetworks, claimOn, type NetworkTable } from './network-table.ts'
import { sharedBytes } from './slots.ts'

/** Values in canonical form with their set; 0 nobody's any more. */
export type Changed = ReadonlyMap<string, number>

/** The base's claim on exactly this network, or 0. */
export function claimInBase(base: NetworkTable, value: string): number {
  const words = new Uint32Array(base.width)
  const prefix = readNetwork(Buffer.from(value), 0, value.length, words, 0, base.width)
  return claimOn(base, words, prefix)
}

export function networksOver(base: NetworkTable, changed: Changed): LayeredNetworks {
  if (changed.size === 0) return { base, dead: null, overlay: null }
  const { width } = base
  const dead = sharedBytes(base.sets.length)
  const firsts = new Uint32Array(changed.size * width)
  const prefixes = new Uint8Array(changed.size)
  const sets = new Uint32Array(changed.size)
  let count = 0
  for (const [value, set] of changed) {
    dead[claimInBase(base, value)] = 1
    if (set === 0) continue
    prefixes[count] = readNetwork(Buffer.from(value), 0, value.length, firsts, count * width, width)
    sets[count++] = set
  }
  dead[0] = 0
  return { base, dead, overlay: count === 0 ? null : buildNetworks({ width, firsts, prefixes, sets, count }) }
}

export function asnOver(base: ReadonlyMap<number, number>, changed: Changed): ReadonlyMap<number, number> {
  if (changed.size === 0) return base
  const asn = new Map(base)
  for (const [value, set] of changed) {
    if (set === 0) asn.delete(Number(value))
    else asn.set(Number(value), set)
  }
  return asn
}

export function namesOver(changed: Changed): NameTable | null {
  if (changed.size === 0) return null
  const joined = Buffer.from([...changed.keys()].join(''))
  const text = sharedBytes(joined.length + 1)
  text.set(joined)
  const builder = new NameTableBuilder(text, changed.size)
  let at = 0
  for (const [value, set] of changed) {
    builder.put(at, value.length, set)
    at += value.length
  }
  return builder.table
}
