-- Lists at ten million findings: what a list sorts by leads the index, and what it filters by follows in it, so that any
-- filter is judged without a look at the row. Row-level security lets only leakproof comparisons into an index.
drop index finding_member_list, finding_member_open, finding_member_status, finding_recent, finding_status, finding_subject;
create index finding_member_list on finding (member_id, last_seen desc, id desc, status, severity_rank, issue) where not held;
create index finding_member_severity on finding (member_id, severity_rank desc, last_seen desc, id desc, status, issue) where not held;
create index finding_list on finding (last_seen desc, id desc, status, severity_rank, issue);
create index finding_severity on finding (severity_rank desc, last_seen desc, id desc, status, issue);

-- What is open is what is read most; its numbers are counted from the index alone.
create index finding_member_active on finding (member_id, severity_rank desc, last_seen desc, id desc, status, issue)
  include (needs_answer, family, created_at, tlp, pap, hops, addressed_to) where status in ('open','waiting','reopened') and not held;
create index finding_active on finding (severity_rank desc, last_seen desc, id desc, status, issue)
  include (needs_answer, family, member_id, held) where status in ('open','waiting','reopened');
create index finding_gone on finding (member_id, gone_at) where gone_at is not null and not held;
-- The few that release may withhold from their own member.
create index finding_withheld on finding (member_id, id) where held or tlp = 'RED';

-- A name is found by its beginning, and with all below it by its end.
alter table finding add column name_reversed text
  generated always as (reverse(case when subject_type = 'domain' then subject else hostname end)) stored;
create index finding_name on finding (hostname text_pattern_ops) where hostname is not null;
create index finding_name_reversed on finding (name_reversed text_pattern_ops) where name_reversed is not null;

-- 1 opens a finding, -1 closes it: charts count these from the index alone.
alter table finding_event add column turn smallint not null generated always as (
  case when event in ('found','reopened','expired','resumed') then 1
    when event in ('gone','ended') or (event = 'answered' and detail->>'answer' in ('fixed','not-ours','false-positive')) then -1
    else 0 end) stored;
drop index finding_event_at, finding_event_member_at;
create index finding_event_at on finding_event (at) include (turn);
create index finding_event_member_at on finding_event (member_id, at) include (turn, finding_id);

-- Counting from an index needs pages that are known to be visible: vacuum often, also after inserts alone.
alter table finding set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01);
alter table finding_event set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.01);

-- What asks for an answer is among what is open.
alter table finding add constraint finding_asks check (not needs_answer or status in ('open','waiting','reopened'));
