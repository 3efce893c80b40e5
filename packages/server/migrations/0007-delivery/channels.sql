-- A mail address gets content only after it was confirmed: by who reads there, or by the operator who entered it.
alter table channel
  drop constraint channel_kind_check,
  add constraint channel_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  add column confirmed_at timestamptz;
update channel set confirmed_at = created_at;

-- Members change what is theirs to change; whether an address is confirmed is not.
revoke update on channel from schakel_member;
grant update (contact_id, language, state, state_detail, failing_since, changed_at) on channel to schakel_member;
