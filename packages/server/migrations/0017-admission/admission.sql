-- How organisations are admitted: templates and guidelines by version, one file each, what happened in it, what was decided.
create table admission_template (
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer not null check (version > 0),
  body jsonb not null,
  open boolean not null default true,
  made_at timestamptz not null,
  made_by uuid,
  primary key (key, version)
);
call schakel_open('admission_template');
create policy member_reads on admission_template for select to schakel_member using (true);
grant select on admission_template to schakel_member;

create table guideline (
  template_key text not null,
  version integer not null check (version > 0),
  body jsonb not null,
  grace_until timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  primary key (template_key, version)
);
call schakel_open('guideline');
create policy member_reads on guideline for select to schakel_member using (true);
grant select on guideline to schakel_member;

-- Asked for by anyone; it counts once the link in the mail was used.
create table application_request (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null,
  organisation text not null,
  template_key text not null,
  language text not null check (language in ('nl','en')),
  target_group text,
  text text,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index application_request_email on application_request (email, created_at desc);
call schakel_open('application_request');

create table admission_case (
  id uuid primary key,
  number text not null unique,
  organisation_id uuid not null references organisation,
  template_key text not null,
  template_version integer not null,
  -- Mail to the address that carries this word is kept in the file.
  mail_word text not null unique,
  step text not null check (step in ('introduction','assessment','connection','cooperation')),
  status text not null check (status in ('open','admitted','suspended','refused','stopped','withdrawn')),
  owner_id uuid,
  waits_for text check (waits_for in ('applicant','operator')),
  next text,
  due_at timestamptz,
  reminded_at timestamptz,
  -- The history told up to `sequence`: it can be told again at any time, and a test does.
  head jsonb not null,
  sequence integer not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  foreign key (template_key, template_version) references admission_template (key, version)
);
create unique index admission_case_one on admission_case (organisation_id) where closed_at is null;
create index admission_case_list on admission_case (changed_at desc, id desc);
create index admission_case_due on admission_case (due_at) where due_at is not null;
call schakel_open('admission_case');
-- Not the head: it holds judgements before they are decided.
create policy member_reads on admission_case for select to schakel_member using (organisation_id = (select schakel_scope()));
grant select (id, number, organisation_id, template_key, template_version, step, status, opened_at, changed_at, closed_at) on admission_case to schakel_member;

create table case_event (
  case_id uuid not null references admission_case on delete cascade,
  sequence integer not null check (sequence > 0),
  organisation_id uuid not null references organisation,
  at timestamptz not null,
  side text not null check (side in ('applicant','operator','node')),
  person_id uuid,
  token_id uuid,
  type text not null,
  internal boolean not null,
  data jsonb not null,
  primary key (case_id, sequence)
);
call schakel_open('case_event');
call schakel_member_reads('case_event', 'organisation_id', 'not internal');
-- What happened is never changed; it goes with its file.
create function case_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what happened in a file is not changed' using errcode = 'insufficient_privilege';
end $$;
create trigger case_event_stays before update on case_event for each row execute function case_event_stays();

-- Files that were sent as evidence: sealed in parts, so that neither reading nor writing holds them whole.
create table evidence_file (
  id uuid primary key,
  case_id uuid not null references admission_case on delete cascade,
  organisation_id uuid not null references organisation,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  created_at timestamptz not null
);
create index evidence_file_case on evidence_file (case_id);
call schakel_open('evidence_file');
call schakel_member_reads('evidence_file', 'organisation_id');
create table evidence_part (
  file_id uuid not null references evidence_file on delete cascade,
  part integer not null,
  organisation_id uuid not null references organisation,
  sealed bytea not null,
  primary key (file_id, part)
);
call schakel_open('evidence_part');
call schakel_member_reads('evidence_part', 'organisation_id');

-- The formal decision that makes a link organisation, and everything that became of it.
create table designation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  case_id uuid references admission_case on delete set null,
  name text not null,
  kind text not null check (kind in ('participant','oktt','csirt')),
  target_group text,
  legal_basis jsonb,
  publication text,
  category text,
  valid_from date not null,
  valid_to date,
  state text not null check (state in ('designated','suspended','withdrawn')),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index designation_one on designation (organisation_id) where state <> 'withdrawn';
create index designation_list on designation (lower(name), id);
call schakel_open('designation');
call schakel_member_reads('designation', 'organisation_id');
-- The register as of any moment: each row says how it stood from then on.
create table designation_event (
  id uuid primary key,
  designation_id uuid not null references designation on delete cascade,
  at timestamptz not null,
  what text not null check (what in ('designated','suspended','lifted','withdrawn','rebased')),
  name text not null,
  target_group text,
  legal_basis jsonb,
  publication text,
  valid_from date not null,
  valid_to date,
  state text not null check (state in ('designated','suspended','withdrawn'))
);
create index designation_event_of on designation_event (designation_id, at desc);
call schakel_open('designation_event');
