-- Waiting claims are looked up like accepted ones: an overlap is shown with both.
create index asset_claim on asset (type, value) where state in ('waiting','accepted');
drop index asset_value;
-- All names below a name lie together when they are read from their end.
create index asset_below on asset (reverse(value) collate "C") where type = 'domain' and state in ('waiting','accepted');

-- Since when the member no longer answers for it: the asset was withdrawn, or the membership ended.
alter table finding add column ended_at timestamptz;
create index finding_ended on finding (member_id) where ended_at is not null;
alter table finding_event drop constraint finding_event_event_check;
alter table finding_event add constraint finding_event_event_check
  check (event in ('found','reopened','gone','answered','told','undone','released','expired','question','ended','resumed'));

-- An address or network as a source wrote it, or null for what is none.
create function schakel_inet(written text) returns inet language plpgsql immutable parallel safe as $$
begin
  return written::inet;
exception when invalid_text_representation then
  return null;
end $$;
