-- What an intake whose wave waits or was stopped saw is held: a finding speaks of what its other observations say, and
-- carries the strictest label, PAP and hops of these.
alter table observation
  add column pap text not null default 'CLEAR' check (pap in ('RED','AMBER','GREEN','CLEAR')),
  add column hops smallint,
  add column held boolean not null default false;
update observation o set pap = s.pap, hops = s.hops from source s where s.id = o.source_id;
update observation o set held = true from finding f where f.member_id = o.member_id and f.id = o.finding_id and f.held;
drop policy member_reads on observation;
create policy member_reads on observation for select to schakel_member
  using (member_id = (select schakel_scope()) and not held
    and exists (select 1 from finding f where f.member_id = observation.member_id and f.id = finding_id and not f.held));

-- Which intake holds a finding back is told by its observations.
drop index finding_held;
alter table finding drop column held_by;

-- Report types that were seen in an intake so far: a report that was read in two goes counts whole.
alter table intake add column seen_types text[] not null default '{}';
