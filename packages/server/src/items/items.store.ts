// The envelope: one mutable head per identity, immutable revisions, a sequence number per collection.
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { newId, type Scope } from '../platform/index.ts'
import type { ItemRevisionTable, ItemTable, ProvenanceStep, Reference } from './items.table.ts'
import type { ItemKind, Pap, Tlp } from './releasable.ts'

export type ItemRow = Selectable<ItemTable>
export type RevisionRow = Selectable<ItemRevisionTable>

/** What an item is known by everywhere: an identity never names two things. */
export interface ItemIdentity {
  kind: ItemKind
  /** Namespace of the external id, e.g. the publisher of a CSAF document. */
  publisher: string
  externalId: string
}

export interface NewRevision {
  title: string
  language: string
  tlp: Tlp
  pap: Pap
  limits: string | null
  hops: number | null
  purpose: string | null
  addressedTo: string[] | null
  /** As release made it from the label and the addressing. */
  audienceClass: string
  validFrom: Date | null
  validUntil: Date | null
  references: Reference[]
  originalHash: Buffer | null
  provenance: ProvenanceStep[]
}

export interface ItemOrigin {
  organisationId: string | null
  peerId: string | null
  hidden: boolean
}

export async function makeCollection(scope: Scope, name: string, kind: string, now: Date): Promise<string> {
  const id = newId()
  await scope.tx.insertInto('collection').values({ id, name, kind, created_at: now }).execute()
  return id
}

/** The next number of the collection; holds its row until the transaction ends, so that numbers show in order. */
async function nextSequence(scope: Scope, collectionId: string): Promise<number> {
  const { rows } = await sql<{ next: number | null }>`select collection_next(${collectionId}) as next`.execute(scope.tx)
  const next = rows[0]?.next
  if (next === null || next === undefined) throw new AppError('not-found')
  return Number(next)
}

async function headOf(scope: Scope, identity: ItemIdentity, origin: ItemOrigin, now: Date): Promise<ItemRow> {
  await scope.tx
    .insertInto('item')
    .values({
      id: newId(),
      kind: identity.kind,
      publisher: identity.publisher,
      external_id: identity.externalId,
      origin_id: origin.organisationId,
      origin_peer: origin.peerId,
      origin_hidden: origin.hidden,
      received_at: now,
      published_at: null,
      withdrawn_at: null,
      collection_id: null,
      sequence: null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'publisher', 'external_id']).doNothing())
    .execute()
  return await scope.tx
    .selectFrom('item')
    .selectAll()
    .where('kind', '=', identity.kind)
    .where('publisher', '=', identity.publisher)
    .where('external_id', '=', identity.externalId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Adds a revision to the item with this identity, making the item when it is new; `collectionId` gives the
 * head the collection's next sequence number. Revisions are never changed.
 */
export async function reviseItem(
  scope: Scope,
  identity: ItemIdentity,
  origin: ItemOrigin,
  revision: NewRevision,
  collectionId: string | null,
  now: Date,
): Promise<{ id: string; revision: number; sequence: number | null }> {
  const head = await headOf(scope, identity, origin, now)
  const number = head.current_revision + 1
  await scope.tx
    .insertInto('item_revision')
    .values({
      item_id: head.id,
      revision: number,
      title: revision.title,
      language: revision.language,
      tlp: revision.tlp,
      pap: revision.pap,
      limits: revision.limits,
      hops: revision.hops,
      purpose: revision.purpose,
      addressed_to: revision.addressedTo,
      audience_class: revision.audienceClass,
      valid_from: revision.validFrom,
      valid_until: revision.validUntil,
      references_to: JSON.stringify(revision.references),
      original_hash: revision.originalHash,
      provenance: JSON.stringify(revision.provenance),
      recorded_at: now,
      recorded_by: scope.eyes.personId,
    })
    .execute()
  const sequence = collectionId ? await nextSequence(scope, collectionId) : null
  await scope.tx
    .updateTable('item')
    .set({
      current_revision: number,
      published_at: head.published_at ?? now,
      ...(collectionId ? { collection_id: collectionId, sequence } : {}),
    })
    .where('id', '=', head.id)
    .execute()
  return { id: head.id, revision: number, sequence }
}

/** Marks the item as withdrawn; its revisions stay. A new sequence number lets readers of the collection see it. */
export async function withdrawItem(scope: Scope, id: string, now: Date): Promise<void> {
  const head = await scope.tx.selectFrom('item').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!head) throw new AppError('not-found')
  if (head.withdrawn_at) return
  const sequence = head.collection_id ? await nextSequence(scope, head.collection_id) : null
  await scope.tx.updateTable('item').set({ withdrawn_at: now, sequence }).where('id', '=', id).execute()
}

/** Throws `not-found`. Without `revision` the current one. */
export async function findItem(
  scope: Scope,
  id: string,
  revision?: number,
): Promise<{ item: ItemRow; revision: RevisionRow }> {
  const item = await scope.tx.selectFrom('item').selectAll().where('id', '=', id).executeTakeFirst()
  if (!item) throw new AppError('not-found')
  const row = await scope.tx
    .selectFrom('item_revision')
    .selectAll()
    .where('item_id', '=', id)
    .where('revision', '=', revision ?? item.current_revision)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return { item, revision: row }
}

/** What came into a collection after `sequence`, in its order: the cursor of TAXII and of peers. */
export async function itemsAfter(
  scope: Scope,
  collectionId: string,
  sequence: number,
  limit: number,
): Promise<ItemRow[]> {
  return await scope.tx
    .selectFrom('item')
    .selectAll()
    .where('collection_id', '=', collectionId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute()
}
