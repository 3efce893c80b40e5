// Talks to a node over its HTTP contract and turns problem documents into sentences.
import type { ProblemDocument } from '@schakel/api'
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
  if (!response.ok) throw await failure(response)
  return (response.status === 204 ? null : await response.json()) as T
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

async function send(connection: Connection, path: string, request: Call): Promise<Response> {
  if (!connection.token) {
    throw new CommandFailure(
      'No token. Set SCHAKEL_TOKEN or give --token; the portal makes one under "People and channels".',
      2,
    )
  }
  const url = new URL(`${connection.url}/api/v1${path}`)
  for (const [key, value] of Object.entries(request.query ?? {}))
    if (value !== undefined) url.searchParams.set(key, value)
  const headers: Record<string, string> = { authorization: `Bearer ${connection.token}`, accept: 'application/json' }
  if (request.json !== undefined) headers['content-type'] = 'application/json'
  else if (request.body !== undefined) headers['content-type'] = request.contentType ?? 'application/octet-stream'
  const body = request.json !== undefined ? JSON.stringify(request.json) : request.body
  try {
    return await fetch(url, {
      method: request.method ?? 'GET',
      headers,
      ...(body === undefined ? {} : { body, duplex: 'half' as const }),
    })
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message
    throw new CommandFailure(`The node at ${connection.url} can not be reached (${cause}).`, 1)
  }
}

async function failure(response: Response): Promise<CommandFailure> {
  const text = await response.text()
  let problem: Partial<ProblemDocument> = {}
  try {
    problem = JSON.parse(text) as ProblemDocument
  } catch {
    problem = { title: `The node answered ${response.status}` }
  }
  const fields = (problem.errors ?? []).map((error) => `\n  ${error.path}: ${error.message}`).join('')
  const detail = problem.detail && problem.detail !== problem.title ? ` ${problem.detail}` : ''
  return new CommandFailure(`${problem.title ?? 'Refused'}.${detail}${fields}`, 1, {
    status: response.status,
    code: problem.code,
  })
}
