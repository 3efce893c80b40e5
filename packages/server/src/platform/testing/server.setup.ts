// Starts one embedded PostgreSQL for a whole test run, with a migrated template to copy databases from.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../embedded-postgres/index.ts'
import { migrate } from '../migrate.ts'
import { provisionEmbedded } from '../provision.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseSocket: string
  }
}

export const templateDatabase = 'schakel_template'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-test-'))
  const server = await startEmbedded(folder)
  const admin = new pg.Client({ host: server.socket, user: 'postgres', database: 'postgres' })
  await admin.connect()
  await admin.query(`alter system set max_connections = 200`)
  await admin.query(`alter system set synchronous_commit = off`)
  await admin.end()
  await server.stop()
  const again = await startEmbedded(folder)
  await provisionEmbedded(again.socket, templateDatabase)
  await migrate({ host: again.socket, user: 'schakel_owner', database: templateDatabase })
  project.provide('databaseSocket', again.socket)
  return async () => {
    await again.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
