// The envelope of everything that is shared.
export {
  findItem,
  type ItemIdentity,
  type ItemOrigin,
  type ItemRow,
  itemsAfter,
  makeCollection,
  type NewRevision,
  type RevisionRow,
  reviseItem,
  withdrawItem,
} from './items.store.ts'
export type { ProvenanceStep, Reference } from './items.table.ts'
export { keepOriginal, type Original, readOriginal } from './originals.store.ts'
export {
  type ItemKind,
  itemKinds,
  type Pap,
  type Releasable,
  type SeverityName,
  type ThingKind,
  type Tlp,
} from './releasable.ts'
export { type KindFacts, releasableOf } from './releasable-item.ts'
export { papOrder, strictestOf, strictestOver, tlpOrder } from './strictest.ts'
