// Looks a node over: what is right, what to mind, what is wrong, each with what to do.
import { statfs } from 'node:fs/promises'
import { AppError } from '@schakel/api'
import pg from 'pg'
import { migrations } from '../../migrations/index.ts'
import { verifyChain } from '../audit/index.ts'
import { readSettings } from '../organisations/index.ts'
import { type Config, jobEyes } from '../platform/index.ts'
import { schemaVersion } from './backup/schema-facts.store.ts'
import { type OpenedData, visitData, visitDatabase } from './open-data.store.ts'

export interface Finding {
  what: string
  state: 'ok' | 'mind' | 'wrong'
  /** A sentence: what was found, and what to do when it is not right. */
  says: string
}

type Look = (config: Config, data: OpenedData, client: pg.Client, owner: pg.Client) => Promise<Omit<Finding, 'what'>>

const ok = (says: string) => ({ state: 'ok' as const, says })
const mind = (says: string) => ({ state: 'mind' as const, says })
const wrong = (says: string) => ({ state: 'wrong' as const, says })
const gib = 1024 ** 3

const looks: Record<string, Look> = {
  node: async () =>
    process.version.startsWith('v24.')
      ? ok(`Node ${process.version}.`)
      : wrong(`Node ${process.version}; Schakel runs on Node 24.`),
  schema: async (_config, _data, _client, owner) => {
    const version = await schemaVersion(owner)
    const latest = migrations.at(-1)?.name
    return version === latest
      ? ok(`The schema is at ${latest}.`)
      : mind(`The schema is at ${version}; the next start brings it to ${latest}.`)
  },
  ownership: async (_config, _data, client) => {
    const { rows } = await client.query<{ owns: number; bypass: boolean }>(
      `select (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = session_user and c.relkind in ('r', 'p')) as owns,
        (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as bypass`,
    )
    const { owns = 0, bypass = false } = rows[0] ?? {}
    if (bypass)
      return wrong('The login of the server bypasses row-level security. Give DATABASE_URL an ordinary login.')
    if (owns > 0)
      return mind(`The login of the server owns ${owns} tables. Use a login of its own: see DATABASE_MIGRATE_URL.`)
    return ok('The login of the server owns nothing and bypasses nothing.')
  },
  'row-level security': async (_config, _data, client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity
         and exists (select 1 from pg_roles r where r.rolname in ('schakel_member', 'schakel_operator', 'schakel_auditor')
           and has_table_privilege(r.oid, c.oid, 'select'))`,
    )
    return rows.length === 0
      ? ok('Every table that people can reach has row-level security.')
      : wrong(`Without row-level security: ${rows.map(({ name }) => name).join(', ')}.`)
  },
  'audit chain': async (_config, { database }) => {
    const chain = await database.as(jobEyes('doctor'), verifyChain)
    return chain.brokenAt === null
      ? ok(`${chain.entries} entries, each proves the one before.`)
      : wrong(`The chain breaks at entry ${chain.brokenAt}.`)
  },
  address: async ({ publicUrl }) => {
    if (!publicUrl) return mind('SCHAKEL_PUBLIC_URL is not set: links in mails point to this machine only.')
    return publicUrl.startsWith('https:')
      ? ok(`People reach it at ${publicUrl}.`)
      : mind(`${publicUrl} is not https. Put HTTPS in front.`)
  },
  mail: async (_config, { database }) => {
    const settings = await database.as(jobEyes('doctor'), readSettings)
    return settings['mail.smtp']
      ? ok('Mail is set up; the mail check in Settings looks at the domain.')
      : mind('Mail is not set up: nobody is told.')
  },
  disk: async ({ dataFolder }) => {
    const { bavail, bsize } = await statfs(dataFolder)
    const free = (bavail * bsize) / gib
    if (free < 1) return wrong(`${free.toFixed(1)} GiB free. Make room: reports can not be kept.`)
    return free < 5 ? mind(`${free.toFixed(1)} GiB free.`) : ok(`${free.toFixed(0)} GiB free.`)
  },
  intakes: async (_config, _data, client) => {
    const { rows } = await client.query<{ failed: number }>(
      `select count(*)::int as failed from intake where state = 'failed' and received_at > now() - interval '7 days'`,
    )
    const failed = rows[0]?.failed ?? 0
    return failed === 0 ? ok('No file failed this week.') : mind(`${failed} files failed this week: see Sources.`)
  },
}

/** Beside a node that may be running. A database that can't be reached is the one finding. */
export async function examine(config: Config): Promise<Finding[]> {
  try {
    const data = await visitData(config)
    const visited = await visitDatabase(config)
    const client = new pg.Client({ ...visited.connection, options: '-c role=schakel_job' })
    const owner = new pg.Client(visited.owner)
    try {
      await client.connect()
      await owner.connect()
      const findings: Finding[] = []
      for (const [what, look] of Object.entries(looks)) {
        findings.push({
          what,
          ...(await look(config, data, client, owner).catch((error: Error) => wrong(error.message))),
        })
      }
      return findings
    } finally {
      await client.end()
      await owner.end()
      await data.close()
      await visited.close()
    }
  } catch (error) {
    const says = error instanceof AppError ? (error.detail ?? error.message) : (error as Error).message
    return [{ what: 'database', state: 'wrong', says: `The database can not be reached: ${says}` }]
  }
}
