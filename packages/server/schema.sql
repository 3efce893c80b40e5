-- Made by "npm run generate:schema" from the migrations, with the pg_dump of PostgreSQL 15. Not edited by hand.
--
-- PostgreSQL database dump
--

--
-- Name: auth; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA auth;

--
-- Name: jobs; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA jobs;

--
-- Name: job_state; Type: TYPE; Schema: jobs; Owner: -
--

CREATE TYPE jobs.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);

--
-- Name: create_queue(text, jsonb); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO jobs.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          jobs.job_now(),
          jobs.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE jobs.%I (LIKE jobs.job INCLUDING DEFAULTS)', tablename);

      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i11 ON jobs.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON jobs.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i7 ON jobs.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i9 ON jobs.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i12 ON jobs.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON jobs.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i14 ON jobs.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i15 ON jobs.job (name, created_on)$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i16 ON jobs.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i17 ON jobs.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON jobs.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON jobs.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i10 ON jobs.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE jobs.job ATTACH PARTITION jobs.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;

--
-- Name: delete_queue(text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM jobs.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS jobs.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM jobs.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM jobs.queue WHERE name = queue_name;
    END;
    $$;

--
-- Name: job_now(); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;

--
-- Name: job_table_format(text, text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;

--
-- Name: job_table_run(text, text, text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE jobs.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE jobs.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM jobs.queue WHERE partition = true
      LOOP
        EXECUTE jobs.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;

--
-- Name: job_table_run_async(text, integer, text, text, text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          jobs.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        jobs.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        jobs.job_table_format(command, queue.table_name)
      FROM jobs.queue
      WHERE partition = true;
    END;
    $$;

--
-- Name: asset_member_may_only_withdraw(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.asset_member_may_only_withdraw() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if current_user = 'schakel_member' and new.state is distinct from old.state and new.state <> 'withdrawn' then
    raise exception 'a member may only withdraw an asset' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

--
-- Name: audit_append(timestamp with time zone, text, uuid, uuid, uuid, text, text, text, uuid, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  head audit_head%rowtype;
  next_sequence bigint;
  entry jsonb;
  digest bytea;
begin
  if not audit_writer_may(p_audience, p_organisation, p_member) then
    raise exception 'an audit entry must say who writes it' using errcode = '42501';
  end if;
  select * into head from audit_head for update;
  next_sequence := head.sequence + 1;
  entry := jsonb_build_object(
    'sequence', next_sequence, 'at', to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'audience', p_audience, 'organisation', p_organisation, 'person', p_person, 'token', p_token,
    'action', p_action, 'thingType', p_thing_type, 'thing', p_thing_id, 'member', p_member, 'detail', p_detail);
  digest := audit_digest(head.hash, entry);
  insert into audit_entry values (next_sequence, p_at, p_audience, p_organisation, p_person, p_token,
    p_action, p_thing_type, p_thing_id, p_member, p_detail, head.hash, digest);
  update audit_head set sequence = next_sequence, hash = digest;
  return next_sequence;
end $$;

--
-- Name: audit_digest(bytea, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_digest(previous bytea, entry jsonb) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select sha256(previous || convert_to(entry::text, 'UTF8')) $$;

--
-- Name: audit_writer_may(text, uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_writer_may(p_audience text, p_organisation uuid, p_member uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    select case current_setting('role')
      when 'schakel_member' then p_audience = 'member' and p_organisation = schakel_scope() and coalesce(p_member = schakel_scope(), true)
      when 'schakel_operator' then p_audience = 'operator'
      when 'schakel_auditor' then p_audience = 'auditor'
      else true end
  $$;

--
-- Name: case_event_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.case_event_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'what happened in a file is not changed' using errcode = 'insufficient_privilege';
end $$;

--
-- Name: collection_next(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.collection_next(p_collection uuid) RETURNS bigint
    LANGUAGE sql
    SET search_path TO 'public', 'pg_temp'
    AS $$
  update collection set last_sequence = last_sequence + 1 where id = p_collection returning last_sequence $$;

--
-- Name: observation_month(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.observation_month(p_month date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  from_month date := date_trunc('month', p_month)::date;
  to_month date := (date_trunc('month', p_month) + interval '1 month')::date;
  partition text := 'observation_' || to_char(p_month, 'YYYYMM');
begin
  if from_month < date '2000-01-01' or from_month > current_date + 62 then return; end if;
  if to_regclass(partition) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('observation_month'));
  if to_regclass(partition) is not null then return; end if;
  execute format('create table %I partition of observation for values from (%L) to (%L)', partition, from_month::timestamptz, to_month::timestamptz);
  execute format('alter table %I enable row level security', partition);
  execute format('alter table %I force row level security', partition);
end $$;

--
-- Name: schakel_inet(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.schakel_inet(written text) RETURNS inet
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
begin
  return written::inet;
exception when invalid_text_representation then
  return null;
end $$;

--
-- Name: schakel_member_reads(regclass, text, text); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.schakel_member_reads(IN t regclass, IN key_column text, IN extra text DEFAULT 'true'::text)
    LANGUAGE plpgsql
    AS $$
begin
  execute format('create policy member_reads on %s for select to schakel_member using (%I = (select schakel_scope()) and (%s))', t, key_column, extra);
  execute format('grant select on %s to schakel_member', t);
end $$;

--
-- Name: schakel_member_writes(regclass, text, text); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.schakel_member_writes(IN t regclass, IN key_column text, IN verbs text DEFAULT 'insert, update'::text)
    LANGUAGE plpgsql
    AS $$
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

--
-- Name: schakel_open(regclass); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.schakel_open(IN t regclass)
    LANGUAGE plpgsql
    AS $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy operator_all on %s to schakel_operator using (true) with check (true)', t);
  execute format('create policy job_all on %s to schakel_job using (true) with check (true)', t);
  execute format('create policy auditor_reads on %s for select to schakel_auditor using (true)', t);
  execute format('grant select, insert, update, delete on %s to schakel_operator, schakel_job', t);
  execute format('grant select on %s to schakel_auditor', t);
end $$;

--
-- Name: schakel_person(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.schakel_person() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('schakel.person', true), '')::uuid $$;

--
-- Name: schakel_scope(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.schakel_scope() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('schakel.scope', true), '')::uuid $$;

--
-- Name: account; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth.account (
    id text NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" text NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp with time zone,
    "refreshTokenExpiresAt" timestamp with time zone,
    scope text,
    password text,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL
);

--
-- Name: passkey; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth.passkey (
    id text NOT NULL,
    name text,
    "publicKey" text NOT NULL,
    "userId" text NOT NULL,
    "credentialID" text NOT NULL,
    counter integer NOT NULL,
    "deviceType" text NOT NULL,
    "backedUp" boolean NOT NULL,
    transports text,
    "createdAt" timestamp with time zone,
    aaguid text
);

--
-- Name: rateLimit; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth."rateLimit" (
    id text NOT NULL,
    key text NOT NULL,
    count integer NOT NULL,
    "lastRequest" bigint NOT NULL
);

--
-- Name: session; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth.session (
    id text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text,
    "userId" text NOT NULL
);

--
-- Name: twoFactor; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth."twoFactor" (
    id text NOT NULL,
    secret text NOT NULL,
    "backupCodes" text NOT NULL,
    "userId" text NOT NULL,
    verified boolean,
    "failedVerificationCount" integer,
    "lockedUntil" timestamp with time zone
);

--
-- Name: user; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth."user" (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean NOT NULL,
    image text,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "twoFactorEnabled" boolean
);

--
-- Name: verification; Type: TABLE; Schema: auth; Owner: -
--

CREATE TABLE auth.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp with time zone NOT NULL,
    "createdAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

--
-- Name: bam; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);

--
-- Name: instance; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.instance (
    id uuid NOT NULL,
    name text,
    host text NOT NULL,
    pid integer NOT NULL,
    version text NOT NULL,
    node_version text NOT NULL,
    application_name text,
    heartbeat_seconds integer NOT NULL,
    supervise boolean NOT NULL,
    schedule boolean NOT NULL,
    migrate boolean NOT NULL,
    persist_queue_stats boolean NOT NULL,
    persist_warnings boolean NOT NULL,
    pool_max integer,
    pool_total integer,
    pool_idle integer,
    pool_waiting integer,
    workers jsonb DEFAULT '[]'::jsonb NOT NULL,
    metrics jsonb,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    crash_restarts integer DEFAULT 0 NOT NULL,
    crash_restarts_since timestamp with time zone,
    started_on timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_on timestamp with time zone DEFAULT now() NOT NULL,
    stopped_on timestamp with time zone
);

--
-- Name: job; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state jobs.job_state DEFAULT 'created'::jobs.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean
)
PARTITION BY LIST (name);

--
-- Name: job_common; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state jobs.job_state DEFAULT 'created'::jobs.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);

--
-- Name: job_dependency; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);

--
-- Name: queue; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    blocked_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    retained_count integer,
    retained_on timestamp with time zone,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);

--
-- Name: queue_stats; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);

--
-- Name: schedule; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);

--
-- Name: subscription; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: version; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);

--
-- Name: warning; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: acting_for; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.acting_for (
    session_id text NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    supplier_id uuid
);

ALTER TABLE ONLY public.acting_for FORCE ROW LEVEL SECURITY;

--
-- Name: admission_case; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admission_case (
    id uuid NOT NULL,
    number text NOT NULL,
    organisation_id uuid NOT NULL,
    template_key text NOT NULL,
    template_version integer NOT NULL,
    mail_word text NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    owner_id uuid,
    waits_for text,
    next text,
    due_at timestamp with time zone,
    reminded_at timestamp with time zone,
    head jsonb NOT NULL,
    sequence integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT admission_case_status_check CHECK ((status = ANY (ARRAY['open'::text, 'admitted'::text, 'suspended'::text, 'refused'::text, 'stopped'::text, 'withdrawn'::text]))),
    CONSTRAINT admission_case_step_check CHECK ((step = ANY (ARRAY['introduction'::text, 'assessment'::text, 'connection'::text, 'cooperation'::text]))),
    CONSTRAINT admission_case_waits_for_check CHECK ((waits_for = ANY (ARRAY['applicant'::text, 'operator'::text])))
);

ALTER TABLE ONLY public.admission_case FORCE ROW LEVEL SECURITY;

--
-- Name: admission_template; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.admission_template (
    key text NOT NULL,
    version integer NOT NULL,
    body jsonb NOT NULL,
    open boolean DEFAULT true NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    CONSTRAINT admission_template_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
    CONSTRAINT admission_template_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.admission_template FORCE ROW LEVEL SECURITY;

--
-- Name: agreement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.agreement (
    id uuid NOT NULL,
    kind text NOT NULL,
    organisation_id uuid NOT NULL,
    other_id uuid,
    note text,
    valid_from timestamp with time zone NOT NULL,
    valid_until timestamp with time zone,
    recorded_by uuid,
    created_at timestamp with time zone NOT NULL,
    supplier_name text,
    consented_at timestamp with time zone,
    consented_by uuid,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT agreement_kind_check CHECK ((kind = ANY (ARRAY['wider-network'::text, 'same-asset'::text, 'security-supplier'::text]))),
    CONSTRAINT agreement_supplier CHECK (((kind <> 'security-supplier'::text) OR ((other_id IS NOT NULL) AND (other_id <> organisation_id) AND (supplier_name IS NOT NULL))))
);

ALTER TABLE ONLY public.agreement FORCE ROW LEVEL SECURITY;

--
-- Name: answer_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer_link (
    token_hash bytea NOT NULL,
    member_id uuid NOT NULL,
    thing_id uuid NOT NULL,
    delivery_id uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    thing_type text NOT NULL,
    answer_id uuid,
    CONSTRAINT answer_link_thing_type_check CHECK ((thing_type ~ '^[a-z]+(-[a-z]+)*$'::text))
);

ALTER TABLE ONLY public.answer_link FORCE ROW LEVEL SECURITY;

--
-- Name: api_token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_token (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    hint text NOT NULL,
    token_hash bytea NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    created_by_token uuid,
    maker_organisation_id uuid,
    CONSTRAINT api_token_hint_check CHECK ((length(hint) = 4)),
    CONSTRAINT api_token_name_check CHECK ((length(name) <= 120)),
    CONSTRAINT api_token_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'analyst'::text, 'reader'::text, 'auditor'::text])))
);

ALTER TABLE ONLY public.api_token FORCE ROW LEVEL SECURITY;

--
-- Name: application_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application_request (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    organisation text NOT NULL,
    template_key text NOT NULL,
    language text NOT NULL,
    target_group text,
    text text,
    token_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    CONSTRAINT application_request_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT application_request_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
);

ALTER TABLE ONLY public.application_request FORCE ROW LEVEL SECURITY;

--
-- Name: asset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    type text NOT NULL,
    value text NOT NULL,
    network cidr,
    asn bigint,
    state text NOT NULL,
    reason text,
    note text,
    reference text,
    declared_by text NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    proof text DEFAULT 'none'::text NOT NULL,
    question jsonb,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT asset_asn_check CHECK (((asn >= 1) AND (asn <= '4294967295'::bigint))),
    CONSTRAINT asset_check CHECK (((type = 'network'::text) = (network IS NOT NULL))),
    CONSTRAINT asset_check1 CHECK (((type = 'asn'::text) = (asn IS NOT NULL))),
    CONSTRAINT asset_declared_by_check CHECK ((declared_by = ANY (ARRAY['member'::text, 'operator'::text, 'upstream'::text]))),
    CONSTRAINT asset_proof_check CHECK ((proof = ANY (ARRAY['none'::text, 'valid'::text, 'lapsed'::text]))),
    CONSTRAINT asset_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT asset_type_check CHECK ((type = ANY (ARRAY['network'::text, 'asn'::text, 'domain'::text, 'product'::text]))),
    CONSTRAINT asset_value_check CHECK ((length(value) <= 500))
);

ALTER TABLE ONLY public.asset FORCE ROW LEVEL SECURITY;

