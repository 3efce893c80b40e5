// GET /api/v1/desk: the operator's first page in one answer.
import { type Desk, desk, type Source } from '@schakel/api'
import { readChart } from '../findings/index.ts'
import { type App, type Clock, type Database, everyone, eyesOf } from '../platform/index.ts'
import { activityOf, listSources, presentSource } from '../sources/index.ts'
import { lastLook, openTroubles, presentTroubles } from '../watch/index.ts'
import { deskIn, deskOut, deskSilent, deskWaiting, type Some, type WaitingRow } from './desk.store.ts'

export interface AdminDeps {
  database: Database
  clock: Clock
}

/** Sources that the desk draws. */
const mostSources = 500

const placeOf: Record<WaitingRow['kind'], (row: WaitingRow) => string> = {
  help: (row) => `/findings/${row.id}`,
  wave: (row) => `/intakes/${row.id}`,
  application: (row) => `/applications/${row.id}`,
  asset: () => '/assets/all?state=waiting',
  question: () => '/assets/all?question=true',
  contact: (row) => `/members/${row.member_id}`,
  proof: () => '/assets/all?proof=lapsed',
  invitation: (row) => `/members/${row.member_id}`,
}
function map<Row, Item>(some: Some<Row>, present: (row: Row) => Item): Some<Item> {
  return { total: some.total, items: some.items.map(present) }
}

function stateOf(source: Source): Desk['sources'][number]['state'] {
  if (!source.enabled) return 'off'
  if (source.lastProblem) return 'failing'
  if (!source.lastArrivalAt) return 'never'
  return source.quietSince ? 'quiet' : 'on-time'
}

export function deskRoutes(app: App, { database, clock }: AdminDeps): void {
  app.get(
    '/api/v1/desk',
    { config: { access: { operator: everyone } }, schema: { response: { 200: desk } } },
    async (request) => {
      const now = clock.now()
      const chart = await readChart(database, eyesOf(request), null, 12, now)
      return await database.as(eyesOf(request), async (scope): Promise<Desk> => {
        const rows = await listSources(scope, { sort: 'name' }, { limit: mostSources })
        const activity = await activityOf(
          scope,
          rows.map((row) => row.id),
          now,
        )
        const sources = rows.map((row) => presentSource(row, activity.get(row.id), now))
        return {
          in: map(await deskIn(scope, now), ({ at, ...row }) => ({
            ...row,
            at: at.toISOString(),
            href: `/sources/${row.id}`,
          })),
          out: map(await deskOut(scope, now), (row) => ({
            id: row.id,
            member: { id: row.member_id, name: row.member },
            kind: row.kind,
            state: row.state,
            contentCount: row.content_count,
            at: row.at.toISOString(),
          })),
          waiting: map(await deskWaiting(scope, now), (row) => ({
            id: row.id,
            kind: row.kind,
            name: row.name,
            member: row.member,
            since: row.since.toISOString(),
            href: placeOf[row.kind](row),
          })),
          silent: map(await deskSilent(scope, now), (row) => ({
            id: row.id,
            name: row.name,
            unanswered: row.unanswered,
            since: row.since.toISOString(),
            mailState: row.mail_state,
          })),
          chart,
          sources: sources.map((source) => ({
            id: source.id,
            name: source.name,
            title: source.title,
            rhythmDays: source.rhythmDays,
            state: stateOf(source),
            lastArrivalAt: source.lastArrivalAt,
            quietSince: source.quietSince,
          })),
          trouble: presentTroubles(await openTroubles(scope)),
          watchedAt: (await lastLook(scope))?.toISOString() ?? null,
        }
      })
    },
  )
}
