// GET /api/v1/today: what needs a member now, most urgent first.
import { today } from '@schakel/api'
import { type App, everyone, eyesOf, jobEyes } from '../../platform/index.ts'
import { readChart } from './chart.ts'
import { outletOf, type ReadingDeps } from './findings.routes.ts'
import { listFindings } from './findings.store.ts'
import { presentFinding } from './present.ts'
import { lookTimes, todayFacts } from './today.store.ts'

const shown = 3

export function todayRoutes(app: App, { database, clock }: ReadingDeps): void {
  app.get(
    '/api/v1/today',
    { config: { access: { member: everyone, suppliers: true } }, schema: { response: { 200: today } } },
    async (request) => {
      const eyes = eyesOf(request)
      const memberId = eyes.organisationId ?? ''
      const now = clock.now()
      const times = await database.as(jobEyes('look times'), lookTimes)
      const chart = await readChart(database, eyes, memberId, 12, now)
      return await database.as(eyes, async (scope) => {
        const facts = await todayFacts(scope, memberId, now)
        const urgent = { needsAnswer: true, sort: 'severity' as const }
        const findings = await listFindings(scope, urgent, { limit: shown }, outletOf(request), now)
        const missing = (['assets', 'contacts', 'channels'] as const).filter((name) => facts[name] === 0)
        return {
          findings: findings.map((row) => presentFinding(row, false)),
          findingsTotal: facts.unanswered,
          assetsWaiting: facts.assets_waiting,
          questions: facts.questions,
          lastCheckAt: times.last?.toISOString() ?? null,
          nextCheckAt: times.next?.toISOString() ?? null,
          gone: facts.gone,
          missing,
          open: chart.openNow,
          weeks: chart.weeks,
        }
      })
    },
  )
}
