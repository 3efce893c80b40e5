-- A risk on a member's asset. Mutable; label, PAP, hops, origin and sequence of its own so that release and peering treat it as an item.
create sequence finding_sequence;
grant usage on sequence finding_sequence to schakel_operator, schakel_job, schakel_member;
create table finding (
  member_id uuid not null references organisation,
  id uuid not null,
  key bytea not null check (length(key) = 16),
  issue text not null,
  subject text not null,
  subject_type text not null check (subject_type in ('ip','domain','network')),
  place text not null default '',
  asset_id uuid not null references asset,
  asset_ids uuid[] not null default '{}',
  matched_by text not null check (matched_by in ('network','asn','domain')),
  report_type text not null,
  family text not null,
  taxonomy text not null,
  type text not null,
  identifier text not null,
  severity text not null check (severity in ('low','medium','high')),
  severity_rank smallint not null generated always as (case severity when 'high' then 3 when 'medium' then 2 else 1 end) stored,
  ip text,
  asn bigint,
  port integer,
  protocol text,
  hostname text,
  malware text,
  status text not null check (status in ('open','waiting','reopened','fixed','not-seen','false-positive','not-ours','accepted')),
  needs_answer boolean not null default true,
  count bigint not null default 0,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  gone_at timestamptz,
  answered_at timestamptz,
  accepted_until timestamptz,
  tlp text not null check (tlp in ('RED','AMBER+STRICT','AMBER','GREEN','CLEAR')),
  pap text not null default 'CLEAR' check (pap in ('RED','AMBER','GREEN','CLEAR')),
  hops smallint,
  addressed_to uuid[],
  source_id uuid not null references source,
  origin_peer uuid,
  held boolean not null default false,
  held_by uuid,
  evidence jsonb not null default '{}',
  gone_after smallint not null default 3,
  due_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sequence bigint not null default nextval('finding_sequence'),
  primary key (member_id, id)
);
create unique index finding_key on finding (member_id, key);
create unique index finding_id on finding (id);
create index finding_member_list on finding (member_id, last_seen desc, id desc) where not held;
create index finding_member_open on finding (member_id, severity_rank desc, last_seen desc, id desc) where needs_answer and not held;
create index finding_member_status on finding (member_id, status, last_seen desc, id desc);
create index finding_recent on finding (last_seen desc, id desc);
create index finding_status on finding (status, last_seen desc, id desc);
create index finding_subject on finding (member_id, subject text_pattern_ops);
create index finding_subject_all on finding (subject text_pattern_ops);
create index finding_source_gone on finding (source_id, report_type, last_seen) where status in ('open','waiting','reopened','accepted','fixed');
create index finding_accepted on finding (accepted_until) where status = 'accepted';
create index finding_asset on finding (asset_id);
create index finding_held on finding (held_by) where held;
call schakel_open('finding');
call schakel_member_reads('finding', 'member_id', 'not held');
create policy member_updates on finding for update to schakel_member using (member_id = (select schakel_scope()) and not held) with check (member_id = (select schakel_scope()));
grant update (status, needs_answer, answered_at, accepted_until, gone_at, changed_at, sequence) on finding to schakel_member;

-- Each time a source saw it; goes with the last intake that witnessed it.
create table observation (
  member_id uuid not null,
  observed_at timestamptz not null,
  finding_id uuid not null,
  source_id uuid not null,
  recorded_at timestamptz not null,
  report_type text not null,
  tlp text not null,
  severity text not null,
  intakes uuid[] not null,
  evidence jsonb not null default '{}',
  primary key (member_id, observed_at, finding_id, source_id)
) partition by range (observed_at);
create table observation_default partition of observation default;
create index observation_finding on observation (member_id, finding_id, observed_at desc);
create index observation_intakes on observation using gin (intakes);
call schakel_open('observation');
call schakel_member_reads('observation', 'member_id', 'exists (select 1 from finding f where f.member_id = observation.member_id and f.id = finding_id and not f.held)');
-- Makes the partition of a month where it is missing; runtime roles can't create tables themselves.
create function observation_month(p_month date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  from_month date := date_trunc('month', p_month)::date;
  to_month date := (date_trunc('month', p_month) + interval '1 month')::date;
  partition text := 'observation_' || to_char(p_month, 'YYYYMM');
begin
  if from_month < date '2000-01-01' or from_month > current_date + 62 then return; end if;
  if to_regclass(partition) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('observation_month'));
  if to_regclass(partition) is not null then return; end if;
  execute format('create table %I partition of observation for values from (%L) to (%L)', partition, from_month::timestamptz, to_month::timestamptz);
  execute format('alter table %I enable row level security', partition);
  execute format('alter table %I force row level security', partition);
end $$;
revoke all on function observation_month from public;
grant execute on function observation_month to schakel_job, schakel_operator;

-- The life of a finding as its member and the operator read it: seen first, gone, reopened, answered, told.
create table finding_event (
  member_id uuid not null,
  finding_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  event text not null check (event in ('found','reopened','gone','answered','told','undone','released','expired','question')),
  detail jsonb not null default '{}',
  intake_id uuid,
  recorded_at timestamptz not null,
  primary key (member_id, finding_id, at, id)
);
create index finding_event_intake on finding_event (intake_id) where intake_id is not null;
create index finding_event_at on finding_event (at) include (event);
create index finding_event_member_at on finding_event (member_id, at) include (event);
call schakel_open('finding_event');
call schakel_member_reads('finding_event', 'member_id', 'exists (select 1 from finding f where f.member_id = finding_event.member_id and f.id = finding_id and not f.held)');
create policy member_inserts on finding_event for insert to schakel_member with check (member_id = (select schakel_scope()));
grant insert on finding_event to schakel_member;

create table response (
  id uuid primary key,
  member_id uuid not null,
  finding_id uuid not null,
  answer text not null check (answer in ('fixed','not-ours','false-positive','need-help','risk-accepted')),
  text text check (length(text) <= 4000),
  until timestamptz,
  via text not null check (via in ('portal','api','mail')),
  person_id uuid,
  token_id uuid,
  at timestamptz not null,
  previous jsonb,
  withdrawn_at timestamptz,
  foreign key (member_id, finding_id) references finding (member_id, id) on delete cascade
);
create index response_finding on response (member_id, finding_id, at desc);
create index response_recent on response (at desc, id desc);
call schakel_open('response');
call schakel_member_reads('response', 'member_id');
call schakel_member_writes('response', 'member_id', 'insert, update');
