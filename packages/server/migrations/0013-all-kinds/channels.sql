-- A channel takes every kind of thing unless its member chose some: a new kind reaches the channels that are there.
alter table channel alter column kinds drop not null, alter column kinds drop default;
alter table channel no force row level security;
update channel set kinds = null where kinds = '{finding}';
alter table channel force row level security;
