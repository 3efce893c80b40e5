// Shadowserver's reports API: signed POST requests (HMAC-SHA256 of the body in HMAC2); reports/list and reports/download.
import { AppError } from '@schakel/api'
import { signRequest } from '@schakel/formats/shadowserver'
import { z } from 'zod'
import { guardedDownload, guardedRequest, type OutboundGuard } from '../platform/index.ts'

export interface ApiAccess {
  /** Base address, ending in a slash. */
  url: string
  key: string
  secret: string
}

const listed = z.array(z.object({ id: z.string().min(1), file: z.string().optional(), type: z.string().optional() }))
export type ListedReport = z.infer<typeof listed>[number]

function signed({ key, secret }: ApiAccess, parameters: object): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ ...parameters, apikey: key })
  return { body, headers: { 'content-type': 'application/json', hmac2: signRequest(secret, body) } }
}

const addressOf = (access: ApiAccess, method: string) => new URL(method, access.url).href

function refused(method: string, status: number): AppError {
  return new AppError('outbound.refused', { detail: `Shadowserver answered ${method} with status ${status}.` })
}

/** Reports of the days `from` to `to` (YYYY-MM-DD, both included). Throws `outbound.refused`, or the network's error. */
export async function listReports(
  access: ApiAccess,
  wanted: { from: string; to: string; reports?: string | undefined },
  guard: OutboundGuard = {},
): Promise<ListedReport[]> {
  const { from, to, reports } = wanted
  const request = signed(access, { date: `${from}:${to}`, ...(reports ? { reports: reports.split(/[\s,]+/) } : {}) })
  const answer = await guardedRequest(
    addressOf(access, 'reports/list'),
    { method: 'POST', ...request, timeoutMs: 60_000, maxBytes: 4_000_000 },
    guard,
  )
  if (answer.status !== 200) throw refused('reports/list', answer.status)
  const read = listed.safeParse(JSON.parse(answer.body.toString('utf8')))
  if (!read.success)
    throw new AppError('outbound.refused', { detail: 'Shadowserver answered reports/list in another form.' })
  return read.data
}

/** The bytes of one report, as they come. */
export async function downloadReport(
  access: ApiAccess,
  id: string,
  guard: OutboundGuard = {},
): Promise<AsyncIterable<Buffer>> {
  const request = signed(access, { id })
  const { status, bytes } = await guardedDownload(
    addressOf(access, 'reports/download'),
    { method: 'POST', ...request },
    guard,
  )
  if (status !== 200) throw refused('reports/download', status)
  return bytes
}
