-- The append-only chain of who did what: each entry carries the hash of the one before it.
create table audit_entry (
  sequence bigint primary key,
  at timestamptz not null,
  audience text not null check (audience in ('member','operator','auditor','job','public')),
  organisation_id uuid,
  person_id uuid,
  token_id uuid,
  action text not null check (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
  thing_type text not null,
  thing_id text not null,
  member_id uuid,
  detail jsonb not null default '{}',
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null unique check (length(hash) = 32)
);
create index audit_entry_thing on audit_entry (thing_type, thing_id, sequence desc);
create index audit_entry_member on audit_entry (member_id, sequence desc) where member_id is not null;
create table audit_head (one boolean primary key default true check (one), sequence bigint not null, hash bytea not null);
insert into audit_head values (true, 0, decode(repeat('00', 32), 'hex'));

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy operator_reads on audit_entry for select to schakel_operator using (true);
create policy auditor_reads on audit_entry for select to schakel_auditor using (true);
create policy job_reads on audit_entry for select to schakel_job using (true);
create policy member_reads on audit_entry for select to schakel_member using (member_id = (select schakel_scope()));
grant select on audit_entry to schakel_operator, schakel_auditor, schakel_job, schakel_member;

-- What is hashed: the previous hash and the entry's fields as JSON text with sorted keys (jsonb order), times in UTC microseconds.
create function audit_digest(previous bytea, entry jsonb) returns bytea language sql immutable parallel safe
  as $$ select sha256(previous || convert_to(entry::text, 'UTF8')) $$;

-- The only way to write: takes the head's row lock until the end of the transaction, so call it last.
create function audit_append(
  p_at timestamptz, p_audience text, p_organisation uuid, p_person uuid, p_token uuid,
  p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
  next_sequence bigint;
  entry jsonb;
  digest bytea;
begin
  select * into head from audit_head for update;
  next_sequence := head.sequence + 1;
  entry := jsonb_build_object(
    'sequence', next_sequence, 'at', to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'audience', p_audience, 'organisation', p_organisation, 'person', p_person, 'token', p_token,
    'action', p_action, 'thingType', p_thing_type, 'thing', p_thing_id, 'member', p_member, 'detail', p_detail);
  digest := audit_digest(head.hash, entry);
  insert into audit_entry values (next_sequence, p_at, p_audience, p_organisation, p_person, p_token,
    p_action, p_thing_type, p_thing_id, p_member, p_detail, head.hash, digest);
  update audit_head set sequence = next_sequence, hash = digest;
  return next_sequence;
end $$;
revoke all on function audit_append from public;
grant execute on function audit_append to schakel_member, schakel_operator, schakel_auditor, schakel_job;
-- The definer inserts and updates under FORCE row-level security: it is let through by name.
create policy owner_appends on audit_entry for insert to current_user with check (true);
