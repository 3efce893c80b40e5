-- The word of an invitation whose link stood on a screen proves no address, even when a mail brings it later.
alter table invitation add column link_shown boolean not null default false;

-- What was made before is filled in as the owner, whom the policies would hide it from: only a mail that went at the
-- first try left no link on a screen.
alter table invitation no force row level security;
alter table delivery no force row level security;
update invitation i set link_shown = true where sent_at is null
  and not exists (select 1 from delivery d where d.idempotency_key = 'invitation:' || i.id and d.state = 'sent' and d.attempts <= 1);
alter table invitation force row level security;
alter table delivery force row level security;
