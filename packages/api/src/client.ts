// A typed client of a node: one function, one error class; works in a browser and in Node.
import type { ProblemDocument } from './primitives.ts'
import type { RouteName, Routes } from './routes.ts'

export * as caseWords from './admission/words.ts'
export type * from './index.ts'
export type { RouteName, Routes } from './routes.ts'
export { mentionsOf } from './terms.ts'

/** What a node refused, as its problem document says (RFC 9457). */
export class Refusal extends Error {
  readonly status: number
  readonly document: Partial<ProblemDocument>

  constructor(status: number, document: Partial<ProblemDocument>) {
    super(document.detail ?? document.title ?? `HTTP ${status}`)
    this.name = 'Refusal'
    this.status = status
    this.document = document
  }

  get code(): string {
    return this.document.code ?? (this.status === 0 ? 'unreachable' : 'internal')
  }

  /** What is wrong with a field of the form that was sent, or undefined. */
  field(path: string): { message: string; rule?: string | undefined; suggestion?: string | undefined } | undefined {
    return this.document.errors?.find((error) => error.path === path)
  }
}

type Parameter<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameter<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
type Given<Name extends RouteName> = (Parameter<Name> extends never
  ? object
  : { params: Record<Parameter<Name>, string> }) &
  (Routes[Name]['body'] extends undefined ? object : { body: Routes[Name]['body'] }) & {
    query?: Routes[Name]['query']
    signal?: AbortSignal
  }

export interface ClientOptions {
  /** Address of the node without a path; empty for the page's own. */
  url?: string
  token?: string
}

/** The path of a route with its parameters and query filled in. */
export function addressOf(path: string, params: Record<string, string> = {}, query: object = {}): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return pairs.length > 0
    ? `${filled}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`
    : filled
}

function bodyOf(body: unknown): { body: BodyInit | null; type: string | null } {
  if (body === undefined) return { body: null, type: null }
  if (typeof body === 'string') return { body, type: 'text/csv' }
  if (body instanceof Blob) return { body, type: 'application/octet-stream' }
  return { body: JSON.stringify(body), type: 'application/json' }
}

async function refusalOf(answer: Response): Promise<Refusal> {
  const document = await answer.json().catch(() => ({}))
  return new Refusal(answer.status, document as Partial<ProblemDocument>)
}

/**
 * Asks one route: `ask('GET /api/v1/findings/:id', { params: { id } })`.
 * Throws `Refusal` with the node's problem document; status 0 when the node can not be reached.
 */
export function makeClient({ url = '', token }: ClientOptions = {}) {
  return async function ask<Name extends RouteName>(name: Name, given: Given<Name>): Promise<Routes[Name]['answer']> {
    const [method = 'GET', path = ''] = name.split(' ')
    const { params, query, body, signal } = given as {
      params?: Record<string, string>
      query?: object
      body?: unknown
      signal?: AbortSignal
    }
    const content = bodyOf(body)
    const headers = new Headers(content.type ? { 'content-type': content.type } : {})
    if (token) headers.set('authorization', `Bearer ${token}`)
    const answer = await fetch(`${url}${addressOf(path, params, query)}`, {
      method,
      headers,
      body: content.body,
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') throw error
      throw new Refusal(0, { detail: 'The node can not be reached' })
    })
    if (!answer.ok) throw await refusalOf(answer)
    return (answer.status === 204 ? undefined : await answer.json()) as Routes[Name]['answer']
  }
}
export type Ask = ReturnType<typeof makeClient>
