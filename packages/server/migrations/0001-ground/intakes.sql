-- One delivered file of risk events; its bytes wait sealed in the spool, its rows are counted and never lost.
create table intake (
  id uuid primary key,
  source_id uuid not null references source,
  filename text not null,
  sha256 bytea not null,
  size bigint not null,
  format text check (format in ('shadowserver-csv','intelmq-json')),
  compression text check (compression in ('none','gzip','zip')),
  report_type text,
  report_type_known boolean,
  report_date date,
  state text not null check (state in ('spooled','running','done','failed','undone')),
  via text not null check (via in ('http','portal','folder','cli','shadowserver-api','peer')),
  generation integer not null default 1,
  rows bigint not null default 0,
  matched bigint not null default 0,
  unmatched bigint not null default 0,
  duplicate bigint not null default 0,
  rejected bigint not null default 0,
  findings_new bigint not null default 0,
  findings_updated bigint not null default 0,
  findings_reopened bigint not null default 0,
  resume_at jsonb not null default '{}',
  flags jsonb not null default '[]',
  problem text,
  wave text not null default 'none' check (wave in ('none','waiting','released','stopped')),
  wave_due_at timestamptz,
  spool_key bytea,
  received_at timestamptz not null,
  received_by uuid,
  started_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  raw_deleted_at timestamptz,
  check (rows = matched + unmatched + duplicate + rejected)
);
create unique index intake_bytes on intake (source_id, sha256, report_type, generation) nulls not distinct where state <> 'undone';
create index intake_source on intake (source_id, received_at desc, id);
create index intake_recent on intake (received_at desc, id);
create index intake_open on intake (state, received_at) where state in ('spooled','running','failed');
call schakel_open('intake');

create table intake_reject (
  intake_id uuid not null references intake on delete cascade,
  line bigint not null,
  reason text not null,
  detail text,
  raw bytea,
  primary key (intake_id, line)
);
call schakel_open('intake_reject');
