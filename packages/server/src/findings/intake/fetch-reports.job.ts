// Fetches new reports from Shadowserver's API for every source that has it switched on; nothing is fetched twice.
import { AppError } from '@schakel/api'
import { jobEyes, type OutboundGuard } from '../../platform/index.ts'
import {
  type ApiAccess,
  downloadReport,
  listReports,
  noteAttempt,
  noteTrouble,
  type SourceRow,
  sourcesOfKind,
} from '../../sources/index.ts'
import type { IntakeEngine } from './engine.job.ts'
import { type ReceiveDeps, receiveIntake } from './receive.disk.ts'

export interface FetchDeps extends ReceiveDeps {
  engine: IntakeEngine
  /** Addresses that may be asked although they are not ordinary: only for tests. */
  outbound?: OutboundGuard
}

const eyes = jobEyes('fetch reports')
const day = 24 * 3600_000
/** Days that are asked for again each time: reports may come late. */
const lookBack = 2
const standard = 'https://transform.shadowserver.org/api2/'

function accessOf({ vault }: FetchDeps, source: SourceRow): ApiAccess | null {
  if (!source.sealed_secret) return null
  const { key, secret } = JSON.parse(vault.open(source.sealed_secret).toString('utf8')) as {
    key: string
    secret: string
  }
  const url = typeof source.settings.url === 'string' ? source.settings.url : standard
  return { url: url.endsWith('/') ? url : `${url}/`, key, secret }
}

async function fetchOne(deps: FetchDeps, source: SourceRow): Promise<number> {
  const access = accessOf(deps, source)
  if (!access) throw new AppError('outbound.refused', { detail: 'The API key and secret are missing.' })
  const now = deps.clock.now()
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
  const known = new Set(Array.isArray(source.cursor.fetched) ? (source.cursor.fetched as string[]) : [])
  const reports = typeof source.settings.reports === 'string' ? source.settings.reports : undefined
  const wanted = { from: dayOf(now.getTime() - lookBack * day), to: dayOf(now.getTime()), reports }
  const listed = await listReports(access, wanted, deps.outbound)
  const fetched = listed.map(({ id }) => id).filter((id) => known.has(id))
  let fresh = 0
  for (const report of listed.filter(({ id }) => !known.has(id))) {
    const { row, known: twice } = await receiveIntake(deps, eyes, {
      source: source.name,
      filename: (report.file ?? `${report.id}.csv`).slice(0, 300),
      reportType: null,
      via: 'shadowserver-api',
      again: false,
      bytes: await downloadReport(access, report.id, deps.outbound),
    })
    if (!twice) void deps.engine.run(row.id)
    fetched.push(report.id)
    fresh++
    await deps.database.as(eyes, (scope) => noteAttempt(scope, source.id, { fetched }, now))
  }
  await deps.database.as(eyes, (scope) => noteAttempt(scope, source.id, { fetched }, now))
  return fresh
}

/** Asks every source once; a failure is kept with its source and leaves the others. Answers how many files came. */
export async function fetchReports(deps: FetchDeps): Promise<number> {
  const sources = await deps.database.as(eyes, (scope) => sourcesOfKind(scope, 'shadowserver-api'))
  let count = 0
  for (const source of sources) {
    try {
      count += await fetchOne(deps, source)
    } catch (error) {
      const said = error instanceof AppError ? (error.detail ?? error.message) : (error as Error).message
      await deps.database.as(eyes, (scope) => noteTrouble(scope, source.id, said, deps.clock.now()))
    }
  }
  return count
}