--
-- Name: asset_agreement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_agreement (
    covering_id uuid NOT NULL,
    covered_id uuid NOT NULL,
    agreement_id uuid,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.asset_agreement FORCE ROW LEVEL SECURITY;

--
-- Name: asset_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_change (
    sequence bigint NOT NULL,
    asset_id uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.asset_change FORCE ROW LEVEL SECURITY;

--
-- Name: asset_change_sequence_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.asset_change ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.asset_change_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: asset_proof; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asset_proof (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    method text NOT NULL,
    state text NOT NULL,
    word text NOT NULL,
    code_hash bytea,
    code_tries smallint DEFAULT 0 NOT NULL,
    code_until timestamp with time zone,
    sent_to text,
    sent_role text,
    holder text,
    note text,
    started_by text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    proven_at timestamp with time zone,
    expires_at timestamp with time zone,
    next_look_at timestamp with time zone,
    looked_at timestamp with time zone,
    reason text,
    failing_since timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT asset_proof_check1 CHECK (((state = 'proven'::text) <= ((proven_at IS NOT NULL) AND (expires_at IS NOT NULL)))),
    CONSTRAINT asset_proof_check2 CHECK (((code_hash IS NULL) OR ((code_until IS NOT NULL) AND (sent_to IS NOT NULL) AND (sent_role IS NOT NULL)))),
    CONSTRAINT asset_proof_check3 CHECK (((method = 'judgement'::text) <= (note IS NOT NULL))),
    CONSTRAINT asset_proof_code_tries_check CHECK (((code_tries >= 0) AND (code_tries <= 5))),
    CONSTRAINT asset_proof_holder_check CHECK ((length(holder) <= 200)),
    CONSTRAINT asset_proof_method_check CHECK ((method = ANY (ARRAY['dns-txt'::text, 'https-file'::text, 'registry-code'::text, 'registry-remark'::text, 'judgement'::text]))),
    CONSTRAINT asset_proof_note_check CHECK ((length(note) <= 500)),
    CONSTRAINT asset_proof_sent_role_check CHECK ((sent_role = ANY (ARRAY['abuse'::text, 'technical'::text]))),
    CONSTRAINT asset_proof_sent_to_check CHECK ((length(sent_to) <= 254)),
    CONSTRAINT asset_proof_started_by_check CHECK ((started_by = ANY (ARRAY['member'::text, 'operator'::text]))),
    CONSTRAINT asset_proof_state_check CHECK ((state = ANY (ARRAY['started'::text, 'proven'::text, 'failed'::text, 'lapsed'::text, 'replaced'::text]))),
    CONSTRAINT asset_proof_word_check CHECK ((word ~ '^[a-z0-9]{20,40}$'::text))
);

ALTER TABLE ONLY public.asset_proof FORCE ROW LEVEL SECURITY;

--
-- Name: audit_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_entry (
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    audience text NOT NULL,
    organisation_id uuid,
    person_id uuid,
    token_id uuid,
    action text NOT NULL,
    thing_type text NOT NULL,
    thing_id text NOT NULL,
    member_id uuid,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_entry_action_check CHECK ((action ~ '^[a-z-]+(\.[a-z-]+)+$'::text)),
    CONSTRAINT audit_entry_audience_check CHECK ((audience = ANY (ARRAY['member'::text, 'operator'::text, 'auditor'::text, 'job'::text, 'public'::text]))),
    CONSTRAINT audit_entry_hash_check CHECK ((length(hash) = 32)),
    CONSTRAINT audit_entry_previous_hash_check CHECK ((length(previous_hash) = 32))
);

ALTER TABLE ONLY public.audit_entry FORCE ROW LEVEL SECURITY;

--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    one boolean DEFAULT true NOT NULL,
    sequence bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_head_one_check CHECK (one)
);

--
-- Name: breach_case; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.breach_case (
    id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    intake_id uuid,
    member_ids uuid[] NOT NULL,
    findings integer NOT NULL,
    reason text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    note text,
    closed_at timestamp with time zone,
    closed_by uuid,
    CONSTRAINT breach_case_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);

ALTER TABLE ONLY public.breach_case FORCE ROW LEVEL SECURITY;

--
-- Name: case_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_event (
    case_id uuid NOT NULL,
    sequence integer NOT NULL,
    organisation_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    side text NOT NULL,
    person_id uuid,
    token_id uuid,
    type text NOT NULL,
    internal boolean NOT NULL,
    data jsonb NOT NULL,
    CONSTRAINT case_event_sequence_check CHECK ((sequence > 0)),
    CONSTRAINT case_event_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'operator'::text, 'node'::text])))
);

ALTER TABLE ONLY public.case_event FORCE ROW LEVEL SECURITY;

--
-- Name: channel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.channel (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    address text NOT NULL,
    contact_id uuid,
    language text DEFAULT 'nl'::text NOT NULL,
    sealed_secret bytea,
    kinds text[],
    state text DEFAULT 'unproven'::text NOT NULL,
    state_detail text,
    last_delivery_at timestamp with time zone,
    failing_since timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    CONSTRAINT channel_address_check CHECK ((length(address) <= 2000)),
    CONSTRAINT channel_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT channel_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT channel_state_check CHECK ((state = ANY (ARRAY['unproven'::text, 'working'::text, 'failing'::text, 'bounced'::text, 'off'::text])))
);

ALTER TABLE ONLY public.channel FORCE ROW LEVEL SECURITY;

--
-- Name: collection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection (
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    last_sequence bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.collection FORCE ROW LEVEL SECURITY;

--
-- Name: contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    roles text[] DEFAULT '{}'::text[] NOT NULL,
    language text DEFAULT 'nl'::text NOT NULL,
    email text,
    phone text,
    note text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    "position" smallint DEFAULT 32767 NOT NULL,
    asked_at timestamp with time zone,
    doubted_at timestamp with time zone,
    doubt text,
    CONSTRAINT contact_doubt_check CHECK ((length(doubt) <= 300)),
    CONSTRAINT contact_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT contact_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT contact_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT contact_phone_check CHECK ((length(phone) <= 40)),
    CONSTRAINT contact_position_check CHECK (("position" > 0))
);

ALTER TABLE ONLY public.contact FORCE ROW LEVEL SECURITY;

--
-- Name: contact_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact_question (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    address text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reminded_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT contact_question_address_check CHECK ((address = lower(address)))
);

ALTER TABLE ONLY public.contact_question FORCE ROW LEVEL SECURITY;

--
-- Name: delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery (
    id uuid NOT NULL,
    member_id uuid,
    channel_id uuid,
    outlet text NOT NULL,
    kind text NOT NULL,
    address text NOT NULL,
    idempotency_key text NOT NULL,
    subject text,
    state text DEFAULT 'pending'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone NOT NULL,
    last_problem text,
    receipt jsonb,
    content_count integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    template text,
    language text,
    sealed_data bytea,
    host text,
    CONSTRAINT delivery_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT delivery_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT delivery_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'bounced'::text, 'given-up'::text]))),
    CONSTRAINT delivery_template_check CHECK ((template ~ '^[a-z]+(-[a-z]+)*$'::text))
);

ALTER TABLE ONLY public.delivery FORCE ROW LEVEL SECURITY;

--
-- Name: delivery_thing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_thing (
    delivery_id uuid NOT NULL,
    thing_id uuid NOT NULL,
    event text NOT NULL,
    form text NOT NULL,
    thing_type text NOT NULL,
    notice_id uuid,
    CONSTRAINT delivery_thing_form_check CHECK ((form = ANY (ARRAY['full'::text, 'notice'::text]))),
    CONSTRAINT delivery_thing_thing_type_check CHECK ((thing_type ~ '^[a-z]+(-[a-z]+)*$'::text))
);

ALTER TABLE ONLY public.delivery_thing FORCE ROW LEVEL SECURITY;

--
-- Name: designation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.designation (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    case_id uuid,
    name text NOT NULL,
    kind text NOT NULL,
    target_group text,
    legal_basis jsonb,
    publication text,
    category text,
    valid_from date NOT NULL,
    valid_to date,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT designation_kind_check CHECK ((kind = ANY (ARRAY['participant'::text, 'oktt'::text, 'csirt'::text]))),
    CONSTRAINT designation_state_check CHECK ((state = ANY (ARRAY['designated'::text, 'suspended'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.designation FORCE ROW LEVEL SECURITY;

--
-- Name: designation_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.designation_event (
    id uuid NOT NULL,
    designation_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    what text NOT NULL,
    name text NOT NULL,
    target_group text,
    legal_basis jsonb,
    publication text,
    valid_from date NOT NULL,
    valid_to date,
    state text NOT NULL,
    CONSTRAINT designation_event_state_check CHECK ((state = ANY (ARRAY['designated'::text, 'suspended'::text, 'withdrawn'::text]))),
    CONSTRAINT designation_event_what_check CHECK ((what = ANY (ARRAY['designated'::text, 'suspended'::text, 'lifted'::text, 'withdrawn'::text, 'rebased'::text])))
);

ALTER TABLE ONLY public.designation_event FORCE ROW LEVEL SECURITY;

--
-- Name: evidence_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_file (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT evidence_file_sha256_check CHECK ((length(sha256) = 32)),
    CONSTRAINT evidence_file_size_check CHECK ((size > 0))
);

ALTER TABLE ONLY public.evidence_file FORCE ROW LEVEL SECURITY;

--
-- Name: evidence_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_part (
    file_id uuid NOT NULL,
    part integer NOT NULL,
    organisation_id uuid NOT NULL,
    sealed bytea NOT NULL
);

ALTER TABLE ONLY public.evidence_part FORCE ROW LEVEL SECURITY;

--
-- Name: finding_sequence; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.finding_sequence
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: finding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.finding (
    member_id uuid NOT NULL,
    id uuid NOT NULL,
    key bytea NOT NULL,
    issue text NOT NULL,
    subject text NOT NULL,
    subject_type text NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    asset_id uuid NOT NULL,
    asset_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    matched_by text NOT NULL,
    report_type text NOT NULL,
    family text NOT NULL,
    taxonomy text NOT NULL,
    type text NOT NULL,
    identifier text NOT NULL,
    severity text NOT NULL,
    severity_rank smallint GENERATED ALWAYS AS (
CASE severity
    WHEN 'high'::text THEN 3
    WHEN 'medium'::text THEN 2
    ELSE 1
END) STORED NOT NULL,
    ip text,
    asn bigint,
    port integer,
    protocol text,
    hostname text,
    malware text,
    status text NOT NULL,
    needs_answer boolean DEFAULT true NOT NULL,
    count bigint DEFAULT 0 NOT NULL,
    first_seen timestamp with time zone NOT NULL,
    last_seen timestamp with time zone NOT NULL,
    gone_at timestamp with time zone,
    answered_at timestamp with time zone,
    accepted_until timestamp with time zone,
    tlp text NOT NULL,
    pap text DEFAULT 'CLEAR'::text NOT NULL,
    hops smallint,
    addressed_to uuid[],
    source_id uuid NOT NULL,
    origin_peer uuid,
    held boolean DEFAULT false NOT NULL,
    evidence jsonb DEFAULT '{}'::jsonb NOT NULL,
    gone_after smallint DEFAULT 3 NOT NULL,
    due_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sequence bigint DEFAULT nextval('public.finding_sequence'::regclass) NOT NULL,
    ended_at timestamp with time zone,
    name_reversed text GENERATED ALWAYS AS (reverse(
CASE
    WHEN (subject_type = 'domain'::text) THEN subject
    ELSE hostname
END)) STORED,
    CONSTRAINT finding_asks CHECK (((NOT needs_answer) OR (status = ANY (ARRAY['open'::text, 'waiting'::text, 'reopened'::text])))),
    CONSTRAINT finding_key_check CHECK ((length(key) = 16)),
    CONSTRAINT finding_matched_by_check CHECK ((matched_by = ANY (ARRAY['network'::text, 'asn'::text, 'domain'::text]))),
    CONSTRAINT finding_pap_check CHECK ((pap = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text]))),
    CONSTRAINT finding_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
    CONSTRAINT finding_status_check CHECK ((status = ANY (ARRAY['open'::text, 'waiting'::text, 'reopened'::text, 'fixed'::text, 'not-seen'::text, 'false-positive'::text, 'not-ours'::text, 'accepted'::text]))),
    CONSTRAINT finding_subject_type_check CHECK ((subject_type = ANY (ARRAY['ip'::text, 'domain'::text, 'network'::text]))),
    CONSTRAINT finding_tlp_check CHECK ((tlp = ANY (ARRAY['RED'::text, 'AMBER+STRICT'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text])))
)
WITH (autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_insert_scale_factor='0.01');

ALTER TABLE ONLY public.finding FORCE ROW LEVEL SECURITY;

--
-- Name: finding_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.finding_event (
    member_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    event text NOT NULL,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    intake_id uuid,
    recorded_at timestamp with time zone NOT NULL,
    turn smallint GENERATED ALWAYS AS (
CASE
    WHEN (event = ANY (ARRAY['found'::text, 'reopened'::text, 'expired'::text, 'resumed'::text])) THEN 1
    WHEN ((event = ANY (ARRAY['gone'::text, 'ended'::text])) OR ((event = 'answered'::text) AND ((detail ->> 'answer'::text) = ANY (ARRAY['fixed'::text, 'not-ours'::text, 'false-positive'::text])))) THEN '-1'::integer
    ELSE 0
END) STORED NOT NULL,
    CONSTRAINT finding_event_event_check CHECK ((event = ANY (ARRAY['found'::text, 'reopened'::text, 'gone'::text, 'answered'::text, 'told'::text, 'undone'::text, 'released'::text, 'expired'::text, 'question'::text, 'ended'::text, 'resumed'::text])))
)
WITH (autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_insert_scale_factor='0.01');

ALTER TABLE ONLY public.finding_event FORCE ROW LEVEL SECURITY;

--
-- Name: guideline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.guideline (
    template_key text NOT NULL,
    version integer NOT NULL,
    body jsonb NOT NULL,
    grace_until timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    CONSTRAINT guideline_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.guideline FORCE ROW LEVEL SECURITY;

--
-- Name: intake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.intake (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    filename text NOT NULL,
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    format text,
    compression text,
    report_type text,
    report_type_known boolean,
    report_date date,
    state text NOT NULL,
    via text NOT NULL,
    generation integer DEFAULT 1 NOT NULL,
    rows bigint DEFAULT 0 NOT NULL,
    matched bigint DEFAULT 0 NOT NULL,
    unmatched bigint DEFAULT 0 NOT NULL,
    duplicate bigint DEFAULT 0 NOT NULL,
    rejected bigint DEFAULT 0 NOT NULL,
    findings_new bigint DEFAULT 0 NOT NULL,
    findings_updated bigint DEFAULT 0 NOT NULL,
    findings_reopened bigint DEFAULT 0 NOT NULL,
    resume_at jsonb DEFAULT '{}'::jsonb NOT NULL,
    flags jsonb DEFAULT '[]'::jsonb NOT NULL,
    problem text,
    wave text DEFAULT 'none'::text NOT NULL,
    wave_due_at timestamp with time zone,
    spool_key bytea,
    received_at timestamp with time zone NOT NULL,
    received_by uuid,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    undone_at timestamp with time zone,
    undone_by uuid,
    undone_reason text,
    raw_deleted_at timestamp with time zone,
    seen_types text[] DEFAULT '{}'::text[] NOT NULL,
    lease_owner uuid,
    lease_until timestamp with time zone,
    CONSTRAINT intake_check CHECK ((rows = (((matched + unmatched) + duplicate) + rejected))),
    CONSTRAINT intake_compression_check CHECK ((compression = ANY (ARRAY['none'::text, 'gzip'::text, 'zip'::text]))),
    CONSTRAINT intake_format_check CHECK ((format = ANY (ARRAY['shadowserver-csv'::text, 'intelmq-json'::text]))),
    CONSTRAINT intake_lease CHECK (((lease_owner IS NULL) = (lease_until IS NULL))),
    CONSTRAINT intake_state_check CHECK ((state = ANY (ARRAY['spooled'::text, 'running'::text, 'done'::text, 'failed'::text, 'undone'::text]))),
    CONSTRAINT intake_via_check CHECK ((via = ANY (ARRAY['http'::text, 'portal'::text, 'folder'::text, 'cli'::text, 'shadowserver-api'::text, 'peer'::text]))),
    CONSTRAINT intake_wave_check CHECK ((wave = ANY (ARRAY['none'::text, 'waiting'::text, 'released'::text, 'stopped'::text])))
);

ALTER TABLE ONLY public.intake FORCE ROW LEVEL SECURITY;

--
-- Name: intake_reject; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.intake_reject (
    intake_id uuid NOT NULL,
    line bigint NOT NULL,
    reason text NOT NULL,
    detail text,
    raw bytea
);

ALTER TABLE ONLY public.intake_reject FORCE ROW LEVEL SECURITY;

--
-- Name: invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitation (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    email text NOT NULL,
    name text,
    language text DEFAULT 'nl'::text NOT NULL,
    role text NOT NULL,
    token_hash bytea NOT NULL,
    invited_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    link_shown boolean DEFAULT false NOT NULL,
    CONSTRAINT invitation_email_check CHECK ((email = lower(email))),
    CONSTRAINT invitation_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'analyst'::text, 'reader'::text, 'auditor'::text])))
);

