-- An organisation that applies is known and signs in, but takes no part yet: it holds no claim and no register number.
alter table organisation drop constraint organisation_state_check;
alter table organisation add constraint organisation_state_check check (state in ('applying','active','suspended','withdrawn'));
alter table organisation add column takes_part boolean not null generated always as (state in ('active','suspended')) stored;
drop index organisation_register;
create unique index organisation_register on organisation (register, register_number) where register = 'kvk' and takes_part;

-- What its membership entitles it to: the kinds, until when, and until when an older guideline will do.
alter table organisation add column covers text[] not null default '{finding,advisory,publication,report}'
  check (covers <@ '{finding,advisory,indicators,publication,report}');
alter table organisation add column entitled_until timestamptz;
alter table organisation add column grace_until timestamptz;
