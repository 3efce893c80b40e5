// Talks to a node over its HTTP contract and turns problem documents into sentences.
import type { Me, ProblemDocument } from '@schakel/api'
import type { Connection } from './arguments.ts'
import { CommandFailure } from './command.ts'

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  query?: Record<string, string | undefined>
  json?: unknown
  body?: ReadableStream<Uint8Array> | string
  contentType?: string
}

/** One call; answers the JSON body. Throws `CommandFailure` with the node's own words. */
export async function call<T>(connection: Connection, path: string, request: Call = {}): Promise<T> {
  const response = await send(connection, path, request)
  const text = await response.text()
  if (response.status === 204) return null as T
  const body = readJson(text)
  if (!response.ok) throw failure(response.status, body as Partial<ProblemDocument> | undefined)
  if (body === undefined) throw new CommandFailure(`What answers at ${connection.url} is no node: it speaks no JSON.`)
  return body as T
}

/** Who the token is, asked before long work: a refusal in the middle of an upload may not be heard. */
export async function whoAmI(connection: Connection): Promise<Me> {
  return await call<Me>(connection, '/me')
}

/** All items of a list, page after page. */
export async function* pages<T>(connection: Connection, path: string, query: Record<string, string | undefined> = {}) {
  let cursor: string | undefined
  do {
    const page: { items: T[]; next: string | null } = await call(connection, path, {
      query: { ...query, limit: '200', cursor },
    })
    yield* page.items
    cursor = page.next ?? undefined
  } while (cursor)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function requestOf(connection: Connection, request: Call): RequestInit & { duplex?: 'half' } {
  const headers: Record<string, string> = { authorization: `Bearer ${connection.token}`, accept: 'application/json' }
  if (request.json !== undefined) headers['content-type'] = 'application/json'
  else if (request.body !== undefined) headers['content-type'] = request.contentType ?? 'application/octet-stream'
  const body = request.json !== undefined ? JSON.stringify(request.json) : request.body
  return { method: request.method ?? 'GET', headers, ...(body === undefined ? {} : { body, duplex: 'half' }) }
}

async function send(connection: Connection, path: string, request: Call): Promise<Response> {
  if (!connection.token) {
    throw new CommandFailure(
      'No token. Set SCHAKEL_TOKEN or give --token; the portal makes one under "People and channels".',
      2,
    )
  }
  if (!/^[\x21-\x7e]+$/.test(connection.token))
    throw new CommandFailure('The token has characters that no token has.', 2)
  const url = new URL(`${connection.url}/api/v1${path}`)
  for (const [key, value] of Object.entries(request.query ?? {}))
    if (value !== undefined) url.searchParams.set(key, value)
  try {
    return await fetch(url, requestOf(connection, request))
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message
    throw new CommandFailure(`The node at ${connection.url} can not be reached (${cause}).`, 1, { code: 'unreachable' })
  }
}

/** The node's own words in one line: title, detail, and what is wrong with each field. */
function failure(status: number, problem: Partial<ProblemDocument> = {}): CommandFailure {
  const title = problem.title ?? `The node answered ${status}`
  const detail = problem.detail && problem.detail !== title ? [problem.detail.replace(/\.$/, '')] : []
  const fields = (problem.errors ?? [])
    .filter(({ message }) => !problem.detail?.includes(message))
    .map(({ path, message }) => (path ? `${path} ${message}` : message))
  const words = [title, ...detail, ...(fields.length > 0 ? [fields.join('; ')] : [])].join('. ')
  const quote = problem.instance ? ` (${problem.instance})` : ''
  return new CommandFailure(`${words}${quote}.`, 1, { status, ...(problem.code ? { code: problem.code } : {}) })
}
