-- Whose eyes a transaction sees with: set by the server per transaction, read by every policy.
create function schakel_scope() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('schakel.scope', true), '')::uuid $$;
create function schakel_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('schakel.person', true), '')::uuid $$;

grant usage on schema public to schakel_member, schakel_operator, schakel_auditor, schakel_job;

-- Opens a table to the operator, its jobs and the auditor; what a member sees is said per table.
create procedure schakel_open(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy operator_all on %s to schakel_operator using (true) with check (true)', t);
  execute format('create policy job_all on %s to schakel_job using (true) with check (true)', t);
  execute format('create policy auditor_reads on %s for select to schakel_auditor using (true)', t);
  execute format('grant select, insert, update, delete on %s to schakel_operator, schakel_job', t);
  execute format('grant select on %s to schakel_auditor', t);
end $$;

-- Lets a member read (and with `writes`, change) the rows that bear its organisation id in `key_column`.
create procedure schakel_member_reads(t regclass, key_column text, extra text default 'true') language plpgsql as $$
begin
  execute format('create policy member_reads on %s for select to schakel_member using (%I = (select schakel_scope()) and (%s))', t, key_column, extra);
  execute format('grant select on %s to schakel_member', t);
end $$;
create procedure schakel_member_writes(t regclass, key_column text, verbs text default 'insert, update') language plpgsql as $$
declare verb text;
begin
  foreach verb in array string_to_array(verbs, ', ') loop
    if verb = 'insert' then
      execute format('create policy member_inserts on %s for insert to schakel_member with check (%I = (select schakel_scope()))', t, key_column);
    elsif verb = 'update' then
      execute format('create policy member_updates on %s for update to schakel_member using (%I = (select schakel_scope())) with check (%I = (select schakel_scope()))', t, key_column, key_column);
    elsif verb = 'delete' then
      execute format('create policy member_deletes on %s for delete to schakel_member using (%I = (select schakel_scope()))', t, key_column);
    end if;
    execute format('grant %s on %s to schakel_member', verb, t);
  end loop;
end $$;
