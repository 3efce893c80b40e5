-- The envelope of everything that is shared: a mutable head and immutable revisions.
create table collection (
  id uuid primary key,
  name text not null unique,
  kind text not null,
  last_sequence bigint not null default 0,
  created_at timestamptz not null
);
call schakel_open('collection');
create table item (
  id uuid primary key,
  kind text not null check (kind in ('advisory','indicators','publication','report')),
  publisher text not null,
  external_id text not null,
  origin_id uuid references organisation,
  origin_peer uuid,
  origin_hidden boolean not null default false,
  current_revision integer not null default 0,
  received_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  collection_id uuid references collection,
  sequence bigint,
  unique (kind, publisher, external_id)
);
create unique index item_sequence on item (collection_id, sequence);
create table item_revision (
  item_id uuid not null references item,
  revision integer not null check (revision > 0),
  title text not null,
  language text not null default 'nl',
  tlp text not null check (tlp in ('RED','AMBER+STRICT','AMBER','GREEN','CLEAR')),
  pap text not null default 'CLEAR' check (pap in ('RED','AMBER','GREEN','CLEAR')),
  limits text,
  hops smallint check (hops >= 0),
  purpose text,
  addressed_to uuid[],
  audience_class text not null,
  valid_from timestamptz,
  valid_until timestamptz,
  references_to jsonb not null default '[]',
  original_hash bytea,
  provenance jsonb not null default '[]',
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (item_id, revision)
);
-- Bytes as they came, kept unmodified by content hash so that signatures stay verifiable; sealed at rest.
create table original (
  hash bytea primary key check (length(hash) = 32),
  media_type text not null,
  size bigint not null,
  sealed bytea not null,
  signature bytea,
  received_at timestamptz not null
);
call schakel_open('item');
call schakel_open('item_revision');
call schakel_open('original');
-- A change is a new revision; kept bytes stay as they came (only retention removes them).
revoke update, delete on item_revision from schakel_operator, schakel_job;
revoke update on original from schakel_operator, schakel_job;

-- A sequence number per collection, taken under the collection's row lock: the cursor for TAXII and peers.
create function collection_next(p_collection uuid) returns bigint language sql set search_path = public, pg_temp as $$
  update collection set last_sequence = last_sequence + 1 where id = p_collection returning last_sequence $$;
