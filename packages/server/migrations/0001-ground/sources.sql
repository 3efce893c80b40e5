-- Where items come from, on which terms, and how their findings are forwarded.
create table source (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  title text not null,
  kind text not null default 'upload' check (kind in ('upload','folder','shadowserver-api','peer')),
  terms text not null default '',
  legal_basis text not null default '',
  label text not null check (label in ('RED','AMBER+STRICT','AMBER','GREEN','CLEAR')),
  pap text not null default 'CLEAR' check (pap in ('RED','AMBER','GREEN','CLEAR')),
  hops smallint,
  rhythm text not null default 'daily' check (rhythm in ('hourly','daily','weekly','none')),
  forwarding text not null default 'wait' check (forwarding in ('automatic','wait','delay')),
  forwarding_minutes integer check (forwarding_minutes between 1 and 10080),
  first_wave text not null default 'pending' check (first_wave in ('pending','waiting','released')),
  report_types jsonb not null default '{}',
  overrides jsonb not null default '{}',
  severity_floor jsonb not null default '{}',
  raw_hours integer not null default 72 check (raw_hours between 1 and 720),
  enabled boolean not null default true,
  settings jsonb not null default '{}',
  sealed_secret bytea,
  cursor jsonb not null default '{}',
  last_arrival_at timestamptz,
  last_attempt_at timestamptz,
  last_problem text,
  quiet_since timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((forwarding = 'delay') = (forwarding_minutes is not null))
);
call schakel_open('source');
-- A member sees the name of the source of its findings, through its findings; never terms, settings or secrets.
create policy member_reads on source for select to schakel_member using (true);
grant select (id, name, title, label) on source to schakel_member;
-- On which dates a report of this type was received: silence means something only on these.
create table report_day (
  source_id uuid not null references source,
  report_type text not null,
  day date not null,
  intake_id uuid not null,
  primary key (source_id, report_type, day, intake_id)
);
call schakel_open('report_day');
