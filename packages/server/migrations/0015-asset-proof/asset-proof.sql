-- How an asset was, or is being, proven. The word is public: it stays, so that a published proof can be looked at again.
create table asset_proof (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  asset_id uuid not null references asset on delete cascade,
  method text not null check (method in ('dns-txt','https-file','registry-code','registry-remark','judgement')),
  state text not null check (state in ('started','proven','failed','lapsed','replaced')),
  word text not null check (word ~ '^[a-z0-9]{20,40}$'),
  code_hash bytea,
  code_tries smallint not null default 0 check (code_tries between 0 and 5),
  code_until timestamptz,
  sent_to text check (length(sent_to) <= 254),
  sent_role text check (sent_role in ('abuse','technical')),
  holder text check (length(holder) <= 200),
  note text check (length(note) <= 500),
  started_by text not null check (started_by in ('member','operator')),
  started_at timestamptz not null,
  proven_at timestamptz,
  expires_at timestamptz,
  -- When the node looks next at what is published; null where a person gives the proof.
  next_look_at timestamptz,
  looked_at timestamptz,
  reason text,
  -- Since when looks at a proof that stood find nothing.
  failing_since timestamptz,
  changed_at timestamptz not null,
  check ((state = 'proven') <= (proven_at is not null and expires_at is not null)),
  check ((code_hash is null) or (code_until is not null and sent_to is not null and sent_role is not null)),
  check ((method = 'judgement') <= (note is not null))
);
create index asset_proof_asset on asset_proof (asset_id, started_at desc);
create index asset_proof_look on asset_proof (next_look_at) where state = 'proven' and next_look_at is not null;
create index asset_proof_expiry on asset_proof (expires_at) where state = 'proven' and next_look_at is null;
create index asset_proof_codes on asset_proof (organisation_id, started_at) where method = 'registry-code';
call schakel_open('asset_proof');
-- A member reads how its own stand; the node itself writes them, and nobody but the node reads what a code is compared with.
create policy member_reads on asset_proof for select to schakel_member using (organisation_id = (select schakel_scope()));
grant select (id, organisation_id, asset_id, method, state, word, code_tries, code_until, sent_to, sent_role, holder, note,
  started_by, started_at, proven_at, expires_at, next_look_at, looked_at, reason, failing_since, changed_at) on asset_proof to schakel_member;

create index asset_lapsed on asset (organisation_id) where proof = 'lapsed';