ALTER TABLE ONLY public.invitation FORCE ROW LEVEL SECURITY;

--
-- Name: item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item (
    id uuid NOT NULL,
    kind text NOT NULL,
    publisher text NOT NULL,
    external_id text NOT NULL,
    origin_id uuid,
    origin_peer uuid,
    origin_hidden boolean DEFAULT false NOT NULL,
    current_revision integer DEFAULT 0 NOT NULL,
    received_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    collection_id uuid,
    sequence bigint,
    CONSTRAINT item_kind_check CHECK ((kind = ANY (ARRAY['advisory'::text, 'indicators'::text, 'publication'::text, 'report'::text])))
);

ALTER TABLE ONLY public.item FORCE ROW LEVEL SECURITY;

--
-- Name: item_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_revision (
    item_id uuid NOT NULL,
    revision integer NOT NULL,
    title text NOT NULL,
    language text DEFAULT 'nl'::text NOT NULL,
    tlp text NOT NULL,
    pap text DEFAULT 'CLEAR'::text NOT NULL,
    limits text,
    hops smallint,
    purpose text,
    addressed_to uuid[],
    audience_class text NOT NULL,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    references_to jsonb DEFAULT '[]'::jsonb NOT NULL,
    original_hash bytea,
    provenance jsonb DEFAULT '[]'::jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid,
    CONSTRAINT item_revision_hops_check CHECK ((hops >= 0)),
    CONSTRAINT item_revision_pap_check CHECK ((pap = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text]))),
    CONSTRAINT item_revision_revision_check CHECK ((revision > 0)),
    CONSTRAINT item_revision_tlp_check CHECK ((tlp = ANY (ARRAY['RED'::text, 'AMBER+STRICT'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text])))
);

ALTER TABLE ONLY public.item_revision FORCE ROW LEVEL SECURITY;

--
-- Name: notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    thing_type text NOT NULL,
    thing_id uuid NOT NULL,
    event text NOT NULL,
    at timestamp with time zone NOT NULL,
    intake_id uuid,
    held boolean DEFAULT false NOT NULL,
    pushed_at timestamp with time zone,
    delivery_id uuid,
    settled text,
    settled_at timestamp with time zone,
    waits_for text,
    urgent boolean DEFAULT false NOT NULL,
    round smallint DEFAULT 0 NOT NULL,
    CONSTRAINT notice_event_check CHECK ((event ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT notice_settled_check CHECK ((settled = ANY (ARRAY['told'::text, 'withheld'::text, 'undone'::text]))),
    CONSTRAINT notice_thing_type_check CHECK ((thing_type ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT notice_waits_for_check CHECK ((waits_for ~ '^[a-z]+([.-][a-z]+)*$'::text))
);

ALTER TABLE ONLY public.notice FORCE ROW LEVEL SECURITY;

--
-- Name: observation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.observation (
    member_id uuid NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    finding_id uuid NOT NULL,
    source_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    report_type text NOT NULL,
    tlp text NOT NULL,
    severity text NOT NULL,
    intakes uuid[] NOT NULL,
    evidence jsonb DEFAULT '{}'::jsonb NOT NULL,
    pap text DEFAULT 'CLEAR'::text NOT NULL,
    hops smallint,
    held boolean DEFAULT false NOT NULL,
    CONSTRAINT observation_pap_check CHECK ((pap = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text])))
)
PARTITION BY RANGE (observed_at);

ALTER TABLE ONLY public.observation FORCE ROW LEVEL SECURITY;

--
-- Name: observation_default; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.observation_default (
    member_id uuid NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    finding_id uuid NOT NULL,
    source_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    report_type text NOT NULL,
    tlp text NOT NULL,
    severity text NOT NULL,
    intakes uuid[] NOT NULL,
    evidence jsonb DEFAULT '{}'::jsonb NOT NULL,
    pap text DEFAULT 'CLEAR'::text NOT NULL,
    hops smallint,
    held boolean DEFAULT false NOT NULL,
    CONSTRAINT observation_pap_check CHECK ((pap = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text])))
);

--
-- Name: one_time_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_time_link (
    token_hash bytea NOT NULL,
    purpose text NOT NULL,
    person_id uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT one_time_link_purpose_check CHECK ((purpose = ANY (ARRAY['setup'::text, 'recover'::text, 'password'::text])))
);

ALTER TABLE ONLY public.one_time_link FORCE ROW LEVEL SECURITY;

--
-- Name: organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisation (
    id uuid NOT NULL,
    is_operator boolean DEFAULT false NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    class text,
    sector text,
    language text DEFAULT 'nl'::text NOT NULL,
    register text,
    register_name text,
    register_number text,
    website text,
    state text DEFAULT 'active'::text NOT NULL,
    guideline text DEFAULT 'waived'::text NOT NULL,
    digest_rhythm text DEFAULT 'daily'::text NOT NULL,
    digest_hour smallint DEFAULT 8 NOT NULL,
    digest_weekday smallint DEFAULT 1 NOT NULL,
    notify_from text DEFAULT 'low'::text NOT NULL,
    note text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    last_answer_at timestamp with time zone,
    last_seen_at timestamp with time zone,
    takes_part boolean GENERATED ALWAYS AS ((state = ANY (ARRAY['active'::text, 'suspended'::text]))) STORED NOT NULL,
    covers text[] DEFAULT '{finding,advisory,publication,report}'::text[] NOT NULL,
    entitled_until timestamp with time zone,
    grace_until timestamp with time zone,
    CONSTRAINT organisation_class_check CHECK ((class = ANY (ARRAY['small'::text, 'middle'::text, 'large'::text]))),
    CONSTRAINT organisation_covers_check CHECK ((covers <@ '{finding,advisory,indicators,publication,report}'::text[])),
    CONSTRAINT organisation_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23))),
    CONSTRAINT organisation_digest_rhythm_check CHECK ((digest_rhythm = ANY (ARRAY['at-once'::text, 'daily'::text, 'weekly'::text]))),
    CONSTRAINT organisation_digest_weekday_check CHECK (((digest_weekday >= 1) AND (digest_weekday <= 7))),
    CONSTRAINT organisation_guideline_check CHECK ((guideline = ANY (ARRAY['waived'::text, 'accepted'::text, 'pending'::text]))),
    CONSTRAINT organisation_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'oktt'::text, 'csirt'::text, 'participant'::text]))),
    CONSTRAINT organisation_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT organisation_notify_from_check CHECK ((notify_from = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
    CONSTRAINT organisation_register_check CHECK ((register = ANY (ARRAY['kvk'::text, 'other'::text]))),
    CONSTRAINT organisation_register_name_check CHECK ((length(register_name) <= 120)),
    CONSTRAINT organisation_register_number_check CHECK ((length(register_number) <= 60)),
    CONSTRAINT organisation_sector_check CHECK ((length(sector) <= 60)),
    CONSTRAINT organisation_state_check CHECK ((state = ANY (ARRAY['applying'::text, 'active'::text, 'suspended'::text, 'withdrawn'::text])))
);

ALTER TABLE ONLY public.organisation FORCE ROW LEVEL SECURITY;

--
-- Name: original; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original (
    hash bytea NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sealed bytea NOT NULL,
    signature bytea,
    received_at timestamp with time zone NOT NULL,
    CONSTRAINT original_hash_check CHECK ((length(hash) = 32))
);

ALTER TABLE ONLY public.original FORCE ROW LEVEL SECURITY;

--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    language text DEFAULT 'nl'::text NOT NULL,
    auth_user_id text,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone,
    CONSTRAINT person_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
    CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE ONLY public.person FORCE ROW LEVEL SECURITY;

--
-- Name: person_role; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_role (
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT person_role_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'analyst'::text, 'reader'::text, 'auditor'::text])))
);

ALTER TABLE ONLY public.person_role FORCE ROW LEVEL SECURITY;

--
-- Name: release_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.release_decision (
    id uuid NOT NULL,
    thing_type text NOT NULL,
    thing_id uuid NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    outlet text NOT NULL,
    audience_class text NOT NULL,
    recipient_id uuid,
    person_id uuid,
    decision text NOT NULL,
    form text,
    reason text NOT NULL,
    rule_version integer NOT NULL,
    delivery_id uuid,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT release_decision_decision_check CHECK ((decision = ANY (ARRAY['release'::text, 'withhold'::text]))),
    CONSTRAINT release_decision_form_check CHECK ((form = ANY (ARRAY['full'::text, 'notice'::text]))),
    CONSTRAINT release_decision_thing_type_check CHECK ((thing_type = ANY (ARRAY['item'::text, 'finding'::text])))
);

ALTER TABLE ONLY public.release_decision FORCE ROW LEVEL SECURITY;

--
-- Name: report_day; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.report_day (
    source_id uuid NOT NULL,
    report_type text NOT NULL,
    day date NOT NULL,
    intake_id uuid NOT NULL
);

ALTER TABLE ONLY public.report_day FORCE ROW LEVEL SECURITY;

--
-- Name: response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.response (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    answer text NOT NULL,
    text text,
    until timestamp with time zone,
    via text NOT NULL,
    person_id uuid,
    token_id uuid,
    at timestamp with time zone NOT NULL,
    previous jsonb,
    withdrawn_at timestamp with time zone,
    CONSTRAINT response_answer_check CHECK ((answer = ANY (ARRAY['fixed'::text, 'not-ours'::text, 'false-positive'::text, 'need-help'::text, 'risk-accepted'::text]))),
    CONSTRAINT response_text_check CHECK ((length(text) <= 4000)),
    CONSTRAINT response_via_check CHECK ((via = ANY (ARRAY['portal'::text, 'api'::text, 'mail'::text])))
);

ALTER TABLE ONLY public.response FORCE ROW LEVEL SECURITY;

--
-- Name: retention_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.retention_run (
    id uuid NOT NULL,
    kind text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    deleted bigint NOT NULL,
    oldest timestamp with time zone,
    newest timestamp with time zone,
    rule text NOT NULL
);

ALTER TABLE ONLY public.retention_run FORCE ROW LEVEL SECURITY;

--
-- Name: roster; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.roster (
    organisation_id uuid NOT NULL,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT roster_revision_check CHECK ((revision > 0))
);

ALTER TABLE ONLY public.roster FORCE ROW LEVEL SECURITY;

--
-- Name: roster_shift; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.roster_shift (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    weekdays smallint[],
    starts text NOT NULL,
    ends text NOT NULL,
    zone text NOT NULL,
    contact_id uuid NOT NULL,
    step smallint NOT NULL,
    CONSTRAINT roster_shift_check CHECK (((starts ~
CASE
    WHEN (weekdays IS NULL) THEN '^\d{4}-\d\d-\d\dT\d\d:\d\d$'::text
    ELSE '^\d\d:\d\d$'::text
END) AND (length(starts) = length(ends)))),
    CONSTRAINT roster_shift_step_check CHECK (((step >= 1) AND (step <= 9))),
    CONSTRAINT roster_shift_weekdays_check CHECK ((((cardinality(weekdays) >= 1) AND (cardinality(weekdays) <= 7)) AND (weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]))),
    CONSTRAINT roster_shift_zone_check CHECK ((length(zone) <= 64))
);

ALTER TABLE ONLY public.roster_shift FORCE ROW LEVEL SECURITY;

--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);

