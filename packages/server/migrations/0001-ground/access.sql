-- Ways in: invitations, one-time links and API tokens. Only hashes of what opens a door are kept.
create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  email text not null check (email = lower(email)),
  name text,
  language text not null default 'nl' check (language in ('nl','en')),
  role text not null check (role in ('admin','analyst','reader','auditor')),
  token_hash bytea not null unique,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitation_organisation on invitation (organisation_id, created_at desc);
call schakel_open('invitation');
call schakel_member_reads('invitation', 'organisation_id');
call schakel_member_writes('invitation', 'organisation_id', 'insert, update');

create table one_time_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('setup','recover')),
  person_id uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
call schakel_open('one_time_link');

create table api_token (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('admin','analyst','reader','auditor')),
  name text not null default '' check (length(name) <= 120),
  hint text not null check (length(hint) = 4),
  token_hash bytea not null unique,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_organisation on api_token (organisation_id, created_at desc);
call schakel_open('api_token');
call schakel_member_reads('api_token', 'organisation_id');
call schakel_member_writes('api_token', 'organisation_id', 'insert, update');

-- Which organisation a signed-in person acts for now.
create table acting_for (
  session_id text primary key,
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  changed_at timestamptz not null
);
call schakel_open('acting_for');
