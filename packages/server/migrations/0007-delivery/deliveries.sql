-- A delivery may go to people of no member, and may be a letter: written from a template with data that is wiped once sent.
alter table delivery
  alter column member_id drop not null,
  drop constraint delivery_kind_check,
  add constraint delivery_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  add column template text check (template ~ '^[a-z]+(-[a-z]+)*$'),
  add column language text check (language in ('nl','en')),
  add column sealed_data bytea,
  -- Host and port of a webhook: so many at a time go to one host.
  add column host text;
create index delivery_failed on delivery (channel_id) where state = 'failed';
create index delivery_letter on delivery (member_id, template, created_at desc) where template is not null;

-- A member's request may queue a letter that leaves in its name; everything else the node writes itself.
create policy member_inserts on delivery for insert to schakel_member
  with check (member_id = (select schakel_scope()) and kind = 'letter');
grant insert on delivery to schakel_member;

alter table delivery_thing add column thing_type text, add column notice_id uuid;
update delivery_thing set thing_type = 'finding';
alter table delivery_thing
  alter column thing_type set not null,
  add constraint delivery_thing_thing_type_check check (thing_type ~ '^[a-z]+(-[a-z]+)*$');
