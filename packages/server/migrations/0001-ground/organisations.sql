-- The operator, its members and the people who act for them.
create table organisation (
  id uuid primary key,
  is_operator boolean not null default false,
  kind text not null check (kind in ('national','oktt','csirt','participant')),
  name text not null check (length(name) between 1 and 200),
  class text check (length(class) <= 60),
  sector text check (length(sector) <= 60),
  language text not null default 'nl' check (language in ('nl','en')),
  register text check (register in ('kvk','other')),
  register_name text check (length(register_name) <= 120),
  register_number text check (length(register_number) <= 60),
  website text,
  state text not null default 'active' check (state in ('active','suspended','withdrawn')),
  guideline text not null default 'waived' check (guideline in ('waived','accepted','pending')),
  digest_rhythm text not null default 'daily' check (digest_rhythm in ('at-once','daily','weekly')),
  digest_hour smallint not null default 8 check (digest_hour between 0 and 23),
  digest_weekday smallint not null default 1 check (digest_weekday between 1 and 7),
  notify_from text not null default 'low' check (notify_from in ('low','medium','high')),
  note text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_answer_at timestamptz,
  last_seen_at timestamptz
);
create unique index organisation_one_operator on organisation (is_operator) where is_operator;
create unique index organisation_register on organisation (register, register_number) where register = 'kvk' and state <> 'withdrawn';
create index organisation_name on organisation (lower(name), id);
call schakel_open('organisation');
-- A member sees itself and the operator's name.
create policy member_reads on organisation for select to schakel_member using (id = (select schakel_scope()) or is_operator);
create policy member_updates on organisation for update to schakel_member using (id = (select schakel_scope())) with check (id = (select schakel_scope()) and not is_operator);
grant select on organisation to schakel_member;
grant update (language, website, digest_rhythm, digest_hour, digest_weekday, notify_from, changed_at, last_answer_at, last_seen_at) on organisation to schakel_member;

create table person (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  language text not null default 'nl' check (language in ('nl','en')),
  auth_user_id text unique,
  created_at timestamptz not null,
  last_seen_at timestamptz
);
create unique index person_email on person (email);
create table person_role (
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('admin','analyst','reader','auditor')),
  created_at timestamptz not null,
  primary key (organisation_id, person_id)
);
create index person_role_person on person_role (person_id);
call schakel_open('person_role');
call schakel_member_reads('person_role', 'organisation_id');
call schakel_member_writes('person_role', 'organisation_id', 'insert, update, delete');
call schakel_open('person');
create policy member_reads on person for select to schakel_member using (
  id = (select schakel_person()) or exists (select 1 from person_role r where r.person_id = person.id and r.organisation_id = (select schakel_scope())));
grant select on person to schakel_member;
grant update (name, language, last_seen_at) on person to schakel_member;
create policy member_updates on person for update to schakel_member using (id = (select schakel_person())) with check (id = (select schakel_person()));

-- Whom to reach: not every contact signs in, not every person is a contact.
create table contact (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  roles text[] not null default '{}',
  language text not null default 'nl' check (language in ('nl','en')),
  email text check (email = lower(email) and length(email) <= 254),
  phone text check (length(phone) <= 40),
  note text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  confirmed_at timestamptz
);
create index contact_organisation on contact (organisation_id, id);
call schakel_open('contact');
call schakel_member_reads('contact', 'organisation_id');
call schakel_member_writes('contact', 'organisation_id', 'insert, update, delete');

-- Agreements between the operator and a member, or between two members (a hoster and its customer).
create table agreement (
  id uuid primary key,
  kind text not null check (kind in ('wider-network','same-asset','security-supplier')),
  organisation_id uuid not null references organisation,
  other_id uuid references organisation,
  note text,
  valid_from timestamptz not null,
  valid_until timestamptz,
  recorded_by uuid,
  created_at timestamptz not null
);
create index agreement_organisation on agreement (organisation_id, kind);
call schakel_open('agreement');
call schakel_member_reads('agreement', 'organisation_id');

create table setting (key text primary key, value jsonb not null, changed_at timestamptz not null, changed_by uuid);
call schakel_open('setting');
-- Members see how the operator presents itself, nothing else.
create policy member_reads on setting for select to schakel_member using (key like 'public.%');
grant select on setting to schakel_member;