--
-- Name: schema_migration_lock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);

--
-- Name: session_proof; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session_proof (
    session_id text NOT NULL,
    method text NOT NULL,
    proven_at timestamp with time zone NOT NULL,
    CONSTRAINT session_proof_method_check CHECK ((method = ANY (ARRAY['password'::text, 'password-totp'::text, 'password-recovery-code'::text, 'passkey'::text])))
);

ALTER TABLE ONLY public.session_proof FORCE ROW LEVEL SECURITY;

--
-- Name: setting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.setting (
    key text NOT NULL,
    value jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid
);

ALTER TABLE ONLY public.setting FORCE ROW LEVEL SECURITY;

--
-- Name: sign_in_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_attempt (
    subject bytea NOT NULL,
    failures double precision NOT NULL,
    last_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT sign_in_attempt_subject_check CHECK ((length(subject) = 32))
);

ALTER TABLE ONLY public.sign_in_attempt FORCE ROW LEVEL SECURITY;

--
-- Name: source; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.source (
    id uuid NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    kind text DEFAULT 'upload'::text NOT NULL,
    terms text DEFAULT ''::text NOT NULL,
    legal_basis text DEFAULT ''::text NOT NULL,
    label text NOT NULL,
    pap text DEFAULT 'CLEAR'::text NOT NULL,
    hops smallint,
    rhythm text DEFAULT 'daily'::text NOT NULL,
    forwarding text DEFAULT 'wait'::text NOT NULL,
    forwarding_minutes integer,
    first_wave text DEFAULT 'pending'::text NOT NULL,
    report_types jsonb DEFAULT '{}'::jsonb NOT NULL,
    overrides jsonb DEFAULT '{}'::jsonb NOT NULL,
    severity_floor jsonb DEFAULT '{}'::jsonb NOT NULL,
    raw_hours integer DEFAULT 72 NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    sealed_secret bytea,
    cursor jsonb DEFAULT '{}'::jsonb NOT NULL,
    last_arrival_at timestamp with time zone,
    last_attempt_at timestamp with time zone,
    last_problem text,
    quiet_since timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    supplier_permitted boolean DEFAULT false NOT NULL,
    CONSTRAINT source_check CHECK (((forwarding = 'delay'::text) = (forwarding_minutes IS NOT NULL))),
    CONSTRAINT source_first_wave_check CHECK ((first_wave = ANY (ARRAY['pending'::text, 'waiting'::text, 'released'::text]))),
    CONSTRAINT source_forwarding_check CHECK ((forwarding = ANY (ARRAY['automatic'::text, 'wait'::text, 'delay'::text]))),
    CONSTRAINT source_forwarding_minutes_check CHECK (((forwarding_minutes >= 1) AND (forwarding_minutes <= 10080))),
    CONSTRAINT source_kind_check CHECK ((kind = ANY (ARRAY['upload'::text, 'folder'::text, 'shadowserver-api'::text, 'peer'::text]))),
    CONSTRAINT source_label_check CHECK ((label = ANY (ARRAY['RED'::text, 'AMBER+STRICT'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text]))),
    CONSTRAINT source_name_check CHECK ((name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'::text)),
    CONSTRAINT source_pap_check CHECK ((pap = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text, 'CLEAR'::text]))),
    CONSTRAINT source_raw_hours_check CHECK (((raw_hours >= 1) AND (raw_hours <= 720))),
    CONSTRAINT source_rhythm_check CHECK ((rhythm = ANY (ARRAY['hourly'::text, 'daily'::text, 'weekly'::text, 'none'::text])))
);

ALTER TABLE ONLY public.source FORCE ROW LEVEL SECURITY;

--
-- Name: trouble; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trouble (
    id uuid NOT NULL,
    check_name text NOT NULL,
    subject text NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    since timestamp with time zone NOT NULL,
    found_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    reminded_at timestamp with time zone,
    over_at timestamp with time zone,
    over_told_at timestamp with time zone,
    CONSTRAINT trouble_check CHECK (((told_at IS NOT NULL) OR ((reminded_at IS NULL) AND (over_told_at IS NULL)))),
    CONSTRAINT trouble_check_name_check CHECK ((length(check_name) <= 60)),
    CONSTRAINT trouble_subject_check CHECK ((length(subject) <= 200))
);

ALTER TABLE ONLY public.trouble FORCE ROW LEVEL SECURITY;

--
-- Name: upstream_export; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.upstream_export (
    id uuid NOT NULL,
    owners text NOT NULL,
    lines text[] NOT NULL,
    sha256 bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    CONSTRAINT upstream_export_owners_check CHECK ((owners = ANY (ARRAY['none'::text, 'reference'::text]))),
    CONSTRAINT upstream_export_sha256_check CHECK ((length(sha256) = 32))
);

ALTER TABLE ONLY public.upstream_export FORCE ROW LEVEL SECURITY;

--
-- Name: watch_look; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.watch_look (
    check_name text NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    problem text
);

ALTER TABLE ONLY public.watch_look FORCE ROW LEVEL SECURITY;

--
-- Name: job_common; Type: TABLE ATTACH; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job ATTACH PARTITION jobs.job_common DEFAULT;

--
-- Name: observation_default; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.observation ATTACH PARTITION public.observation_default DEFAULT;

--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

--
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);

--
-- Name: rateLimit rateLimit_key_key; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth."rateLimit"
    ADD CONSTRAINT "rateLimit_key_key" UNIQUE (key);

--
-- Name: rateLimit rateLimit_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth."rateLimit"
    ADD CONSTRAINT "rateLimit_pkey" PRIMARY KEY (id);

--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

--
-- Name: session session_token_key; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_token_key UNIQUE (token);

--
-- Name: twoFactor twoFactor_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth."twoFactor"
    ADD CONSTRAINT "twoFactor_pkey" PRIMARY KEY (id);

--
-- Name: user user_email_key; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth."user"
    ADD CONSTRAINT user_email_key UNIQUE (email);

--
-- Name: user user_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);

--
-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);

--
-- Name: bam bam_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);

--
-- Name: instance instance_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (id);

--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);

--
-- Name: job_common job_common_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);

--
-- Name: job_dependency job_dependency_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);

--
-- Name: queue queue_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);

--
-- Name: queue_stats queue_stats_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);

--
-- Name: schedule schedule_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);

--
-- Name: subscription subscription_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);

--
-- Name: version version_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);

--
-- Name: warning warning_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);

--
-- Name: acting_for acting_for_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.acting_for
    ADD CONSTRAINT acting_for_pkey PRIMARY KEY (session_id);

--
-- Name: admission_case admission_case_mail_word_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_case
    ADD CONSTRAINT admission_case_mail_word_key UNIQUE (mail_word);

--
-- Name: admission_case admission_case_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_case
    ADD CONSTRAINT admission_case_number_key UNIQUE (number);

--
-- Name: admission_case admission_case_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_case
    ADD CONSTRAINT admission_case_pkey PRIMARY KEY (id);

--
-- Name: admission_template admission_template_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_template
    ADD CONSTRAINT admission_template_pkey PRIMARY KEY (key, version);

--
-- Name: agreement agreement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_pkey PRIMARY KEY (id);

--
-- Name: answer_link answer_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer_link
    ADD CONSTRAINT answer_link_pkey PRIMARY KEY (token_hash);

--
-- Name: api_token api_token_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);

--
-- Name: api_token api_token_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_token_hash_key UNIQUE (token_hash);

--
-- Name: application_request application_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_request
    ADD CONSTRAINT application_request_pkey PRIMARY KEY (id);

--
-- Name: application_request application_request_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application_request
    ADD CONSTRAINT application_request_token_hash_key UNIQUE (token_hash);

--
-- Name: asset_agreement asset_agreement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_agreement
    ADD CONSTRAINT asset_agreement_pkey PRIMARY KEY (covering_id, covered_id);

--
-- Name: asset_change asset_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_change
    ADD CONSTRAINT asset_change_pkey PRIMARY KEY (sequence);

--
-- Name: asset asset_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset
    ADD CONSTRAINT asset_pkey PRIMARY KEY (id);

--
-- Name: asset_proof asset_proof_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_proof
    ADD CONSTRAINT asset_proof_pkey PRIMARY KEY (id);

--
-- Name: audit_entry audit_entry_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_hash_key UNIQUE (hash);

--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (sequence);

--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (one);

--
-- Name: breach_case breach_case_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.breach_case
    ADD CONSTRAINT breach_case_pkey PRIMARY KEY (id);

--
-- Name: case_event case_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_event
    ADD CONSTRAINT case_event_pkey PRIMARY KEY (case_id, sequence);

--
-- Name: channel channel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel
    ADD CONSTRAINT channel_pkey PRIMARY KEY (id);

--
-- Name: collection collection_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_name_key UNIQUE (name);

--
-- Name: collection collection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT collection_pkey PRIMARY KEY (id);

--
-- Name: contact contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (id);

--
-- Name: contact_question contact_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_question
    ADD CONSTRAINT contact_question_pkey PRIMARY KEY (id);

--
-- Name: contact_question contact_question_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_question
    ADD CONSTRAINT contact_question_token_hash_key UNIQUE (token_hash);

--
-- Name: delivery delivery_idempotency_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_idempotency_key_key UNIQUE (idempotency_key);

--
-- Name: delivery delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (id);

--
-- Name: delivery_thing delivery_thing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_thing
    ADD CONSTRAINT delivery_thing_pkey PRIMARY KEY (delivery_id, thing_id, event);

--
-- Name: designation_event designation_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designation_event
    ADD CONSTRAINT designation_event_pkey PRIMARY KEY (id);

--
-- Name: designation designation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designation
    ADD CONSTRAINT designation_pkey PRIMARY KEY (id);

--
-- Name: evidence_file evidence_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_file
    ADD CONSTRAINT evidence_file_pkey PRIMARY KEY (id);

--
-- Name: evidence_part evidence_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_part
    ADD CONSTRAINT evidence_part_pkey PRIMARY KEY (file_id, part);

--
-- Name: finding_event finding_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding_event
    ADD CONSTRAINT finding_event_pkey PRIMARY KEY (member_id, finding_id, at, id);

--
-- Name: finding finding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (member_id, id);

--
-- Name: guideline guideline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guideline
    ADD CONSTRAINT guideline_pkey PRIMARY KEY (template_key, version);

--
-- Name: intake intake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake
    ADD CONSTRAINT intake_pkey PRIMARY KEY (id);

--
-- Name: intake_reject intake_reject_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_reject
    ADD CONSTRAINT intake_reject_pkey PRIMARY KEY (intake_id, line);

--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);

--
-- Name: invitation invitation_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_token_hash_key UNIQUE (token_hash);

--
-- Name: item item_kind_publisher_external_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_kind_publisher_external_id_key UNIQUE (kind, publisher, external_id);

--
-- Name: item item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);

--
-- Name: item_revision item_revision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_revision
    ADD CONSTRAINT item_revision_pkey PRIMARY KEY (item_id, revision);

--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);

--
-- Name: observation observation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.observation
    ADD CONSTRAINT observation_pkey PRIMARY KEY (member_id, observed_at, finding_id, source_id);

--
-- Name: observation_default observation_default_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.observation_default
    ADD CONSTRAINT observation_default_pkey PRIMARY KEY (member_id, observed_at, finding_id, source_id);

--
-- Name: one_time_link one_time_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_link
    ADD CONSTRAINT one_time_link_pkey PRIMARY KEY (token_hash);

--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

--
-- Name: original original_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original
    ADD CONSTRAINT original_pkey PRIMARY KEY (hash);

--
-- Name: person person_auth_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_auth_user_id_key UNIQUE (auth_user_id);

--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

--
-- Name: person_role person_role_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_role
    ADD CONSTRAINT person_role_pkey PRIMARY KEY (organisation_id, person_id);

--
-- Name: release_decision release_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.release_decision
    ADD CONSTRAINT release_decision_pkey PRIMARY KEY (id);

--
-- Name: report_day report_day_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.report_day
    ADD CONSTRAINT report_day_pkey PRIMARY KEY (source_id, report_type, day, intake_id);

--
-- Name: response response_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response
    ADD CONSTRAINT response_pkey PRIMARY KEY (id);

--
-- Name: retention_run retention_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.retention_run
    ADD CONSTRAINT retention_run_pkey PRIMARY KEY (id);

--
-- Name: roster roster_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster
    ADD CONSTRAINT roster_pkey PRIMARY KEY (organisation_id);

--
-- Name: roster_shift roster_shift_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster_shift
    ADD CONSTRAINT roster_shift_pkey PRIMARY KEY (id);

--
-- Name: schema_migration_lock schema_migration_lock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migration_lock
    ADD CONSTRAINT schema_migration_lock_pkey PRIMARY KEY (id);

--
-- Name: schema_migration schema_migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (name);

--
-- Name: session_proof session_proof_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_proof
    ADD CONSTRAINT session_proof_pkey PRIMARY KEY (session_id);

--
-- Name: setting setting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (key);

--
-- Name: sign_in_attempt sign_in_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (subject);

--
-- Name: source source_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_name_key UNIQUE (name);

--
-- Name: source source_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);

--
-- Name: trouble trouble_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trouble
    ADD CONSTRAINT trouble_pkey PRIMARY KEY (id);

--
-- Name: upstream_export upstream_export_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.upstream_export
    ADD CONSTRAINT upstream_export_pkey PRIMARY KEY (id);

--
-- Name: watch_look watch_look_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.watch_look
    ADD CONSTRAINT watch_look_pkey PRIMARY KEY (check_name, place);

--
-- Name: account_userId_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");

--
-- Name: passkey_credentialID_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX "passkey_credentialID_idx" ON auth.passkey USING btree ("credentialID");

--
-- Name: passkey_userId_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX "passkey_userId_idx" ON auth.passkey USING btree ("userId");

--
-- Name: session_userId_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

--
-- Name: twoFactor_secret_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret);

--
-- Name: twoFactor_userId_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");

--
-- Name: verification_identifier_idx; Type: INDEX; Schema: auth; Owner: -
--

CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

--
-- Name: job_common_i1; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i1 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::jobs.job_state) AND (policy = 'short'::text));

--
-- Name: job_common_i10; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i10 ON jobs.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));

