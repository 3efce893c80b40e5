-- A link answers a thing of any kind that can be answered, and knows the answer it gave, so that it can be undone.
alter table answer_link rename column finding_id to thing_id;
alter table answer_link add column thing_type text, add column answer_id uuid;
update answer_link set thing_type = 'finding';
alter table answer_link
  alter column thing_type set not null,
  add constraint answer_link_thing_type_check check (thing_type ~ '^[a-z]+(-[a-z]+)*$');
