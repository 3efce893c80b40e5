// /api/v1/assets/upstream: all assets of the constituency in one file, its difference, and that it was handed over.
import {
  AppError,
  type UpstreamExport,
  type UpstreamLine,
  upstreamExport,
  upstreamHandedOver,
  upstreamHandOver,
  upstreamQuery,
} from '@schakel/api'
import { z } from 'zod'
import { record } from '../audit/index.ts'
import { readSettings } from '../organisations/index.ts'
import { type App, type Columns, csvHead, csvLines, everyone, eyesOf, type Scope, writers } from '../platform/index.ts'
import type { AssetsDeps } from './deps.ts'
import { constituencyAssets, type HandedOver, keepHandedOver, lastHandedOver } from './upstream.store.ts'
import { differenceOf, hashOf, linesFor, readLine, written } from './upstream.ts'

type Owners = UpstreamExport['owners']

interface Export {
  lines: UpstreamLine[]
  texts: string[]
  referencesAllowed: boolean
}

/** Throws `asset.references-withheld` where the settings keep them here. */
async function exportFor(scope: Scope, owners: Owners): Promise<Export> {
  const referencesAllowed = (await readSettings(scope))['upstream.references'] ?? false
  if (owners === 'reference' && !referencesAllowed) throw new AppError('asset.references-withheld')
  const lines = linesFor(await constituencyAssets(scope), owners)
  return { lines, texts: lines.map(written), referencesAllowed }
}

const presentLast = ({ id, owners, sha256, lines, made_at, made_by, maker }: HandedOver) => ({
  ...{ id, owners, sha256 },
  lines: lines.length,
  at: made_at.toISOString(),
  by: made_by ? { id: made_by, name: maker ?? '' } : null,
})

function countsOf(lines: readonly UpstreamLine[]): UpstreamExport['counts'] {
  const counted = Object.groupBy(lines, ({ type }) => type)
  const of = (type: UpstreamLine['type']) => counted[type]?.length ?? 0
  return { network: of('network'), asn: of('asn'), domain: of('domain') }
}

const columns: Columns<UpstreamLine> = { type: (line) => line.type, value: (line) => line.value }
const withReference: Columns<UpstreamLine> = { ...columns, reference: (line) => line.reference }
type Changed = UpstreamLine & { change: 'added' | 'removed' }

function fileOf(owners: Owners, lines: readonly UpstreamLine[]): string {
  const named = owners === 'reference' ? withReference : columns
  return csvHead(named) + csvLines(named, lines)
}

function differenceFile(owners: Owners, added: readonly UpstreamLine[], removed: readonly UpstreamLine[]): string {
  const named: Columns<Changed> = {
    change: (line) => line.change,
    ...(owners === 'reference' ? withReference : columns),
  }
  const rows = [
    ...removed.map((line) => ({ ...line, change: 'removed' as const })),
    ...added.map((line) => ({ ...line, change: 'added' as const })),
  ]
  return csvHead(named) + csvLines(named, rows)
}

export function upstreamRoutes(app: App, deps: AssetsDeps): void {
  exportRoute(app, deps)
  handOverRoute(app, deps)
}

const answer = {
  content: {
    'application/json': { schema: upstreamExport },
    'text/csv': {
      schema: z.string().describe('Columns: change (with since=last), type, value, reference (with owners=reference)'),
    },
  },
}

function exportRoute(app: App, { database }: AssetsDeps): void {
  app.get(
    '/api/v1/assets/upstream',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { querystring: upstreamQuery, response: { 200: answer } },
    },
    async (request, reply) => {
      const { owners, since, format } = request.query
      const { made, last } = await database.as(eyesOf(request), async (scope) => ({
        made: await exportFor(scope, owners),
        last: await lastHandedOver(scope, owners),
      }))
      const told = differenceOf(last?.lines ?? [], made.texts)
      const [added, removed] = [told.added.map(readLine), told.removed.map(readLine)]
      if (format === 'csv') {
        const file = since === 'last' ? differenceFile(owners, added, removed) : fileOf(owners, made.lines)
        const name = since === 'last' ? 'upstream-difference.csv' : 'upstream.csv'
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(file as never)
      }
      return reply.type('application/json; charset=utf-8').send({
        ...{
          owners,
          referencesAllowed: made.referencesAllowed,
          sha256: hashOf(made.texts),
          counts: countsOf(made.lines),
        },
        last: last && presentLast(last),
        ...(since === 'last' ? { added, removed } : { lines: made.lines }),
      } as never)
    },
  )
}

function handOverRoute(app: App, { database, clock }: AssetsDeps): void {
  app.post(
    '/api/v1/assets/upstream',
    {
      config: { access: { operator: writers } },
      schema: { body: upstreamHandOver, response: { 201: upstreamHandedOver } },
    },
    async (request, reply) => {
      const { owners, expect } = request.body
      const kept = await database.as(eyesOf(request), async (scope) => {
        const { texts } = await exportFor(scope, owners)
        if (hashOf(texts) !== expect) throw new AppError('asset.difference-changed')
        const { added, removed } = differenceOf((await lastHandedOver(scope, owners))?.lines ?? [], texts)
        await keepHandedOver(scope, owners, texts, clock.now())
        await record(scope, {
          action: 'asset.upstream-exported',
          thing: { type: 'node', id: 'upstream' },
          detail: { added: added.length, removed: removed.length },
        })
        return await lastHandedOver(scope, owners)
      })
      if (!kept) throw new AppError('internal')
      return reply.code(201).send(presentLast(kept))
    },
  )
}
