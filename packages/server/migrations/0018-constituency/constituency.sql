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
