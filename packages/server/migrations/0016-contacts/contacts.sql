-- A contact is asked each quarter whether it is still right; an answer, or a person in the portal, confirms it.
alter table contact
  -- In which order they are called where no roster says who; those that nobody placed stand last, as they came.
  add column position smallint not null default 32767 check (position > 0),
  -- Since when it waits for an answer to the question; null while it does not.
  add column asked_at timestamptz,
  -- Since when somebody who reads its mail says that it is no longer right, and in which words.
  add column doubted_at timestamptz,
  add column doubt text check (length(doubt) <= 300);
create index contact_due on contact (greatest(confirmed_at, changed_at)) where email is not null and doubted_at is null;
create index contact_email on contact (email) where email is not null;
create index contact_doubted on contact (doubted_at) where doubted_at is not null;

-- One letter to one mail address; its word is kept as a hash, works once and ends.
create table contact_question (
  id uuid primary key,
  token_hash bytea not null unique,
  address text not null check (address = lower(address)),
  asked_at timestamptz not null,
  reminded_at timestamptz,
  expires_at timestamptz not null,
  closed_at timestamptz
);
create unique index contact_question_open on contact_question (address) where closed_at is null;
call schakel_open('contact_question');
