-- A notice is open, then in delivery (delivery_id while settled is null), then settled; what can't be told yet stays open.
alter table notice
  drop constraint notice_event_check,
  add constraint notice_event_check check (event ~ '^[a-z]+(-[a-z]+)*$'),
  add constraint notice_thing_type_check check (thing_type ~ '^[a-z]+(-[a-z]+)*$'),
  alter column thing_type drop default,
  -- The reason for which it can't be told yet; null = nothing stands in its way.
  add column waits_for text check (waits_for ~ '^[a-z]+([.-][a-z]+)*$'),
  -- It goes out with the next daily hour, whatever the rhythm.
  add column urgent boolean not null default false,
  -- How often it was opened again because a delivery did not arrive.
  add column round smallint not null default 0;
update notice n set urgent = true from finding f where f.id = n.thing_id and f.severity = 'high' and n.settled is null;

-- What reminds of an answer that is due.
create index finding_due on finding (due_at) where needs_answer and not held and due_at is not null;