--
-- Name: job_common_i11; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i11 ON jobs.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked));

--
-- Name: job_common_i12; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i12 ON jobs.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);

--
-- Name: job_common_i13; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i13 ON jobs.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::jobs.job_state) AND upsert_by_key);

--
-- Name: job_common_i14; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i14 ON jobs.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::jobs.job_state, 'retry'::jobs.job_state, 'active'::jobs.job_state, 'failed'::jobs.job_state]));

--
-- Name: job_common_i15; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i15 ON jobs.job_common USING btree (name, created_on);

--
-- Name: job_common_i16; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i16 ON jobs.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);

--
-- Name: job_common_i17; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i17 ON jobs.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::jobs.job_state) AND (singleton_key IS NOT NULL));

--
-- Name: job_common_i2; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i2 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::jobs.job_state) AND (policy = 'singleton'::text));

--
-- Name: job_common_i3; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i3 ON jobs.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'stately'::text));

--
-- Name: job_common_i4; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i4 ON jobs.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::jobs.job_state) AND (singleton_on IS NOT NULL));

--
-- Name: job_common_i6; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i6 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'exclusive'::text));

--
-- Name: job_common_i7; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i7 ON jobs.job_common USING btree (name, group_id) WHERE ((state = 'active'::jobs.job_state) AND (group_id IS NOT NULL));

--
-- Name: job_common_i8; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i8 ON jobs.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::jobs.job_state, 'retry'::jobs.job_state, 'failed'::jobs.job_state])) AND (policy = 'key_strict_fifo'::text));

--
-- Name: job_common_i9; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i9 ON jobs.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::jobs.job_state));

--
-- Name: job_dep_parent_idx; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_dep_parent_idx ON jobs.job_dependency USING btree (parent_name, parent_id);

--
-- Name: queue_stats_i1; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX queue_stats_i1 ON ONLY jobs.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

--
-- Name: warning_i1; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX warning_i1 ON jobs.warning USING btree (created_on DESC);

--
-- Name: admission_case_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admission_case_due ON public.admission_case USING btree (due_at) WHERE (due_at IS NOT NULL);

--
-- Name: admission_case_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX admission_case_list ON public.admission_case USING btree (changed_at DESC, id DESC);

--
-- Name: admission_case_one; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX admission_case_one ON public.admission_case USING btree (organisation_id) WHERE (closed_at IS NULL);

--
-- Name: agreement_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX agreement_organisation ON public.agreement USING btree (organisation_id, kind);

--
-- Name: agreement_supplier_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX agreement_supplier_of ON public.agreement USING btree (other_id) WHERE (kind = 'security-supplier'::text);

--
-- Name: agreement_supplier_one; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX agreement_supplier_one ON public.agreement USING btree (organisation_id, other_id) WHERE ((kind = 'security-supplier'::text) AND (ended_at IS NULL));

--
-- Name: api_token_maker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_token_maker ON public.api_token USING btree (created_by, maker_organisation_id) WHERE (created_by IS NOT NULL);

--
-- Name: api_token_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_token_organisation ON public.api_token USING btree (organisation_id, created_at DESC);

--
-- Name: application_request_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_request_email ON public.application_request USING btree (email, created_at DESC);

--
-- Name: asset_agreement_covered; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_agreement_covered ON public.asset_agreement USING btree (covered_id);

--
-- Name: asset_asn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_asn ON public.asset USING btree (asn) WHERE ((asn IS NOT NULL) AND (state = 'accepted'::text));

--
-- Name: asset_below; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_below ON public.asset USING btree (reverse(value) COLLATE "C") WHERE ((type = 'domain'::text) AND (state = ANY (ARRAY['waiting'::text, 'accepted'::text])));

--
-- Name: asset_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_claim ON public.asset USING btree (type, value) WHERE (state = ANY (ARRAY['waiting'::text, 'accepted'::text]));

--
-- Name: asset_lapsed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_lapsed ON public.asset USING btree (organisation_id) WHERE (proof = 'lapsed'::text);

--
-- Name: asset_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_list ON public.asset USING btree (organisation_id, type, value, id);

--
-- Name: asset_network; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_network ON public.asset USING gist (network inet_ops) WHERE ((network IS NOT NULL) AND (state = ANY (ARRAY['waiting'::text, 'accepted'::text])));

--
-- Name: asset_own_claim; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX asset_own_claim ON public.asset USING btree (organisation_id, type, value) WHERE (state = ANY (ARRAY['waiting'::text, 'accepted'::text]));

--
-- Name: asset_proof_asset; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_proof_asset ON public.asset_proof USING btree (asset_id, started_at DESC);

--
-- Name: asset_proof_codes; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_proof_codes ON public.asset_proof USING btree (organisation_id, started_at) WHERE (method = 'registry-code'::text);

--
-- Name: asset_proof_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_proof_expiry ON public.asset_proof USING btree (expires_at) WHERE ((state = 'proven'::text) AND (next_look_at IS NULL));

--
-- Name: asset_proof_look; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_proof_look ON public.asset_proof USING btree (next_look_at) WHERE ((state = 'proven'::text) AND (next_look_at IS NOT NULL));

--
-- Name: asset_questions; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_questions ON public.asset USING btree (organisation_id) WHERE (question IS NOT NULL);

--
-- Name: asset_reference; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_reference ON public.asset USING btree (organisation_id, reference) WHERE (reference IS NOT NULL);

--
-- Name: asset_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_waiting ON public.asset USING btree (declared_at, id) WHERE (state = 'waiting'::text);

--
-- Name: audit_entry_member; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_member ON public.audit_entry USING btree (member_id, sequence DESC) WHERE (member_id IS NOT NULL);

--
-- Name: audit_entry_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_thing ON public.audit_entry USING btree (thing_type, thing_id, sequence DESC);

--
-- Name: channel_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX channel_once ON public.channel USING btree (organisation_id, kind, address) WHERE (state <> 'off'::text);

--
-- Name: contact_doubted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_doubted ON public.contact USING btree (doubted_at) WHERE (doubted_at IS NOT NULL);

--
-- Name: contact_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_due ON public.contact USING btree (GREATEST(confirmed_at, changed_at)) WHERE ((email IS NOT NULL) AND (doubted_at IS NULL));

--
-- Name: contact_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_email ON public.contact USING btree (email) WHERE (email IS NOT NULL);

--
-- Name: contact_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_organisation ON public.contact USING btree (organisation_id, id);

--
-- Name: contact_question_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX contact_question_open ON public.contact_question USING btree (address) WHERE (closed_at IS NULL);

--
-- Name: delivery_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_due ON public.delivery USING btree (due_at) WHERE (state = ANY (ARRAY['pending'::text, 'failed'::text, 'sending'::text]));

--
-- Name: delivery_failed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_failed ON public.delivery USING btree (channel_id) WHERE (state = 'failed'::text);

--
-- Name: delivery_letter; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_letter ON public.delivery USING btree (member_id, template, created_at DESC) WHERE (template IS NOT NULL);

--
-- Name: delivery_member; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_member ON public.delivery USING btree (member_id, created_at DESC, id DESC);

--
-- Name: delivery_recent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_recent ON public.delivery USING btree (created_at DESC, id DESC);

--
-- Name: delivery_thing_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_thing_thing ON public.delivery_thing USING btree (thing_id);

--
-- Name: designation_event_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX designation_event_of ON public.designation_event USING btree (designation_id, at DESC);

--
-- Name: designation_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX designation_list ON public.designation USING btree (lower(name), id);

--
-- Name: designation_one; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX designation_one ON public.designation USING btree (organisation_id) WHERE (state <> 'withdrawn'::text);

--
-- Name: evidence_file_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_file_case ON public.evidence_file USING btree (case_id);

--
-- Name: finding_accepted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_accepted ON public.finding USING btree (accepted_until) WHERE (status = 'accepted'::text);

--
-- Name: finding_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_active ON public.finding USING btree (severity_rank DESC, last_seen DESC, id DESC, status, issue) INCLUDE (needs_answer, family, member_id, held) WHERE (status = ANY (ARRAY['open'::text, 'waiting'::text, 'reopened'::text]));

--
-- Name: finding_asset; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_asset ON public.finding USING btree (asset_id);

--
-- Name: finding_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_due ON public.finding USING btree (due_at) WHERE (needs_answer AND (NOT held) AND (due_at IS NOT NULL));

--
-- Name: finding_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_ended ON public.finding USING btree (member_id) WHERE (ended_at IS NOT NULL);

--
-- Name: finding_event_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_event_at ON public.finding_event USING btree (at) INCLUDE (turn);

--
-- Name: finding_event_intake; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_event_intake ON public.finding_event USING btree (intake_id) WHERE (intake_id IS NOT NULL);

--
-- Name: finding_event_member_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_event_member_at ON public.finding_event USING btree (member_id, at) INCLUDE (turn, finding_id);

--
-- Name: finding_gone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_gone ON public.finding USING btree (member_id, gone_at) WHERE ((gone_at IS NOT NULL) AND (NOT held));

--
-- Name: finding_id; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX finding_id ON public.finding USING btree (id);

--
-- Name: finding_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX finding_key ON public.finding USING btree (member_id, key);

--
-- Name: finding_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_list ON public.finding USING btree (last_seen DESC, id DESC, status, severity_rank, issue);

--
-- Name: finding_member_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_member_active ON public.finding USING btree (member_id, severity_rank DESC, last_seen DESC, id DESC, status, issue) INCLUDE (needs_answer, family, created_at, tlp, pap, hops, addressed_to) WHERE ((status = ANY (ARRAY['open'::text, 'waiting'::text, 'reopened'::text])) AND (NOT held));

--
-- Name: finding_member_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_member_list ON public.finding USING btree (member_id, last_seen DESC, id DESC, status, severity_rank, issue) WHERE (NOT held);

--
-- Name: finding_member_severity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_member_severity ON public.finding USING btree (member_id, severity_rank DESC, last_seen DESC, id DESC, status, issue) WHERE (NOT held);

--
-- Name: finding_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_name ON public.finding USING btree (hostname text_pattern_ops) WHERE (hostname IS NOT NULL);

--
-- Name: finding_name_reversed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_name_reversed ON public.finding USING btree (name_reversed text_pattern_ops) WHERE (name_reversed IS NOT NULL);

--
-- Name: finding_severity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_severity ON public.finding USING btree (severity_rank DESC, last_seen DESC, id DESC, status, issue);

--
-- Name: finding_source_gone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_source_gone ON public.finding USING btree (source_id, report_type, last_seen) WHERE (status = ANY (ARRAY['open'::text, 'waiting'::text, 'reopened'::text, 'accepted'::text, 'fixed'::text]));

--
-- Name: finding_subject_all; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_subject_all ON public.finding USING btree (subject text_pattern_ops);

--
-- Name: finding_withheld; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX finding_withheld ON public.finding USING btree (member_id, id) WHERE (held OR (tlp = 'RED'::text));

--
-- Name: intake_bytes; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX intake_bytes ON public.intake USING btree (source_id, sha256, report_type, generation) NULLS NOT DISTINCT WHERE (state <> 'undone'::text);

--
-- Name: intake_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_open ON public.intake USING btree (state, received_at) WHERE (state = ANY (ARRAY['spooled'::text, 'running'::text, 'failed'::text]));

--
-- Name: intake_recent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_recent ON public.intake USING btree (received_at DESC, id);

--
-- Name: intake_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_source ON public.intake USING btree (source_id, received_at DESC, id);

--
-- Name: invitation_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_organisation ON public.invitation USING btree (organisation_id, created_at DESC);

--
-- Name: item_sequence; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX item_sequence ON public.item USING btree (collection_id, sequence);

--
-- Name: notice_intake; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_intake ON public.notice USING btree (intake_id) WHERE (settled IS NULL);

--
-- Name: notice_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_open ON public.notice USING btree (member_id, at) WHERE ((settled IS NULL) AND (NOT held));

--
-- Name: notice_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_thing ON public.notice USING btree (thing_id);

--
-- Name: observation_intakes; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX observation_intakes ON ONLY public.observation USING gin (intakes);

--
-- Name: observation_default_intakes_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX observation_default_intakes_idx ON public.observation_default USING gin (intakes);

--
-- Name: observation_finding; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX observation_finding ON ONLY public.observation USING btree (member_id, finding_id, observed_at DESC);

--
-- Name: observation_default_member_id_finding_id_observed_at_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX observation_default_member_id_finding_id_observed_at_idx ON public.observation_default USING btree (member_id, finding_id, observed_at DESC);

--
-- Name: one_time_link_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX one_time_link_person ON public.one_time_link USING btree (person_id) WHERE (person_id IS NOT NULL);

--
-- Name: organisation_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_name ON public.organisation USING btree (lower(name), id);

--
-- Name: organisation_one_operator; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX organisation_one_operator ON public.organisation USING btree (is_operator) WHERE is_operator;

--
-- Name: organisation_register; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX organisation_register ON public.organisation USING btree (register, register_number) WHERE ((register = 'kvk'::text) AND takes_part);

--
-- Name: organisation_sector; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_sector ON public.organisation USING btree (sector) WHERE (sector IS NOT NULL);

--
-- Name: person_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_email ON public.person USING btree (email);

--
-- Name: person_role_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_role_person ON public.person_role USING btree (person_id);

--
-- Name: release_decision_delivered; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX release_decision_delivered ON public.release_decision USING btree (delivery_id, thing_id, revision, decision, reason) WHERE (delivery_id IS NOT NULL);

--
-- Name: release_decision_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX release_decision_once ON public.release_decision USING btree (thing_id, revision, outlet, audience_class, recipient_id, reason, rule_version) NULLS NOT DISTINCT WHERE (delivery_id IS NULL);

--
-- Name: release_decision_recipient; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX release_decision_recipient ON public.release_decision USING btree (recipient_id, decided_at DESC, id DESC);

--
-- Name: release_decision_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX release_decision_thing ON public.release_decision USING btree (thing_id, decided_at DESC, id DESC);

--
-- Name: response_finding; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX response_finding ON public.response USING btree (member_id, finding_id, at DESC);

--
-- Name: response_recent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX response_recent ON public.response USING btree (at DESC, id DESC);

