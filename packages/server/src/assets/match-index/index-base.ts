// Builds the base of the match index from flat slots: all claims at once, in any thread.
import { readIpv4, readIpv6 } from '@schakel/formats/net'
import { type NameTable, NameTableBuilder } from './name-table.ts'
import { buildNetworks, compareWords, type NetworkTable, sortedNetworks } from './network-table.ts'
import { type Coverings, type Owner, sharedFrom, sharedOwners } from './owner-sets.ts'
import { familyOf, readUuid, Slots, type SlotTables } from './slots.ts'

/** The holder of `coveringId` also gets what concerns `coveredId`. */
export interface Agreement {
  readonly coveringId: string
  readonly coveredId: string
}

export interface BaseOrder {
  readonly slots: SlotTables
  readonly members: readonly string[]
  readonly agreements: readonly Agreement[]
}

/** What was built, over slots from which the gone ones were left out. */
export interface Base {
  readonly slots: SlotTables
  readonly ipv4: NetworkTable
  readonly ipv6: NetworkTable
  readonly asn: ReadonlyMap<number, number>
  readonly names: NameTable
  readonly shared: readonly (readonly Owner[])[]
}

const SLASH = 47

function compacted(tables: SlotTables): SlotTables {
  const old = new Slots(tables)
  const slots = new Slots(old.live)
  for (let slot = 0; slot < tables.count; slot++) {
    if (tables.families[slot] === familyOf.gone) continue
    slots.add(readUuid(tables.ids, slot), old.memberOf(slot), old.familyAt(slot), old.valueOf(slot))
  }
  return slots.tables
}

/** Agreements between assets that are there, by slot. */
export function coveringsOf(slots: Slots, agreements: Iterable<Agreement>): Map<number, number[]> {
  const coverings = new Map<number, number[]>()
  for (const { coveringId, coveredId } of agreements) {
    const covering = slots.find(coveringId)
    const covered = slots.find(coveredId)
    if (covering < 0 || covered < 0) continue
    const known = coverings.get(covered)
    if (known) known.push(covering)
    else coverings.set(covered, [covering])
  }
  return coverings
}

/** Numbers the sets of one build: single owners by slot, others kept aside. */
class Sets {
  readonly shared: (readonly Owner[])[] = []
  readonly #order: BaseOrder
  readonly #coverings: Coverings

  constructor(order: BaseOrder, coverings: Coverings) {
    this.#order = order
    this.#coverings = coverings
  }

  of(claimants: readonly number[]): number {
    const [only = 0] = claimants
    if (claimants.length === 1 && !this.#coverings.has(only)) return only + 1
    const owners = sharedOwners(this.#order.slots, this.#order.members, claimants, this.#coverings)
    return sharedFrom + this.shared.push(owners) - 1
  }

  get covered(): Iterable<number> {
    return this.#coverings.keys()
  }
}

function slotsOf(slots: SlotTables, family: number): number[] {
  const found: number[] = []
  for (let slot = 0; slot < slots.count; slot++) if (slots.families[slot] === family) found.push(slot)
  return found
}

/** Reads the network in `text[at, at + length)` into `words`; answers its prefix. The text is canonical. */
export function readNetwork(
  text: Uint8Array,
  at: number,
  length: number,
  words: Uint32Array,
  to: number,
  width: 1 | 4,
): number {
  const end = at + length
  const slash = text.lastIndexOf(SLASH, end - 1)
  if (width === 1) words[to] = readIpv4(text, at, slash)
  else {
    const groups = new Uint16Array(8)
    readIpv6(text, at, slash, groups)
    for (let word = 0; word < 4; word++)
      words[to + word] = (groups[word * 2] as number) * 65_536 + (groups[word * 2 + 1] as number)
  }
  let prefix = 0
  for (let i = slash + 1; i < end; i++) prefix = prefix * 10 + (text[i] as number) - 48
  return prefix
}

function networksOf(slots: SlotTables, family: 'ipv4' | 'ipv6', sets: Sets): NetworkTable {
  const width = family === 'ipv4' ? 1 : 4
  const own = slotsOf(slots, familyOf[family])
  const firsts = new Uint32Array(own.length * width)
  const prefixes = new Uint8Array(own.length)
  for (const [i, slot] of own.entries())
    prefixes[i] = readNetwork(
      slots.text,
      slots.textAt[slot] as number,
      slots.textLength[slot] as number,
      firsts,
      i * width,
      width,
    )
  const order = sortedNetworks({ width, firsts, prefixes, count: own.length })
  const distinct = { firsts: new Uint32Array(firsts.length), prefixes: new Uint8Array(own.length), count: 0 }
  const numbers = new Uint32Array(own.length)
  for (let i = 0; i < order.length; ) {
    const head = order[i] as number
    const claimants: number[] = []
    for (; i < order.length; i++) {
      const at = order[i] as number
      const same =
        prefixes[at] === prefixes[head] && compareWords(firsts, at * width, firsts, head * width, width) === 0
      if (!same) break
      claimants.push(own[at] as number)
    }
    distinct.firsts.set(firsts.subarray(head * width, head * width + width), distinct.count * width)
    distinct.prefixes[distinct.count] = prefixes[head] as number
    numbers[distinct.count++] = sets.of(claimants)
  }
  return buildNetworks({ width, ...distinct, sets: numbers })
}

function asnOf(slots: SlotTables, sets: Sets): Map<number, number> {
  const claimants = new Map<number, number[]>()
  for (const slot of slotsOf(slots, familyOf.asn)) {
    const at = slots.textAt[slot] as number
    let asn = 0
    for (let i = at; i < at + (slots.textLength[slot] as number); i++) asn = asn * 10 + (slots.text[i] as number) - 48
    const known = claimants.get(asn)
    if (known) known.push(slot)
    else claimants.set(asn, [slot])
  }
  return new Map([...claimants].map(([asn, own]) => [asn, sets.of(own)]))
}

function namesOf(slots: SlotTables, sets: Sets): NameTable {
  let count = 0
  for (let slot = 0; slot < slots.count; slot++) if (slots.families[slot] === familyOf.names) count++
  const builder = new NameTableBuilder(slots.text, count)
  const put = (slot: number, set: number) =>
    builder.put(slots.textAt[slot] as number, slots.textLength[slot] as number, set)
  const several = new Map<number, number[]>()
  for (let slot = 0; slot < slots.count; slot++) {
    if (slots.families[slot] !== familyOf.names) continue
    const before = put(slot, slot + 1)
    if (before === 0) continue
    several.set(slot, [...(several.get(before - 1) ?? [before - 1]), slot])
    several.delete(before - 1)
  }
  for (const slot of sets.covered) {
    if (slots.families[slot] !== familyOf.names) continue
    const held = put(slot, slot + 1) - 1
    if (!several.has(held)) several.set(held, [held])
    put(slot, held + 1)
  }
  for (const [slot, claimants] of several) put(slot, sets.of(claimants))
  return builder.table
}

/** Never changes what it is given. */
export function buildBase(order: BaseOrder): Base {
  const slots = compacted(order.slots)
  const sets = new Sets({ ...order, slots }, coveringsOf(new Slots(slots), order.agreements))
  const ipv4 = networksOf(slots, 'ipv4', sets)
  const ipv6 = networksOf(slots, 'ipv6', sets)
  return { slots, ipv4, ipv6, asn: asnOf(slots, sets), names: namesOf(slots, sets), shared: sets.shared }
}

/** A base of nothing. */
export function emptyBase(): Base {
  return buildBase({ slots: new Slots(64).tables, members: [], agreements: [] })
}
