alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check (purpose in ('setup','recover','password'));
create index one_time_link_person on one_time_link (person_id) where person_id is not null;