--
-- Name: roster_shift_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX roster_shift_contact ON public.roster_shift USING btree (contact_id);

--
-- Name: roster_shift_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX roster_shift_organisation ON public.roster_shift USING btree (organisation_id, id);

--
-- Name: trouble_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX trouble_open ON public.trouble USING btree (check_name, subject) WHERE (over_at IS NULL);

--
-- Name: trouble_over; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trouble_over ON public.trouble USING btree (over_at) WHERE (over_at IS NOT NULL);

--
-- Name: upstream_export_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX upstream_export_last ON public.upstream_export USING btree (owners, made_at DESC, id DESC);

--
-- Name: job_common_pkey; Type: INDEX ATTACH; Schema: jobs; Owner: -
--

ALTER INDEX jobs.job_pkey ATTACH PARTITION jobs.job_common_pkey;

--
-- Name: observation_default_intakes_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.observation_intakes ATTACH PARTITION public.observation_default_intakes_idx;

--
-- Name: observation_default_member_id_finding_id_observed_at_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.observation_finding ATTACH PARTITION public.observation_default_member_id_finding_id_observed_at_idx;

--
-- Name: observation_default_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.observation_pkey ATTACH PARTITION public.observation_default_pkey;

--
-- Name: asset asset_member_withdraws; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER asset_member_withdraws BEFORE UPDATE ON public.asset FOR EACH ROW EXECUTE FUNCTION public.asset_member_may_only_withdraw();

--
-- Name: case_event case_event_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER case_event_stays BEFORE UPDATE ON public.case_event FOR EACH ROW EXECUTE FUNCTION public.case_event_stays();

--
-- Name: account account_userId_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

--
-- Name: passkey passkey_userId_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.passkey
    ADD CONSTRAINT "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

--
-- Name: session session_userId_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

--
-- Name: twoFactor twoFactor_userId_fkey; Type: FK CONSTRAINT; Schema: auth; Owner: -
--

ALTER TABLE ONLY auth."twoFactor"
    ADD CONSTRAINT "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

--
-- Name: job_common dlq_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

--
-- Name: job_common q_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

--
-- Name: queue queue_dead_letter_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name);

--
-- Name: schedule schedule_name_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE;

--
-- Name: subscription subscription_name_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE;

--
-- Name: acting_for acting_for_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.acting_for
    ADD CONSTRAINT acting_for_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: acting_for acting_for_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.acting_for
    ADD CONSTRAINT acting_for_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE;

--
-- Name: acting_for acting_for_supplier_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.acting_for
    ADD CONSTRAINT acting_for_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES public.organisation(id);

--
-- Name: admission_case admission_case_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_case
    ADD CONSTRAINT admission_case_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: admission_case admission_case_template_key_template_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.admission_case
    ADD CONSTRAINT admission_case_template_key_template_version_fkey FOREIGN KEY (template_key, template_version) REFERENCES public.admission_template(key, version);

--
-- Name: agreement agreement_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: agreement agreement_other_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.agreement
    ADD CONSTRAINT agreement_other_id_fkey FOREIGN KEY (other_id) REFERENCES public.organisation(id);

--
-- Name: api_token api_token_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: asset_agreement asset_agreement_agreement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_agreement
    ADD CONSTRAINT asset_agreement_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES public.agreement(id);

--
-- Name: asset_agreement asset_agreement_covered_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_agreement
    ADD CONSTRAINT asset_agreement_covered_id_fkey FOREIGN KEY (covered_id) REFERENCES public.asset(id);

--
-- Name: asset_agreement asset_agreement_covering_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_agreement
    ADD CONSTRAINT asset_agreement_covering_id_fkey FOREIGN KEY (covering_id) REFERENCES public.asset(id);

--
-- Name: asset asset_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset
    ADD CONSTRAINT asset_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: asset_proof asset_proof_asset_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_proof
    ADD CONSTRAINT asset_proof_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES public.asset(id) ON DELETE CASCADE;

--
-- Name: asset_proof asset_proof_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asset_proof
    ADD CONSTRAINT asset_proof_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: case_event case_event_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_event
    ADD CONSTRAINT case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.admission_case(id) ON DELETE CASCADE;

--
-- Name: case_event case_event_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_event
    ADD CONSTRAINT case_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: channel channel_contact_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel
    ADD CONSTRAINT channel_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE SET NULL;

--
-- Name: channel channel_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.channel
    ADD CONSTRAINT channel_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: contact contact_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: delivery delivery_channel_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES public.channel(id) ON DELETE SET NULL;

--
-- Name: delivery delivery_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.organisation(id);

--
-- Name: delivery_thing delivery_thing_delivery_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_thing
    ADD CONSTRAINT delivery_thing_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.delivery(id) ON DELETE CASCADE;

--
-- Name: designation designation_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designation
    ADD CONSTRAINT designation_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.admission_case(id) ON DELETE SET NULL;

--
-- Name: designation_event designation_event_designation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designation_event
    ADD CONSTRAINT designation_event_designation_id_fkey FOREIGN KEY (designation_id) REFERENCES public.designation(id) ON DELETE CASCADE;

--
-- Name: designation designation_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.designation
    ADD CONSTRAINT designation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: evidence_file evidence_file_case_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_file
    ADD CONSTRAINT evidence_file_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.admission_case(id) ON DELETE CASCADE;

--
-- Name: evidence_file evidence_file_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_file
    ADD CONSTRAINT evidence_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: evidence_part evidence_part_file_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_part
    ADD CONSTRAINT evidence_part_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.evidence_file(id) ON DELETE CASCADE;

--
-- Name: evidence_part evidence_part_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_part
    ADD CONSTRAINT evidence_part_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: finding finding_asset_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES public.asset(id);

--
-- Name: finding finding_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.organisation(id);

--
-- Name: finding finding_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.source(id);

--
-- Name: intake_reject intake_reject_intake_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_reject
    ADD CONSTRAINT intake_reject_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES public.intake(id) ON DELETE CASCADE;

--
-- Name: intake intake_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake
    ADD CONSTRAINT intake_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.source(id);

--
-- Name: invitation invitation_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: item item_collection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES public.collection(id);

--
-- Name: item item_origin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES public.organisation(id);

--
-- Name: item_revision item_revision_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_revision
    ADD CONSTRAINT item_revision_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.item(id);

--
-- Name: notice notice_member_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.organisation(id);

--
-- Name: one_time_link one_time_link_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_link
    ADD CONSTRAINT one_time_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

--
-- Name: person_role person_role_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_role
    ADD CONSTRAINT person_role_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: person_role person_role_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_role
    ADD CONSTRAINT person_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE;

--
-- Name: report_day report_day_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.report_day
    ADD CONSTRAINT report_day_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.source(id);

--
-- Name: response response_member_id_finding_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response
    ADD CONSTRAINT response_member_id_finding_id_fkey FOREIGN KEY (member_id, finding_id) REFERENCES public.finding(member_id, id) ON DELETE CASCADE;

--
-- Name: roster roster_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster
    ADD CONSTRAINT roster_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id);

--
-- Name: roster_shift roster_shift_contact_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster_shift
    ADD CONSTRAINT roster_shift_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contact(id) ON DELETE CASCADE;

--
-- Name: roster_shift roster_shift_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.roster_shift
    ADD CONSTRAINT roster_shift_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.roster(organisation_id) ON DELETE CASCADE;

--
-- Name: session_proof session_proof_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session_proof
    ADD CONSTRAINT session_proof_session_id_fkey FOREIGN KEY (session_id) REFERENCES auth.session(id) ON DELETE CASCADE;

--
-- Name: acting_for; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.acting_for ENABLE ROW LEVEL SECURITY;

--
-- Name: admission_case; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.admission_case ENABLE ROW LEVEL SECURITY;

--
-- Name: admission_template; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.admission_template ENABLE ROW LEVEL SECURITY;

--
-- Name: agreement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.agreement ENABLE ROW LEVEL SECURITY;

--
-- Name: answer_link; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.answer_link ENABLE ROW LEVEL SECURITY;

--
-- Name: api_token; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.api_token ENABLE ROW LEVEL SECURITY;

--
-- Name: application_request; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.application_request ENABLE ROW LEVEL SECURITY;

--
-- Name: asset; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.asset ENABLE ROW LEVEL SECURITY;

--
-- Name: asset_agreement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.asset_agreement ENABLE ROW LEVEL SECURITY;

--
-- Name: asset_change; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.asset_change ENABLE ROW LEVEL SECURITY;

--
-- Name: asset_proof; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.asset_proof ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: acting_for auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.acting_for FOR SELECT TO schakel_auditor USING (true);

--
-- Name: admission_case auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.admission_case FOR SELECT TO schakel_auditor USING (true);

--
-- Name: admission_template auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.admission_template FOR SELECT TO schakel_auditor USING (true);

--
-- Name: agreement auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.agreement FOR SELECT TO schakel_auditor USING (true);

--
-- Name: answer_link auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.answer_link FOR SELECT TO schakel_auditor USING (true);

--
-- Name: api_token auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.api_token FOR SELECT TO schakel_auditor USING (true);

--
-- Name: application_request auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.application_request FOR SELECT TO schakel_auditor USING (true);

--
-- Name: asset auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.asset FOR SELECT TO schakel_auditor USING (true);

--
-- Name: asset_agreement auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.asset_agreement FOR SELECT TO schakel_auditor USING (true);

--
-- Name: asset_change auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.asset_change FOR SELECT TO schakel_auditor USING (true);

--
-- Name: asset_proof auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.asset_proof FOR SELECT TO schakel_auditor USING (true);

--
-- Name: audit_entry auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.audit_entry FOR SELECT TO schakel_auditor USING (true);

--
-- Name: breach_case auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.breach_case FOR SELECT TO schakel_auditor USING (true);

--
-- Name: case_event auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.case_event FOR SELECT TO schakel_auditor USING (true);

--
-- Name: channel auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.channel FOR SELECT TO schakel_auditor USING (true);

--
-- Name: collection auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.collection FOR SELECT TO schakel_auditor USING (true);

--
-- Name: contact auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.contact FOR SELECT TO schakel_auditor USING (true);

--
-- Name: contact_question auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.contact_question FOR SELECT TO schakel_auditor USING (true);

--
-- Name: delivery auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.delivery FOR SELECT TO schakel_auditor USING (true);

--
-- Name: delivery_thing auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.delivery_thing FOR SELECT TO schakel_auditor USING (true);

--
-- Name: designation auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.designation FOR SELECT TO schakel_auditor USING (true);

--
-- Name: designation_event auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.designation_event FOR SELECT TO schakel_auditor USING (true);

--
-- Name: evidence_file auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.evidence_file FOR SELECT TO schakel_auditor USING (true);

--
-- Name: evidence_part auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.evidence_part FOR SELECT TO schakel_auditor USING (true);

--
-- Name: finding auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.finding FOR SELECT TO schakel_auditor USING (true);

--
-- Name: finding_event auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.finding_event FOR SELECT TO schakel_auditor USING (true);

--
-- Name: guideline auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.guideline FOR SELECT TO schakel_auditor USING (true);

--
-- Name: intake auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.intake FOR SELECT TO schakel_auditor USING (true);

--
-- Name: intake_reject auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.intake_reject FOR SELECT TO schakel_auditor USING (true);

--
-- Name: invitation auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.invitation FOR SELECT TO schakel_auditor USING (true);

--
-- Name: item auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.item FOR SELECT TO schakel_auditor USING (true);

--
-- Name: item_revision auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.item_revision FOR SELECT TO schakel_auditor USING (true);

--
-- Name: notice auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.notice FOR SELECT TO schakel_auditor USING (true);

--
-- Name: observation auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.observation FOR SELECT TO schakel_auditor USING (true);

--
-- Name: one_time_link auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.one_time_link FOR SELECT TO schakel_auditor USING (true);

--
-- Name: organisation auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.organisation FOR SELECT TO schakel_auditor USING (true);

--
-- Name: original auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.original FOR SELECT TO schakel_auditor USING (true);

--
-- Name: person auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.person FOR SELECT TO schakel_auditor USING (true);

--
-- Name: person_role auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.person_role FOR SELECT TO schakel_auditor USING (true);

--
-- Name: release_decision auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.release_decision FOR SELECT TO schakel_auditor USING (true);

--
-- Name: report_day auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.report_day FOR SELECT TO schakel_auditor USING (true);

--
-- Name: response auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.response FOR SELECT TO schakel_auditor USING (true);

--
-- Name: retention_run auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.retention_run FOR SELECT TO schakel_auditor USING (true);

--
-- Name: roster auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.roster FOR SELECT TO schakel_auditor USING (true);

--
-- Name: roster_shift auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.roster_shift FOR SELECT TO schakel_auditor USING (true);

--
-- Name: setting auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.setting FOR SELECT TO schakel_auditor USING (true);

--
-- Name: source auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.source FOR SELECT TO schakel_auditor USING (true);

--
-- Name: trouble auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.trouble FOR SELECT TO schakel_auditor USING (true);

--
-- Name: upstream_export auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.upstream_export FOR SELECT TO schakel_auditor USING (true);

--
-- Name: watch_look auditor_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY auditor_reads ON public.watch_look FOR SELECT TO schakel_auditor USING (true);

--
-- Name: breach_case; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.breach_case ENABLE ROW LEVEL SECURITY;

--
-- Name: case_event; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.case_event ENABLE ROW LEVEL SECURITY;

--
-- Name: channel; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.channel ENABLE ROW LEVEL SECURITY;

--
-- Name: collection; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.collection ENABLE ROW LEVEL SECURITY;

--
-- Name: contact; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.contact ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_question; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.contact_question ENABLE ROW LEVEL SECURITY;

--
-- Name: delivery; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.delivery ENABLE ROW LEVEL SECURITY;

--
-- Name: delivery_thing; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.delivery_thing ENABLE ROW LEVEL SECURITY;

--
-- Name: designation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.designation ENABLE ROW LEVEL SECURITY;

--
-- Name: designation_event; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.designation_event ENABLE ROW LEVEL SECURITY;

--
-- Name: evidence_file; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.evidence_file ENABLE ROW LEVEL SECURITY;

--
-- Name: evidence_part; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.evidence_part ENABLE ROW LEVEL SECURITY;

