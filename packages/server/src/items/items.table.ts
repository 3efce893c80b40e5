// Rows of the envelope: collections, heads, revisions, kept bytes (migrations/0001-ground/items.sql).
import type { ColumnType, Generated } from 'kysely'
import type { ItemKind, Pap, Tlp } from './releasable.ts'

declare module '../platform/tables.ts' {
  interface Tables {
    collection: CollectionTable
    item: ItemTable
    item_revision: ItemRevisionTable
    original: OriginalTable
  }
}

type Json<T> = ColumnType<T, string | undefined, never>

export interface CollectionTable {
  id: string
  name: string
  kind: string
  last_sequence: Generated<number>
  created_at: Date
}

export interface ItemTable {
  id: string
  kind: ItemKind
  publisher: string
  external_id: string
  origin_id: string | null
  origin_peer: string | null
  origin_hidden: Generated<boolean>
  current_revision: Generated<number>
  received_at: Date
  published_at: Date | null
  withdrawn_at: Date | null
  collection_id: string | null
  sequence: number | null
}

/** One step that an item came along: who gave it, to whom, when, and what became of its label. */
export interface ProvenanceStep {
  at: string
  from: string
  to: string
  action: 'received' | 'published' | 'relabelled' | 'anonymised'
}

export interface Reference {
  type: 'cve' | 'item' | 'url'
  value: string
}

export interface ItemRevisionTable {
  item_id: string
  revision: number
  title: string
  language: string
  tlp: Tlp
  pap: Pap
  limits: string | null
  hops: number | null
  purpose: string | null
  addressed_to: string[] | null
  audience_class: string
  valid_from: Date | null
  valid_until: Date | null
  references_to: Json<Reference[]>
  original_hash: Buffer | null
  provenance: Json<ProvenanceStep[]>
  recorded_at: Date
  recorded_by: string | null
}

export interface OriginalTable {
  hash: Buffer
  media_type: string
  size: number
  sealed: Buffer
  signature: Buffer | null
  received_at: Date
}
