-- Who is on call: a weekly pattern with exceptions. Times are those of the clock in `zone` (IANA): what a person wrote.
create table roster (
  organisation_id uuid primary key references organisation,
  -- Grows with each change: who edits an older one is refused.
  revision integer not null check (revision > 0),
  changed_at timestamptz not null
);
call schakel_open('roster');
call schakel_member_reads('roster', 'organisation_id');
call schakel_member_writes('roster', 'organisation_id', 'insert, update');
revoke update on roster from schakel_member;
grant update (revision, changed_at) on roster to schakel_member;

create table roster_shift (
  id uuid primary key,
  organisation_id uuid not null references roster on delete cascade,
  -- A weekly shift says on which days it begins (1 is Monday); a dated one says none.
  weekdays smallint[] check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1,2,3,4,5,6,7]::smallint[]),
  -- HH:MM of a weekly shift, YYYY-MM-DDTHH:MM of a dated one.
  starts text not null,
  ends text not null,
  zone text not null check (length(zone) <= 64),
  contact_id uuid not null references contact on delete cascade,
  step smallint not null check (step between 1 and 9),
  check (starts ~ (case when weekdays is null then '^\d{4}-\d\d-\d\dT\d\d:\d\d$' else '^\d\d:\d\d$' end) and length(starts) = length(ends))
);
create index roster_shift_organisation on roster_shift (organisation_id, id);
create index roster_shift_contact on roster_shift (contact_id);
call schakel_open('roster_shift');
call schakel_member_reads('roster_shift', 'organisation_id');
call schakel_member_writes('roster_shift', 'organisation_id', 'insert, delete');
