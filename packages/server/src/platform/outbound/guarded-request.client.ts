// Requests to addresses that others gave us: never to the node's own networks (OWASP: server-side request forgery).
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { AppError } from '@schakel/api'
import { networkOf, parseIp, specialSpaceOf } from '@schakel/formats/net'

export interface OutboundRequest {
  method: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
  /** Of the whole exchange. */
  timeoutMs?: number
  /** Of the answer; what is longer is cut off. */
  maxBytes?: number
}

export interface OutboundAnswer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
}

export interface OutboundGuard {
  /** `host` or `host:port` that may be reached although it lies in special space or speaks plain http. */
  readonly allow?: readonly string[]
  /** Finds the addresses of a name; absent: as the system does. */
  readonly resolve?: (hostname: string) => Promise<LookupAddress[]>
  /** Hosts that are reached on loopback, with the certificate that is trusted there (tests). */
  readonly standIns?: ReadonlyMap<string, { port: number; ca: string }>
}

function refuse(detail: string): AppError {
  return new AppError('outbound.refused', { detail })
}

function isSpecial(address: string): boolean {
  const ip = parseIp(address)
  return ip === null || specialSpaceOf(networkOf(ip, ip.version === 4 ? 32 : 128)) !== null
}

/** Resolves, but fails when any address of the name is not an ordinary one: the connection uses this answer. */
function ordinaryOnly({ resolve = (name) => lookup(name, { all: true }) }: OutboundGuard): LookupFunction {
  return (hostname, options, callback) => {
    const answer = (addresses: LookupAddress[]) => {
      const [first] = addresses
      if (!first || addresses.some(({ address }) => isSpecial(address)))
        return callback(refuse(`${hostname} has an address that can not be reached from the node`), '', 0)
      if (options.all) return (callback as (error: null, found: LookupAddress[]) => void)(null, addresses)
      callback(null, first.address, first.family)
    }
    resolve(hostname).then(answer, (error: NodeJS.ErrnoException) => callback(error, '', 0))
  }
}

function isAllowed(url: URL, guard: OutboundGuard): boolean {
  return guard.allow?.some((host) => host === url.host || host === url.hostname) ?? false
}

/** Throws `outbound.refused` for a URL that may not be asked at all. */
export function demandOrdinary(text: string, guard: OutboundGuard = {}): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) throw refuse('This is not a URL.')
  if (isAllowed(url, guard) && (url.protocol === 'http:' || url.protocol === 'https:')) return url
  if (url.protocol !== 'https:') throw refuse('Only https is used to reach others.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && isSpecial(host)) throw refuse(`${host} can not be reached from the node.`)
  if (host === 'localhost' || host.endsWith('.localhost')) throw refuse(`${host} can not be reached from the node.`)
  return url
}

/**
 * One exchange; redirects are not followed. Throws `outbound.refused` when the guard refuses, else the
 * network's own error.
 */
export function guardedRequest(
  text: string,
  wanted: OutboundRequest,
  guard: OutboundGuard = {},
): Promise<OutboundAnswer> {
  const { timeoutMs = 15_000, maxBytes = 65_536 } = wanted
  return new Promise((done, fail) => {
    const request = openRequest(text, wanted, guard, timeoutMs)
    request.on('error', fail)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      const finish = () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk.subarray(0, maxBytes - size))
        size += chunk.length
        if (size < maxBytes) return
        finish()
        response.destroy()
      })
      response.on('end', finish)
      response.on('error', fail)
    })
    request.end(wanted.body)
  })
}

/** The same for an answer of any size: its bytes as they come. `timeoutMs` is of the whole (an hour unless told). */
export async function guardedDownload(
  text: string,
  wanted: OutboundRequest,
  guard: OutboundGuard = {},
): Promise<{ status: number; bytes: AsyncIterable<Buffer> }> {
  const request = openRequest(text, wanted, guard, wanted.timeoutMs ?? 3_600_000)
  request.end(wanted.body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, bytes: response }
}

function openRequest(text: string, wanted: OutboundRequest, guard: OutboundGuard, timeoutMs: number): ClientRequest {
  const url = demandOrdinary(text, guard)
  const { method, headers, body } = wanted
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest
  const standIn = guard.standIns?.get(url.hostname)
  return open(url, {
    method,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      ...(standIn ? { host: url.host } : {}),
    },
    ...(isAllowed(url, guard) || standIn ? {} : { lookup: ordinaryOnly(guard) }),
    ...(standIn ? { hostname: '127.0.0.1', port: standIn.port, servername: url.hostname, ca: standIn.ca } : {}),
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  })
}
