-- Assets are looked up by the member's own reference.
create index asset_reference on asset (organisation_id, reference) where reference is not null;

-- Exports of the constituency's assets that were handed over to the upstream: the next one is told apart from the last.
create table upstream_export (
  id uuid primary key,
  owners text not null check (owners in ('none','reference')),
  -- Type, value and with owners the reference, separated by tabs, sorted.
  lines text[] not null,
  sha256 bytea not null check (length(sha256) = 32),
  made_at timestamptz not null,
  made_by uuid
);
create index upstream_export_last on upstream_export (owners, made_at desc, id desc);
call schakel_open('upstream_export');

-- The class of an organisation was free text: what can be read as one of three becomes that, the rest stays as a note.
create function schakel_class_of(written text) returns text language sql immutable as $$
  select case
    when lower(trim(written)) in ('small','klein','s') then 'small'
    when lower(trim(written)) in ('middle','medium','middel','midden','middelgroot','mid','m') then 'middle'
    when lower(trim(written)) in ('large','groot','big','l') then 'large'
  end $$;
-- What was made before is filled in as the owner, whom the policies would hide it from.
alter table organisation no force row level security;
alter table source no force row level security;
update organisation set
  note = case when schakel_class_of(class) is null
    then left(concat_ws(E'\n', case language when 'nl' then 'Klasse was: ' else 'Class was: ' end || class, note), 2000) else note end,
  class = schakel_class_of(class)
where class is not null;
alter table organisation drop constraint organisation_class_check;
alter table organisation add constraint organisation_class_check check (class in ('small','middle','large'));
-- Floors per class follow: where two old classes become one, the lower floor warns more.
update source set severity_floor = coalesce((
  select jsonb_object_agg(key, floor) from (
    select case when key = '*' then '*' else schakel_class_of(key) end as key,
      (array_agg(value order by case value when 'low' then 1 when 'medium' then 2 else 3 end))[1] as floor
    from jsonb_each_text(severity_floor) group by 1) floors
  where key is not null), '{}')
where severity_floor <> '{}';
alter table organisation force row level security;
alter table source force row level security;
drop function schakel_class_of(text);

-- Members are filtered by class and sector, and the sectors in use are suggested.
create index organisation_sector on organisation (sector) where sector is not null;

-- A security supplier acts for a member: asked, consented to by a person of the member, accepted by the supplier, ended by either.
alter table agreement add column supplier_name text;
alter table agreement add column consented_at timestamptz;
alter table agreement add column consented_by uuid;
alter table agreement add column accepted_at timestamptz;
alter table agreement add column accepted_by uuid;
alter table agreement add column ended_at timestamptz;
alter table agreement add column ended_by uuid;
alter table agreement add constraint agreement_supplier check (kind <> 'security-supplier'
  or (other_id is not null and other_id <> organisation_id and supplier_name is not null));
create unique index agreement_supplier_one on agreement (organisation_id, other_id) where kind = 'security-supplier' and ended_at is null;
create index agreement_supplier_of on agreement (other_id) where kind = 'security-supplier';
-- For whom the session's person acts as one of this supplier; null: in a role of its own.
alter table acting_for add column supplier_id uuid references organisation;
-- Whether the originator permits that AMBER goes to a member's security supplier.
alter table source add column supplier_permitted boolean not null default false;
grant select (supplier_permitted) on source to schakel_member;
