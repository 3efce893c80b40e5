-- Every decision with its reason, per audience class, and per recipient where something was delivered or refused.
create table release_decision (
  id uuid primary key,
  thing_type text not null check (thing_type in ('item','finding')),
  thing_id uuid not null,
  revision integer not null default 1,
  outlet text not null,
  audience_class text not null,
  recipient_id uuid,
  person_id uuid,
  decision text not null check (decision in ('release','withhold')),
  form text check (form in ('full','notice')),
  reason text not null,
  rule_version integer not null,
  delivery_id uuid,
  decided_at timestamptz not null
);
create unique index release_decision_once on release_decision (thing_id, revision, outlet, audience_class, recipient_id, reason, rule_version) nulls not distinct;
create index release_decision_thing on release_decision (thing_id, decided_at desc, id desc);
create index release_decision_recipient on release_decision (recipient_id, decided_at desc, id desc);
call schakel_open('release_decision');
create policy member_inserts on release_decision for insert to schakel_member with check (recipient_id = (select schakel_scope()));
grant insert on release_decision to schakel_member;
