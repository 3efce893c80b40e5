// A list of the contract: a page by cursor as JSON, or all that is filtered as CSV, from the same rows.
import { Readable } from 'node:stream'
import { page, type paging } from '@schakel/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Columns, csvHead, csvLines } from '../csv-lines.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { PageAsked, PageKey } from '../keyset.ts'
import { type Eyes, jobEyes } from '../scope.ts'
import { type Access, eyesOf } from './access.ts'
import type { App } from './app.ts'

type Paged = z.output<typeof paging>

interface Asked<Params, Query> {
  readonly request: FastifyRequest
  /** Of nobody on a public list: what it reads it reads as a job. */
  readonly eyes: Eyes
  readonly params: Params
  readonly query: Query
  readonly page: PageAsked
  /** Whether the rows leave as a file. */
  readonly file: boolean
}

interface List<Params extends z.ZodObject, Query extends z.ZodType<Paged>, Item extends z.ZodType, Row> {
  access: Access
  params?: Params
  query: Query
  item: Item
  /** Of the CSV: each cell is told by the item as JSON shows it. */
  columns: Columns<z.output<Item>>
  /** Rows of one page with their keys, in order, as the eyes may see them. */
  read(asked: Asked<z.output<Params>, z.output<Query>>): Promise<readonly (Row & { page_key: PageKey })[]>
  present(row: Row, eyes: Eyes): z.output<Item>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Headings of the CSV, on a list. */
    columns?: readonly string[]
  }
}

/** Rows that are read at once for a file. */
const rowsAtOnce = 1000

/** `format` decides; without it, an `Accept` that asks for CSV first. */
function wantsFile(request: FastifyRequest, { format }: Paged): boolean {
  return format ? format === 'csv' : /^\s*text\/csv\b/i.test(request.headers.accept ?? '')
}

function sendFile(reply: FastifyReply, url: string, lines: AsyncIterable<string>) {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${url.split('/').at(-1)}.csv"`)
    .send(Readable.from(lines) as never)
}

/** Both forms of a list, as OpenAPI tells them. */
function answerOf<Item extends z.ZodType>(item: Item, columns: readonly string[]) {
  const csv = z.string().describe(`All that is filtered, as CSV (RFC 4180, UTF-8). Columns: ${columns.join(', ')}`)
  return { content: { 'application/json': { schema: page(item) }, 'text/csv': { schema: csv } } }
}

/**
 * Adds `GET url`. A file is read page by page, each in a transaction of its own: a slow reader holds no
 * connection, memory stays flat, and what may be seen is asked anew for each page.
 */
export function listRoute<
  Query extends z.ZodType<Paged>,
  Item extends z.ZodType,
  Row,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
>(app: App, url: string, list: List<Params, Query, Item, Row>): void {
  type Output = z.output<Item>
  const columns = Object.keys(list.columns)

  const readPage = async (asked: Asked<z.output<Params>, z.output<Query>>) => {
    const { limit } = asked.page
    const rows = await list.read({ ...asked, page: { ...asked.page, limit: limit + 1 } })
    const shown = rows.slice(0, limit)
    const next = rows.length > limit ? shown.at(-1)?.page_key : undefined
    return { items: shown.map((row) => list.present(row, asked.eyes)), next }
  }
  type ListPage = Awaited<ReturnType<typeof readPage>>

  async function* lines(asked: Asked<z.output<Params>, z.output<Query>>, first: ListPage) {
    yield csvHead(list.columns as Columns<never>)
    for (let one = first; ; one = await readPage({ ...asked, page: { ...asked.page, after: one.next } })) {
      yield csvLines<Output>(list.columns, one.items)
      if (!one.next) return
    }
  }

  app.get(
    url,
    {
      config: { access: list.access, columns },
      schema: {
        ...(list.params ? { params: list.params } : {}),
        querystring: list.query,
        response: { 200: answerOf(list.item, columns) },
      },
    },
    async (request, reply) => {
      const query = request.query as z.output<Query>
      const file = wantsFile(request, query)
      const asked = {
        request,
        eyes: list.access.public ? (request.eyes ?? jobEyes('public list')) : eyesOf(request),
        params: request.params as z.output<Params>,
        query,
        file,
        page: file ? { limit: rowsAtOnce } : { limit: query.limit, after: readCursor(query.cursor) },
      }
      const first = await readPage(asked)
      reply.header('vary', 'accept')
      if (file) return sendFile(reply, url, lines(asked, first))
      const answer = { items: first.items, next: first.next ? writeCursor(first.next) : null }
      return reply.type('application/json; charset=utf-8').send(answer as never)
    },
  )
}