--
-- Name: finding; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.finding ENABLE ROW LEVEL SECURITY;

--
-- Name: finding_event; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.finding_event ENABLE ROW LEVEL SECURITY;

--
-- Name: guideline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.guideline ENABLE ROW LEVEL SECURITY;

--
-- Name: intake; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.intake ENABLE ROW LEVEL SECURITY;

--
-- Name: intake_reject; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.intake_reject ENABLE ROW LEVEL SECURITY;

--
-- Name: invitation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invitation ENABLE ROW LEVEL SECURITY;

--
-- Name: item; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.item ENABLE ROW LEVEL SECURITY;

--
-- Name: item_revision; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.item_revision ENABLE ROW LEVEL SECURITY;

--
-- Name: acting_for job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.acting_for TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: admission_case job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.admission_case TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: admission_template job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.admission_template TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: agreement job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.agreement TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: answer_link job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.answer_link TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: api_token job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.api_token TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: application_request job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.application_request TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: asset job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.asset TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: asset_agreement job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.asset_agreement TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: asset_change job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.asset_change TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: asset_proof job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.asset_proof TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: breach_case job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.breach_case TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: case_event job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.case_event TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: channel job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.channel TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: collection job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.collection TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: contact job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.contact TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: contact_question job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.contact_question TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: delivery job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.delivery TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: delivery_thing job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.delivery_thing TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: designation job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.designation TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: designation_event job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.designation_event TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: evidence_file job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.evidence_file TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: evidence_part job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.evidence_part TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: finding job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.finding TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: finding_event job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.finding_event TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: guideline job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.guideline TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: intake job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.intake TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: intake_reject job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.intake_reject TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: invitation job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.invitation TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: item job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.item TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: item_revision job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.item_revision TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: notice job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.notice TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: observation job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.observation TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: one_time_link job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.one_time_link TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: organisation job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.organisation TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: original job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.original TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: person job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.person TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: person_role job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.person_role TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: release_decision job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.release_decision TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: report_day job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.report_day TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: response job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.response TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: retention_run job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.retention_run TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: roster job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.roster TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: roster_shift job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.roster_shift TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: session_proof job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.session_proof TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: setting job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.setting TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: sign_in_attempt job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.sign_in_attempt TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: source job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.source TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: trouble job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.trouble TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: upstream_export job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.upstream_export TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: watch_look job_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_all ON public.watch_look TO schakel_job USING (true) WITH CHECK (true);

--
-- Name: audit_entry job_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY job_reads ON public.audit_entry FOR SELECT TO schakel_job USING (true);

--
-- Name: channel member_deletes; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_deletes ON public.channel FOR DELETE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: contact member_deletes; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_deletes ON public.contact FOR DELETE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: person_role member_deletes; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_deletes ON public.person_role FOR DELETE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: roster_shift member_deletes; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_deletes ON public.roster_shift FOR DELETE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: api_token member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.api_token FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: asset member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.asset FOR INSERT TO schakel_member WITH CHECK (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (state = 'waiting'::text) AND (declared_by = 'member'::text)));

--
-- Name: asset_change member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.asset_change FOR INSERT TO schakel_member WITH CHECK ((EXISTS ( SELECT 1
   FROM public.asset a
  WHERE ((a.id = asset_change.asset_id) AND (a.organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))))));

