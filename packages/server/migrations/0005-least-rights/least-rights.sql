-- Answers, lives and events are written by the node's own eyes; a member's role only reads them.
drop policy member_updates on finding;
revoke update on finding from schakel_member;
revoke update (status, needs_answer, answered_at, accepted_until, gone_at, changed_at, sequence) on finding from schakel_member;
drop policy member_inserts on finding_event;
revoke insert on finding_event from schakel_member;
drop policy member_inserts on response;
drop policy member_updates on response;
revoke insert, update on response from schakel_member;
revoke usage on sequence finding_sequence from schakel_member;

-- A token is made whole, and afterwards only revoked.
revoke update on api_token from schakel_member;
grant update (revoked_at) on api_token to schakel_member;

-- Who writes an entry is told by the role that is set: a member's role writes as that member and about itself only.
create function audit_writer_may(p_audience text, p_organisation uuid, p_member uuid) returns boolean language sql stable
  set search_path = public, pg_temp
  as $$
    select case current_setting('role')
      when 'schakel_member' then p_audience = 'member' and p_organisation = schakel_scope() and coalesce(p_member = schakel_scope(), true)
      when 'schakel_operator' then p_audience = 'operator'
      when 'schakel_auditor' then p_audience = 'auditor'
      else true end
  $$;
create or replace function audit_append(
  p_at timestamptz, p_audience text, p_organisation uuid, p_person uuid, p_token uuid,
  p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
  next_sequence bigint;
  entry jsonb;
  digest bytea;
begin
  if not audit_writer_may(p_audience, p_organisation, p_member) then
    raise exception 'an audit entry must say who writes it' using errcode = '42501';
  end if;
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
