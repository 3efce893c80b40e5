-- Channels of a recipient, what was or will be delivered by them, and what came of it.
create table channel (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('mail','webhook')),
  address text not null check (length(address) <= 2000),
  contact_id uuid references contact on delete set null,
  language text not null default 'nl' check (language in ('nl','en')),
  sealed_secret bytea,
  kinds text[] not null default '{finding}',
  state text not null default 'unproven' check (state in ('unproven','working','failing','bounced','off')),
  state_detail text,
  last_delivery_at timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index channel_once on channel (organisation_id, kind, address) where state <> 'off';
call schakel_open('channel');
call schakel_member_reads('channel', 'organisation_id');
call schakel_member_writes('channel', 'organisation_id', 'insert, update, delete');

-- What waits to be told: written in the transaction that makes it true, gathered into deliveries.
create table notice (
  id uuid primary key,
  member_id uuid not null references organisation,
  thing_type text not null default 'finding',
  thing_id uuid not null,
  event text not null check (event in ('new','reopened')),
  at timestamptz not null,
  intake_id uuid,
  held boolean not null default false,
  pushed_at timestamptz,
  delivery_id uuid,
  settled text check (settled in ('told','withheld','undone')),
  settled_at timestamptz
);
create index notice_open on notice (member_id, at) where settled is null and not held;
create index notice_thing on notice (thing_id);
create index notice_intake on notice (intake_id) where settled is null;
call schakel_open('notice');

create table delivery (
  id uuid primary key,
  member_id uuid not null references organisation,
  channel_id uuid references channel on delete set null,
  outlet text not null,
  kind text not null check (kind in ('digest','webhook','test','invitation','notice')),
  address text not null,
  idempotency_key text not null unique,
  subject text,
  state text not null default 'pending' check (state in ('pending','sending','sent','failed','bounced','given-up')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_problem text,
  receipt jsonb,
  content_count integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz
);
-- While a delivery is being sent, due_at is the end of its lease: a crash lets it lapse and another process takes over.
create index delivery_due on delivery (due_at) where state in ('pending','failed','sending');
create index delivery_member on delivery (member_id, created_at desc, id desc);
create index delivery_recent on delivery (created_at desc, id desc);
call schakel_open('delivery');
call schakel_member_reads('delivery', 'member_id');

create table delivery_thing (
  delivery_id uuid not null references delivery on delete cascade,
  thing_id uuid not null,
  event text not null,
  form text not null check (form in ('full','notice')),
  primary key (delivery_id, thing_id, event)
);
create index delivery_thing_thing on delivery_thing (thing_id);
call schakel_open('delivery_thing');

-- Links in mails that answer: signed, single use, kept as hashes.
create table answer_link (
  token_hash bytea primary key,
  member_id uuid not null,
  finding_id uuid not null,
  delivery_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
call schakel_open('answer_link');