--
-- Name: channel member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.channel FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: contact member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.contact FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: delivery member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.delivery FOR INSERT TO schakel_member WITH CHECK (((member_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (kind = 'letter'::text)));

--
-- Name: invitation member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.invitation FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: person_role member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.person_role FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: release_decision member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.release_decision FOR INSERT TO schakel_member WITH CHECK ((recipient_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: roster member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.roster FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: roster_shift member_inserts; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_inserts ON public.roster_shift FOR INSERT TO schakel_member WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: admission_case member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.admission_case FOR SELECT TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: admission_template member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.admission_template FOR SELECT TO schakel_member USING (true);

--
-- Name: agreement member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.agreement FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: api_token member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.api_token FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: asset member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.asset FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: asset_proof member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.asset_proof FOR SELECT TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: audit_entry member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.audit_entry FOR SELECT TO schakel_member USING ((member_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: case_event member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.case_event FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (NOT internal)));

--
-- Name: channel member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.channel FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: contact member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.contact FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: delivery member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.delivery FOR SELECT TO schakel_member USING (((member_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: designation member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.designation FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: evidence_file member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.evidence_file FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: evidence_part member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.evidence_part FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: finding member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.finding FOR SELECT TO schakel_member USING (((member_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (NOT held)));

--
-- Name: finding_event member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.finding_event FOR SELECT TO schakel_member USING (((member_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (EXISTS ( SELECT 1
   FROM public.finding f
  WHERE ((f.member_id = finding_event.member_id) AND (f.id = finding_event.finding_id) AND (NOT f.held))))));

--
-- Name: guideline member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.guideline FOR SELECT TO schakel_member USING (true);

--
-- Name: invitation member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.invitation FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: observation member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.observation FOR SELECT TO schakel_member USING (((member_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (NOT held) AND (EXISTS ( SELECT 1
   FROM public.finding f
  WHERE ((f.member_id = observation.member_id) AND (f.id = observation.finding_id) AND (NOT f.held))))));

--
-- Name: organisation member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.organisation FOR SELECT TO schakel_member USING (((id = ( SELECT public.schakel_scope() AS schakel_scope)) OR is_operator));

--
-- Name: person member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.person FOR SELECT TO schakel_member USING (((id = ( SELECT public.schakel_person() AS schakel_person)) OR (EXISTS ( SELECT 1
   FROM public.person_role r
  WHERE ((r.person_id = person.id) AND (r.organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)))))));

--
-- Name: person_role member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.person_role FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: response member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.response FOR SELECT TO schakel_member USING (((member_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: roster member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.roster FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: roster_shift member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.roster_shift FOR SELECT TO schakel_member USING (((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)) AND true));

--
-- Name: setting member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.setting FOR SELECT TO schakel_member USING ((key ~~ 'public.%'::text));

--
-- Name: source member_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_reads ON public.source FOR SELECT TO schakel_member USING (true);

--
-- Name: api_token member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.api_token FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: asset member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.asset FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: channel member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.channel FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: contact member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.contact FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: invitation member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.invitation FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: organisation member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.organisation FOR UPDATE TO schakel_member USING ((id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK (((id = ( SELECT public.schakel_scope() AS schakel_scope)) AND (NOT is_operator)));

--
-- Name: person member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.person FOR UPDATE TO schakel_member USING ((id = ( SELECT public.schakel_person() AS schakel_person))) WITH CHECK ((id = ( SELECT public.schakel_person() AS schakel_person)));

--
-- Name: person_role member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.person_role FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: roster member_updates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY member_updates ON public.roster FOR UPDATE TO schakel_member USING ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope))) WITH CHECK ((organisation_id = ( SELECT public.schakel_scope() AS schakel_scope)));

--
-- Name: notice; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.notice ENABLE ROW LEVEL SECURITY;

--
-- Name: observation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.observation ENABLE ROW LEVEL SECURITY;

--
-- Name: one_time_link; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.one_time_link ENABLE ROW LEVEL SECURITY;

--
-- Name: acting_for operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.acting_for TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: admission_case operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.admission_case TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: admission_template operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.admission_template TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: agreement operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.agreement TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: answer_link operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.answer_link TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: api_token operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.api_token TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: application_request operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.application_request TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: asset operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.asset TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: asset_agreement operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.asset_agreement TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: asset_change operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.asset_change TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: asset_proof operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.asset_proof TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: breach_case operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.breach_case TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: case_event operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.case_event TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: channel operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.channel TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: collection operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.collection TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: contact operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.contact TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: contact_question operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.contact_question TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: delivery operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.delivery TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: delivery_thing operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.delivery_thing TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: designation operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.designation TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: designation_event operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.designation_event TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: evidence_file operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.evidence_file TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: evidence_part operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.evidence_part TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: finding operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.finding TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: finding_event operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.finding_event TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: guideline operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.guideline TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: intake operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.intake TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: intake_reject operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.intake_reject TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: invitation operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.invitation TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: item operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.item TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: item_revision operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.item_revision TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: notice operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.notice TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: observation operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.observation TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: one_time_link operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.one_time_link TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: organisation operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.organisation TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: original operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.original TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: person operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.person TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: person_role operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.person_role TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: release_decision operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.release_decision TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: report_day operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.report_day TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: response operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.response TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: retention_run operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.retention_run TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: roster operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.roster TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: roster_shift operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.roster_shift TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: setting operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.setting TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: source operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.source TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: trouble operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.trouble TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: upstream_export operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.upstream_export TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: watch_look operator_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_all ON public.watch_look TO schakel_operator USING (true) WITH CHECK (true);

--
-- Name: audit_entry operator_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY operator_reads ON public.audit_entry FOR SELECT TO schakel_operator USING (true);

--
-- Name: organisation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.organisation ENABLE ROW LEVEL SECURITY;

--
-- Name: original; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.original ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_entry owner_appends; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_appends ON public.audit_entry FOR INSERT TO schakel_owner WITH CHECK (true);

--
-- Name: person; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.person ENABLE ROW LEVEL SECURITY;

--
-- Name: person_role; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.person_role ENABLE ROW LEVEL SECURITY;

--
-- Name: release_decision; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.release_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: report_day; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.report_day ENABLE ROW LEVEL SECURITY;

--
-- Name: response; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.response ENABLE ROW LEVEL SECURITY;

--
-- Name: retention_run; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.retention_run ENABLE ROW LEVEL SECURITY;

--
-- Name: roster; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.roster ENABLE ROW LEVEL SECURITY;

--
-- Name: roster_shift; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.roster_shift ENABLE ROW LEVEL SECURITY;

--
-- Name: session_proof; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.session_proof ENABLE ROW LEVEL SECURITY;

--
-- Name: setting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.setting ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_in_attempt; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sign_in_attempt ENABLE ROW LEVEL SECURITY;

--
-- Name: source; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.source ENABLE ROW LEVEL SECURITY;

--
-- Name: trouble; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.trouble ENABLE ROW LEVEL SECURITY;

--
-- Name: upstream_export; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.upstream_export ENABLE ROW LEVEL SECURITY;

--
-- Name: watch_look; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.watch_look ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA auth; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA auth TO schakel_job;

--
-- Name: SCHEMA jobs; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA jobs TO schakel_job;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA public TO schakel_member;
GRANT USAGE ON SCHEMA public TO schakel_operator;
GRANT USAGE ON SCHEMA public TO schakel_auditor;
GRANT USAGE ON SCHEMA public TO schakel_job;

--
-- Name: FUNCTION create_queue(queue_name text, options jsonb); Type: ACL; Schema: jobs; Owner: -
--

GRANT ALL ON FUNCTION jobs.create_queue(queue_name text, options jsonb) TO schakel_job;

--
-- Name: FUNCTION delete_queue(queue_name text); Type: ACL; Schema: jobs; Owner: -
--

GRANT ALL ON FUNCTION jobs.delete_queue(queue_name text) TO schakel_job;

--
-- Name: FUNCTION job_now(); Type: ACL; Schema: jobs; Owner: -
--

GRANT ALL ON FUNCTION jobs.job_now() TO schakel_job;

--
-- Name: FUNCTION job_table_format(command text, table_name text); Type: ACL; Schema: jobs; Owner: -
--

GRANT ALL ON FUNCTION jobs.job_table_format(command text, table_name text) TO schakel_job;

--
-- Name: FUNCTION job_table_run(command text, tbl_name text, queue_name text); Type: ACL; Schema: jobs; Owner: -
--

GRANT ALL ON FUNCTION jobs.job_table_run(command text, tbl_name text, queue_name text) TO schakel_job;

--
-- Name: FUNCTION job_table_run_async(command_name text, version integer, command text, tbl_name text, queue_name text); Type: ACL; Schema: jobs; Owner: -
--

GRANT ALL ON FUNCTION jobs.job_table_run_async(command_name text, version integer, command text, tbl_name text, queue_name text) TO schakel_job;

--
-- Name: FUNCTION audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb) TO schakel_member;
GRANT ALL ON FUNCTION public.audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb) TO schakel_operator;
GRANT ALL ON FUNCTION public.audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb) TO schakel_auditor;
GRANT ALL ON FUNCTION public.audit_append(p_at timestamp with time zone, p_audience text, p_organisation uuid, p_person uuid, p_token uuid, p_action text, p_thing_type text, p_thing_id text, p_member uuid, p_detail jsonb) TO schakel_job;

--
-- Name: FUNCTION observation_month(p_month date); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.observation_month(p_month date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.observation_month(p_month date) TO schakel_job;
GRANT ALL ON FUNCTION public.observation_month(p_month date) TO schakel_operator;

--
-- Name: TABLE account; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.account TO schakel_job;

--
-- Name: TABLE passkey; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.passkey TO schakel_job;

--
-- Name: TABLE "rateLimit"; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."rateLimit" TO schakel_job;

--
-- Name: TABLE session; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.session TO schakel_job;

--
-- Name: TABLE "twoFactor"; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."twoFactor" TO schakel_job;

--
-- Name: TABLE "user"; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth."user" TO schakel_job;

--
-- Name: TABLE verification; Type: ACL; Schema: auth; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE auth.verification TO schakel_job;

--
-- Name: TABLE bam; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.bam TO schakel_job;

--
-- Name: TABLE instance; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.instance TO schakel_job;

--
-- Name: TABLE job; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job TO schakel_job;

--
-- Name: TABLE job_common; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job_common TO schakel_job;

--
-- Name: TABLE job_dependency; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job_dependency TO schakel_job;

--
-- Name: TABLE queue; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue TO schakel_job;

--
-- Name: TABLE queue_stats; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats TO schakel_job;

--
-- Name: TABLE schedule; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.schedule TO schakel_job;

--
-- Name: TABLE subscription; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.subscription TO schakel_job;

--
-- Name: TABLE version; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.version TO schakel_job;

--
-- Name: TABLE warning; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.warning TO schakel_job;

--
-- Name: TABLE acting_for; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.acting_for TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.acting_for TO schakel_job;
GRANT SELECT ON TABLE public.acting_for TO schakel_auditor;

--
-- Name: TABLE admission_case; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.admission_case TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.admission_case TO schakel_job;
GRANT SELECT ON TABLE public.admission_case TO schakel_auditor;

--
-- Name: COLUMN admission_case.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.number; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(number) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.organisation_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(organisation_id) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.template_key; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(template_key) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.template_version; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(template_version) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(step) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.status; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(status) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.opened_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(opened_at) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(changed_at) ON TABLE public.admission_case TO schakel_member;

--
-- Name: COLUMN admission_case.closed_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(closed_at) ON TABLE public.admission_case TO schakel_member;

--
-- Name: TABLE admission_template; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.admission_template TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.admission_template TO schakel_job;
GRANT SELECT ON TABLE public.admission_template TO schakel_auditor;
GRANT SELECT ON TABLE public.admission_template TO schakel_member;

--
-- Name: TABLE agreement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agreement TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.agreement TO schakel_job;
GRANT SELECT ON TABLE public.agreement TO schakel_auditor;
GRANT SELECT ON TABLE public.agreement TO schakel_member;

--
-- Name: TABLE answer_link; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.answer_link TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.answer_link TO schakel_job;
GRANT SELECT ON TABLE public.answer_link TO schakel_auditor;

--
-- Name: TABLE api_token; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.api_token TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.api_token TO schakel_job;
GRANT SELECT ON TABLE public.api_token TO schakel_auditor;
GRANT SELECT,INSERT ON TABLE public.api_token TO schakel_member;

--
-- Name: COLUMN api_token.revoked_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(revoked_at) ON TABLE public.api_token TO schakel_member;

--
-- Name: TABLE application_request; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.application_request TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.application_request TO schakel_job;
GRANT SELECT ON TABLE public.application_request TO schakel_auditor;

--
-- Name: TABLE asset; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset TO schakel_job;
GRANT SELECT ON TABLE public.asset TO schakel_auditor;
GRANT SELECT,INSERT ON TABLE public.asset TO schakel_member;

--
-- Name: COLUMN asset.state; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(state) ON TABLE public.asset TO schakel_member;

--
-- Name: COLUMN asset.note; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(note) ON TABLE public.asset TO schakel_member;

--
-- Name: COLUMN asset.reference; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(reference) ON TABLE public.asset TO schakel_member;

--
-- Name: COLUMN asset.question; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(question) ON TABLE public.asset TO schakel_member;

--
-- Name: COLUMN asset.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.asset TO schakel_member;

--
-- Name: TABLE asset_agreement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset_agreement TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset_agreement TO schakel_job;
GRANT SELECT ON TABLE public.asset_agreement TO schakel_auditor;

--
-- Name: TABLE asset_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset_change TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset_change TO schakel_job;
GRANT SELECT ON TABLE public.asset_change TO schakel_auditor;
GRANT INSERT ON TABLE public.asset_change TO schakel_member;

--
-- Name: SEQUENCE asset_change_sequence_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.asset_change_sequence_seq TO schakel_member;
GRANT USAGE ON SEQUENCE public.asset_change_sequence_seq TO schakel_operator;
GRANT USAGE ON SEQUENCE public.asset_change_sequence_seq TO schakel_job;

--
-- Name: TABLE asset_proof; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset_proof TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.asset_proof TO schakel_job;
GRANT SELECT ON TABLE public.asset_proof TO schakel_auditor;

--
-- Name: COLUMN asset_proof.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.organisation_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(organisation_id) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.asset_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(asset_id) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.method; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(method) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.state; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(state) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(word) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.code_tries; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(code_tries) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.code_until; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(code_until) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.sent_to; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(sent_to) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.sent_role; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(sent_role) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.holder; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(holder) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.note; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(note) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.started_by; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(started_by) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.started_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(started_at) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.proven_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(proven_at) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.expires_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(expires_at) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.next_look_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(next_look_at) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.looked_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(looked_at) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.reason; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(reason) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.failing_since; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(failing_since) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: COLUMN asset_proof.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(changed_at) ON TABLE public.asset_proof TO schakel_member;

--
-- Name: TABLE audit_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_entry TO schakel_operator;
GRANT SELECT ON TABLE public.audit_entry TO schakel_auditor;
GRANT SELECT ON TABLE public.audit_entry TO schakel_job;
GRANT SELECT ON TABLE public.audit_entry TO schakel_member;

--
-- Name: TABLE breach_case; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.breach_case TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.breach_case TO schakel_job;
GRANT SELECT ON TABLE public.breach_case TO schakel_auditor;

--
-- Name: TABLE case_event; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_event TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.case_event TO schakel_job;
GRANT SELECT ON TABLE public.case_event TO schakel_auditor;
GRANT SELECT ON TABLE public.case_event TO schakel_member;

--
-- Name: TABLE channel; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.channel TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.channel TO schakel_job;
GRANT SELECT ON TABLE public.channel TO schakel_auditor;
GRANT SELECT,INSERT,DELETE ON TABLE public.channel TO schakel_member;

--
-- Name: COLUMN channel.contact_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(contact_id) ON TABLE public.channel TO schakel_member;

--
-- Name: COLUMN channel.language; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(language) ON TABLE public.channel TO schakel_member;

--
-- Name: COLUMN channel.state; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(state) ON TABLE public.channel TO schakel_member;

--
-- Name: COLUMN channel.state_detail; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(state_detail) ON TABLE public.channel TO schakel_member;

--
-- Name: COLUMN channel.failing_since; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(failing_since) ON TABLE public.channel TO schakel_member;

--
-- Name: COLUMN channel.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.channel TO schakel_member;

--
-- Name: TABLE collection; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.collection TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.collection TO schakel_job;
GRANT SELECT ON TABLE public.collection TO schakel_auditor;

--
-- Name: TABLE contact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact TO schakel_job;
GRANT SELECT ON TABLE public.contact TO schakel_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact TO schakel_member;

--
-- Name: TABLE contact_question; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact_question TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contact_question TO schakel_job;
GRANT SELECT ON TABLE public.contact_question TO schakel_auditor;

--
-- Name: TABLE delivery; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delivery TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delivery TO schakel_job;
GRANT SELECT ON TABLE public.delivery TO schakel_auditor;
GRANT SELECT,INSERT ON TABLE public.delivery TO schakel_member;

--
-- Name: TABLE delivery_thing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delivery_thing TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delivery_thing TO schakel_job;
GRANT SELECT ON TABLE public.delivery_thing TO schakel_auditor;

--
-- Name: TABLE designation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.designation TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.designation TO schakel_job;
GRANT SELECT ON TABLE public.designation TO schakel_auditor;
GRANT SELECT ON TABLE public.designation TO schakel_member;

--
-- Name: TABLE designation_event; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.designation_event TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.designation_event TO schakel_job;
GRANT SELECT ON TABLE public.designation_event TO schakel_auditor;

--
-- Name: TABLE evidence_file; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.evidence_file TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.evidence_file TO schakel_job;
GRANT SELECT ON TABLE public.evidence_file TO schakel_auditor;
GRANT SELECT ON TABLE public.evidence_file TO schakel_member;

--
-- Name: TABLE evidence_part; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.evidence_part TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.evidence_part TO schakel_job;
GRANT SELECT ON TABLE public.evidence_part TO schakel_auditor;
GRANT SELECT ON TABLE public.evidence_part TO schakel_member;

--
-- Name: SEQUENCE finding_sequence; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.finding_sequence TO schakel_operator;
GRANT USAGE ON SEQUENCE public.finding_sequence TO schakel_job;

--
-- Name: TABLE finding; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding TO schakel_job;
GRANT SELECT ON TABLE public.finding TO schakel_auditor;
GRANT SELECT ON TABLE public.finding TO schakel_member;

--
-- Name: TABLE finding_event; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding_event TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding_event TO schakel_job;
GRANT SELECT ON TABLE public.finding_event TO schakel_auditor;
GRANT SELECT ON TABLE public.finding_event TO schakel_member;

--
-- Name: TABLE guideline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guideline TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guideline TO schakel_job;
GRANT SELECT ON TABLE public.guideline TO schakel_auditor;
GRANT SELECT ON TABLE public.guideline TO schakel_member;

--
-- Name: TABLE intake; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake TO schakel_job;
GRANT SELECT ON TABLE public.intake TO schakel_auditor;

--
-- Name: TABLE intake_reject; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake_reject TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake_reject TO schakel_job;
GRANT SELECT ON TABLE public.intake_reject TO schakel_auditor;

--
-- Name: TABLE invitation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invitation TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.invitation TO schakel_job;
GRANT SELECT ON TABLE public.invitation TO schakel_auditor;
GRANT SELECT,INSERT ON TABLE public.invitation TO schakel_member;

--
-- Name: COLUMN invitation.revoked_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(revoked_at) ON TABLE public.invitation TO schakel_member;

--
-- Name: TABLE item; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.item TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.item TO schakel_job;
GRANT SELECT ON TABLE public.item TO schakel_auditor;

--
-- Name: TABLE item_revision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.item_revision TO schakel_operator;
GRANT SELECT,INSERT ON TABLE public.item_revision TO schakel_job;
GRANT SELECT ON TABLE public.item_revision TO schakel_auditor;

--
-- Name: TABLE notice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notice TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notice TO schakel_job;
GRANT SELECT ON TABLE public.notice TO schakel_auditor;

--
-- Name: TABLE observation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.observation TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.observation TO schakel_job;
GRANT SELECT ON TABLE public.observation TO schakel_auditor;
GRANT SELECT ON TABLE public.observation TO schakel_member;

--
-- Name: TABLE one_time_link; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_link TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_link TO schakel_job;
GRANT SELECT ON TABLE public.one_time_link TO schakel_auditor;

--
-- Name: TABLE organisation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO schakel_job;
GRANT SELECT ON TABLE public.organisation TO schakel_auditor;
GRANT SELECT ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.language; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(language) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.website; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(website) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.digest_rhythm; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(digest_rhythm) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.digest_hour; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(digest_hour) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.digest_weekday; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(digest_weekday) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.notify_from; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(notify_from) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.last_answer_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_answer_at) ON TABLE public.organisation TO schakel_member;

--
-- Name: COLUMN organisation.last_seen_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_seen_at) ON TABLE public.organisation TO schakel_member;

--
-- Name: TABLE original; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.original TO schakel_operator;
GRANT SELECT,INSERT,DELETE ON TABLE public.original TO schakel_job;
GRANT SELECT ON TABLE public.original TO schakel_auditor;

--
-- Name: TABLE person; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person TO schakel_job;
GRANT SELECT ON TABLE public.person TO schakel_auditor;
GRANT SELECT ON TABLE public.person TO schakel_member;

--
-- Name: COLUMN person.name; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(name) ON TABLE public.person TO schakel_member;

--
-- Name: COLUMN person.language; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(language) ON TABLE public.person TO schakel_member;

--
-- Name: COLUMN person.last_seen_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_seen_at) ON TABLE public.person TO schakel_member;

--
-- Name: TABLE person_role; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person_role TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person_role TO schakel_job;
GRANT SELECT ON TABLE public.person_role TO schakel_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person_role TO schakel_member;

--
-- Name: TABLE release_decision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.release_decision TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.release_decision TO schakel_job;
GRANT SELECT ON TABLE public.release_decision TO schakel_auditor;
GRANT INSERT ON TABLE public.release_decision TO schakel_member;

--
-- Name: TABLE report_day; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.report_day TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.report_day TO schakel_job;
GRANT SELECT ON TABLE public.report_day TO schakel_auditor;

--
-- Name: TABLE response; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.response TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.response TO schakel_job;
GRANT SELECT ON TABLE public.response TO schakel_auditor;
GRANT SELECT ON TABLE public.response TO schakel_member;

--
-- Name: TABLE retention_run; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.retention_run TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.retention_run TO schakel_job;
GRANT SELECT ON TABLE public.retention_run TO schakel_auditor;

--
-- Name: TABLE roster; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roster TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roster TO schakel_job;
GRANT SELECT ON TABLE public.roster TO schakel_auditor;
GRANT SELECT,INSERT ON TABLE public.roster TO schakel_member;

--
-- Name: COLUMN roster.revision; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(revision) ON TABLE public.roster TO schakel_member;

--
-- Name: COLUMN roster.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.roster TO schakel_member;

--
-- Name: TABLE roster_shift; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roster_shift TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roster_shift TO schakel_job;
GRANT SELECT ON TABLE public.roster_shift TO schakel_auditor;
GRANT SELECT,INSERT,DELETE ON TABLE public.roster_shift TO schakel_member;

--
-- Name: TABLE session_proof; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session_proof TO schakel_job;

--
-- Name: TABLE setting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.setting TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.setting TO schakel_job;
GRANT SELECT ON TABLE public.setting TO schakel_auditor;
GRANT SELECT ON TABLE public.setting TO schakel_member;

--
-- Name: TABLE sign_in_attempt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_attempt TO schakel_job;

--
-- Name: TABLE source; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.source TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.source TO schakel_job;
GRANT SELECT ON TABLE public.source TO schakel_auditor;

--
-- Name: COLUMN source.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.source TO schakel_member;

--
-- Name: COLUMN source.name; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(name) ON TABLE public.source TO schakel_member;

--
-- Name: COLUMN source.title; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(title) ON TABLE public.source TO schakel_member;

--
-- Name: COLUMN source.label; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(label) ON TABLE public.source TO schakel_member;

--
-- Name: COLUMN source.supplier_permitted; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(supplier_permitted) ON TABLE public.source TO schakel_member;

--
-- Name: TABLE trouble; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.trouble TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.trouble TO schakel_job;
GRANT SELECT ON TABLE public.trouble TO schakel_auditor;

--
-- Name: TABLE upstream_export; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.upstream_export TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.upstream_export TO schakel_job;
GRANT SELECT ON TABLE public.upstream_export TO schakel_auditor;

--
-- Name: TABLE watch_look; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.watch_look TO schakel_operator;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.watch_look TO schakel_job;
GRANT SELECT ON TABLE public.watch_look TO schakel_auditor;

--
-- PostgreSQL database dump complete
--
