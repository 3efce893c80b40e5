// The doctor on the database: its schema, whose it is, who can see what, the audit chain, its clock.
import { migrations } from '../../../migrations/index.ts'
import { verifyChain } from '../../audit/index.ts'
import { jobEyes } from '../../platform/index.ts'
import { schemaVersion } from '../backup/schema-facts.store.ts'
import type { Look } from './patient.store.ts'
import { fail, ok, warn } from './result.ts'

export const schema: Look = {
  what: 'schema',
  async look({ owner }) {
    const version = await schemaVersion(owner)
    const latest = migrations.at(-1)?.name ?? ''
    if (version === latest) return ok(`The schema is at ${latest}.`)
    if (migrations.some(({ name }) => name === version))
      return warn(
        `The schema is at ${version}, this version has ${latest}.`,
        'Start the node: it brings the schema forward.',
      )
    return fail(
      `The schema is at "${version}", which this version does not know.`,
      'Run the doctor of the version that the node runs.',
    )
  },
}

export const ownership: Look = {
  what: 'ownership',
  async look({ client }) {
    const { rows } = await client.query<{ owns: number; bypass: boolean }>(
      `select (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = session_user and c.relkind in ('r', 'p')) as owns,
        (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as bypass`,
    )
    const { owns = 0, bypass = false } = rows[0] ?? {}
    if (bypass)
      return fail('The login of the server bypasses row-level security.', 'Give DATABASE_URL an ordinary login.')
    if (owns > 0)
      return warn(
        `The login of the server owns ${owns} tables.`,
        'Use a login of its own: DATABASE_URL for the server, DATABASE_MIGRATE_URL for the owner.',
      )
    return ok('The login of the server owns nothing and bypasses nothing.')
  },
}

export const rowLevelSecurity: Look = {
  what: 'row-level security',
  async look({ client }) {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity
         and exists (select 1 from pg_roles r where r.rolname in ('schakel_member', 'schakel_operator', 'schakel_auditor')
           and has_table_privilege(r.oid, c.oid, 'select'))`,
    )
    return rows.length === 0
      ? ok('Every table that people can reach has row-level security.')
      : fail(
          `Without row-level security: ${rows.map(({ name }) => name).join(', ')}.`,
          'Somebody changed these tables by hand. Restore a backup, or switch it on again.',
        )
  },
}

export const auditChain: Look = {
  what: 'audit chain',
  async look({ data }) {
    const chain = await data.database.as(jobEyes('doctor'), verifyChain)
    return chain.brokenAt === null
      ? ok(`${chain.entries} entries, each proves the one before.`)
      : fail(
          `The chain breaks at entry ${chain.brokenAt}.`,
          'Somebody changed the log. Find out who reached the database, and compare with a backup.',
        )
  },
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** Beyond this, one-time codes and times of deliveries go wrong. */
const mostApart = { warn: 2000, fail: 30_000 } as const

export const clock: Look = {
  what: 'clock',
  async look({ client }) {
    const before = Date.now()
    const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at')
    const between = (before + Date.now()) / 2
    const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - between)
    const says = `The clocks of this machine and of the database are ${seconds(apart)} apart.`
    if (apart < mostApart.warn) return ok(says)
    const mend = 'Let both machines keep time by NTP (timedatectl set-ntp true).'
    return apart < mostApart.fail ? warn(says, mend) : fail(says, mend)
  },
}
