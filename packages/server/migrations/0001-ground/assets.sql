-- What a member answers for. `value` is canonical text; network bounds are kept beside it for overlap queries.
create table asset (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  type text not null check (type in ('network','asn','domain','product')),
  value text not null check (length(value) <= 500),
  network cidr,
  asn bigint check (asn between 1 and 4294967295),
  state text not null check (state in ('waiting','accepted','refused','withdrawn')),
  reason text,
  note text,
  reference text,
  declared_by text not null check (declared_by in ('member','operator','upstream')),
  declared_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  proof text not null default 'none' check (proof in ('none','valid','lapsed')),
  question jsonb,
  changed_at timestamptz not null,
  check ((type = 'network') = (network is not null)),
  check ((type = 'asn') = (asn is not null))
);
create unique index asset_own_claim on asset (organisation_id, type, value) where state in ('waiting','accepted');
create index asset_value on asset (type, value) where state = 'accepted';
create index asset_network on asset using gist (network inet_ops) where network is not null and state in ('waiting','accepted');
create index asset_asn on asset (asn) where asn is not null and state = 'accepted';
create index asset_list on asset (organisation_id, type, value, id);
create index asset_waiting on asset (declared_at, id) where state = 'waiting';
create index asset_questions on asset (organisation_id) where question is not null;
call schakel_open('asset');
call schakel_member_reads('asset', 'organisation_id');
-- A member may declare and withdraw; deciding is the operator's.
create policy member_inserts on asset for insert to schakel_member
  with check (organisation_id = (select schakel_scope()) and state = 'waiting' and declared_by = 'member');
create policy member_updates on asset for update to schakel_member
  using (organisation_id = (select schakel_scope()))
  with check (organisation_id = (select schakel_scope()));
grant insert on asset to schakel_member;
grant update (state, note, reference, question, changed_at) on asset to schakel_member;
create function asset_member_may_only_withdraw() returns trigger language plpgsql as $$
begin
  if current_user = 'schakel_member' and new.state is distinct from old.state and new.state <> 'withdrawn' then
    raise exception 'a member may only withdraw an asset' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger asset_member_withdraws before update on asset for each row execute function asset_member_may_only_withdraw();

-- The holder of the covering asset also gets what concerns the covered one; or two members hold the same asset.
create table asset_agreement (
  covering_id uuid not null references asset,
  covered_id uuid not null references asset,
  agreement_id uuid references agreement,
  created_at timestamptz not null,
  primary key (covering_id, covered_id)
);
create index asset_agreement_covered on asset_agreement (covered_id);
call schakel_open('asset_agreement');

-- The sequenced log that the match index follows.
create table asset_change (
  sequence bigint generated always as identity primary key,
  asset_id uuid not null,
  at timestamptz not null default now()
);
call schakel_open('asset_change');
create policy member_inserts on asset_change for insert to schakel_member with check (exists (
  select 1 from asset a where a.id = asset_id and a.organisation_id = (select schakel_scope())));
grant insert on asset_change to schakel_member;
grant usage on sequence asset_change_sequence_seq to schakel_member, schakel_operator, schakel_job;
