// Looks a node over, also beside one that runs: one line here a look, each with what to do.
import type { Resolver } from 'node:dns/promises'
import { AppError } from '@schakel/api'
import pg from 'pg'
import { type Config, makeResolver } from '../../platform/index.ts'
import { visitData, visitDatabase } from '../open-data.store.ts'
import { auditChain, clock, ownership, rowLevelSecurity, schema } from './database.store.ts'
import { dataFolderRights, keyFiles, room } from './folder.disk.ts'
import { dns, mailLogin, senderDomain } from './mail.client.ts'
import { address, backupAge, runtime, watch } from './node.store.ts'
import type { Look, Patient } from './patient.store.ts'
import { fail, type Result } from './result.ts'

export type { Result } from './result.ts'

const looks: readonly Look[] = [
  runtime,
  schema,
  ownership,
  rowLevelSecurity,
  auditChain,
  clock,
  dataFolderRights,
  keyFiles,
  room,
  address,
  dns,
  mailLogin,
  senderDomain,
  backupAge,
  watch,
]

async function lookedAt({ what, look }: Look, patient: Patient): Promise<readonly Result[]> {
  try {
    const said = await look(patient)
    return 'state' in said ? [{ what, ...said }] : said
  } catch (error) {
    return [{ what, ...fail((error as Error).message, 'This could not be looked at: see the log of the node.') }]
  }
}

async function examineOpened(config: Config, resolver: Resolver): Promise<Result[]> {
  const data = await visitData(config)
  const visited = await visitDatabase(config)
  const client = new pg.Client({ ...visited.connection, options: '-c role=schakel_job' })
  const owner = new pg.Client(visited.owner)
  try {
    await client.connect()
    await owner.connect()
    const results: Result[] = []
    for (const look of looks) results.push(...(await lookedAt(look, { config, data, client, owner, resolver })))
    return results
  } finally {
    await client.end()
    await owner.end()
    await data.close()
    await visited.close()
  }
}

/** A node that is not there or whose database can't be reached is the one result. */
export async function examine(config: Config, resolver: Resolver = makeResolver(config.dnsServers)): Promise<Result[]> {
  try {
    return await examineOpened(config, resolver)
  } catch (error) {
    const says = error instanceof AppError ? (error.detail ?? error.message) : (error as Error).message
    const mend = 'Look at SCHAKEL_DATA and DATABASE_URL: the doctor needs the same as the node.'
    return [{ what: 'database', ...fail(says, mend) }]
  }
}
