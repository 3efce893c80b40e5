-- Trouble of the node itself: since when, who was told, until when. Ids, names of sources and members, counts; never a mail address.
create table trouble (
  id uuid primary key,
  check_name text not null check (length(check_name) <= 60),
  subject text not null check (length(subject) <= 200),
  facts jsonb not null default '{}',
  since timestamptz not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  told_at timestamptz,
  reminded_at timestamptz,
  over_at timestamptz,
  over_told_at timestamptz,
  check (told_at is not null or (reminded_at is null and over_told_at is null))
);
create unique index trouble_open on trouble (check_name, subject) where over_at is null;
create index trouble_over on trouble (over_at) where over_at is not null;
call schakel_open('trouble');

-- When each check was last made, and why it could not be; `place` is a machine for checks that each makes for itself.
create table watch_look (
  check_name text not null,
  place text not null default '',
  looked_at timestamptz not null,
  problem text,
  primary key (check_name, place)
);
call schakel_open('watch_look');
