-- How and when a session was proven: a second factor belongs to a session, not to an account.
create table session_proof (
  session_id text primary key references auth.session (id) on delete cascade,
  method text not null check (method in ('password','password-totp','password-recovery-code','passkey')),
  proven_at timestamptz not null
);
-- Guesses at signing in, per account, known device or network; the subject is an HMAC, never an address.
create table sign_in_attempt (
  subject bytea primary key check (length(subject) = 32),
  failures double precision not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
alter table session_proof enable row level security;
alter table session_proof force row level security;
create policy job_all on session_proof to schakel_job using (true) with check (true);
grant select, insert, update, delete on session_proof to schakel_job;
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy job_all on sign_in_attempt to schakel_job using (true) with check (true);
grant select, insert, update, delete on sign_in_attempt to schakel_job;

-- Whether a mail carried an invitation, and who said yes, is written by the node's own eyes: it proves an address.
revoke update on invitation from schakel_member;
grant update (revoked_at) on invitation to schakel_member;

-- Nobody knows how the sessions of now were proven: their people sign in once more.
delete from auth.session;

-- The person behind a token (also behind the token that made it), and for which organisation that person acted.
alter table api_token add column created_by_token uuid, add column maker_organisation_id uuid;
create index api_token_maker on api_token (created_by, maker_organisation_id) where created_by is not null;

-- What was made before is filled in as the owner, whom the policies would hide it from.
alter table api_token no force row level security;
alter table invitation no force row level security;
alter table person_role no force row level security;
alter table organisation no force row level security;
update api_token t set maker_organisation_id = coalesce(
    (select r.organisation_id from person_role r where r.person_id = t.created_by and r.organisation_id = t.organisation_id),
    (select o.id from organisation o where o.is_operator))
  where t.created_by is not null;
-- An account that only came by links which no mail carried has an address that nobody proved.
update auth."user" u set "emailVerified" = false
  where exists (select 1 from invitation i where i.email = u.email and i.accepted_at is not null)
    and not exists (select 1 from invitation i where i.email = u.email and i.accepted_at is not null and i.sent_at is not null);
alter table api_token force row level security;
alter table invitation force row level security;
alter table person_role force row level security;
alter table organisation force row level security;
