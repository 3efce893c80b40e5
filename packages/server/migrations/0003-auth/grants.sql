-- Sign-in's own tables: only the sign-in library reaches them, under the job role.
grant usage on schema auth to schakel_job;
grant select, insert, update, delete on all tables in schema auth to schakel_job;
