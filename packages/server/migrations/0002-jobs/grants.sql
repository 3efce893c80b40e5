-- Jobs are sent and worked by the job role only; a request's transaction takes that role for the sending statement.
grant usage on schema jobs to schakel_job;
grant select, insert, update, delete on all tables in schema jobs to schakel_job;
grant usage, select on all sequences in schema jobs to schakel_job;
grant execute on all functions in schema jobs to schakel_job;
