-- Proof of what retention deleted: counts only, never what it was.
create table retention_run (
  id uuid primary key,
  kind text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  deleted bigint not null,
  oldest timestamptz,
  newest timestamptz,
  rule text not null
);
call schakel_open('retention_run');
-- What was shown to the wrong member and must be looked at by a person.
create table breach_case (
  id uuid primary key,
  opened_at timestamptz not null,
  intake_id uuid,
  member_ids uuid[] not null,
  findings integer not null,
  reason text not null,
  state text not null default 'open' check (state in ('open','closed')),
  note text,
  closed_at timestamptz,
  closed_by uuid
);
call schakel_open('breach_case');
