// A lookup in two layers: the base as it was built, and over it the claims that changed since.
import { compareWords, type NetworkTable, rangeOfIpv4, rangeOfIpv6 } from './network-table.ts'

/** Claims of the base that changed are dead; where they live on, they stand in the overlay. */
export interface LayeredNetworks {
  readonly base: NetworkTable
  readonly dead: Uint8Array | null
  readonly overlay: NetworkTable | null
}

function mostSpecific({ base, dead, overlay }: LayeredNetworks, baseClaim: number, overlayClaim: number): number {
  let claim = baseClaim
  if (dead) while (dead[claim] === 1) claim = base.parents[claim] as number
  return overlay && (overlay.prefixes[overlayClaim] as number) > (base.prefixes[claim] as number)
    ? (overlay.sets[overlayClaim] as number)
    : (base.sets[claim] as number)
}

/** The set of the most specific claim on `address`, an unsigned 32-bit number. */
export function lookupIpv4(layered: LayeredNetworks, address: number): number {
  const { base, overlay } = layered
  const claim = base.claims[rangeOfIpv4(base, address)] as number
  if (overlay === null && layered.dead === null) return base.sets[claim] as number
  return mostSpecific(layered, claim, overlay ? (overlay.claims[rangeOfIpv4(overlay, address)] as number) : 0)
}

/** The same for the address of four unsigned 32-bit words. */
export function lookupIpv6(layered: LayeredNetworks, a: number, b: number, c: number, d: number): number {
  const { base, overlay } = layered
  const claim = base.claims[rangeOfIpv6(base, a, b, c, d)] as number
  if (overlay === null && layered.dead === null) return base.sets[claim] as number
  return mostSpecific(layered, claim, overlay ? (overlay.claims[rangeOfIpv6(overlay, a, b, c, d)] as number) : 0)
}

function lookupWords(layered: LayeredNetworks, words: Uint32Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = words.subarray(at, at + layered.base.width)
  return layered.base.width === 1 ? lookupIpv4(layered, a) : lookupIpv6(layered, a, b, c, d)
}

/** Every set that owns some address from `first` to `last`: asked where either layer begins a range. */
export function lookupBetween(layered: LayeredNetworks, first: Uint32Array, last: Uint32Array): number[] {
  const found = new Set([lookupWords(layered, first, 0)])
  for (const table of [layered.base, layered.overlay]) {
    if (!table) continue
    const { starts, width } = table
    const [a = 0, b = 0, c = 0, d = 0] = first
    let range = (width === 1 ? rangeOfIpv4(table, a) : rangeOfIpv6(table, a, b, c, d)) + 1
    for (; range * width < starts.length && compareWords(starts, range * width, last, 0, width) <= 0; range++)
      found.add(lookupWords(layered, starts, range * width))
  }
  found.delete(0)
  return [...found]
}
