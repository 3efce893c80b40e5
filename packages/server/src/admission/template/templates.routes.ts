// /api/v1/admission-templates: what it takes to be admitted, for anyone to read and for the operator's admin to change.
import { admissionTemplate, guideline, guidelineChange, templateChange, templateKey } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { demandPerson } from '../../organisations/index.ts'
import { type App, admins, jobEyes } from '../../platform/index.ts'
import type { AdmissionDeps } from '../deps.ts'
import { askAcceptance } from './new-guideline.store.ts'
import {
  type CurrentTemplate,
  changeGuideline,
  changeTemplate,
  currentGuideline,
  currentTemplate,
  currentTemplates,
} from './template.store.ts'

const params = z.object({ key: templateKey })
const day = 24 * 3600_000

const presentTemplate = ({ madeAt, ...template }: CurrentTemplate, now: Date) => ({
  ...template,
  madeAt: (madeAt ?? now).toISOString(),
})

function readRoutes(app: App, { database, clock }: AdmissionDeps): void {
  const config = { access: { public: true } as const }
  const eyes = jobEyes('templates')
  app.get(
    '/api/v1/admission-templates',
    { config, schema: { response: { 200: z.object({ items: z.array(admissionTemplate) }) } } },
    async () => ({
      items: (await database.as(eyes, currentTemplates)).map((template) => presentTemplate(template, clock.now())),
    }),
  )

  app.get(
    '/api/v1/admission-templates/:key/guideline',
    { config, schema: { params, response: { 200: guideline } } },
    async (request) => {
      const { version, body, graceUntil, madeAt } = await database.as(eyes, async (scope) => {
        await currentTemplate(scope, request.params.key)
        return (await currentGuideline(scope, request.params.key)) ?? emptyGuideline
      })
      return {
        ...body,
        version,
        graceUntil: graceUntil?.toISOString() ?? null,
        madeAt: (madeAt ?? clock.now()).toISOString(),
      }
    },
  )
}

const none = { nl: '–', en: '–' }
const emptyGuideline = { version: 0, body: { title: none, text: none }, graceUntil: null, madeAt: null }

export function templateRoutes(app: App, deps: AdmissionDeps): void {
  const { database, clock } = deps
  readRoutes(app, deps)

  app.put(
    '/api/v1/admission-templates/:key',
    {
      config: { access: { operator: admins } },
      schema: { params, body: templateChange, response: { 200: admissionTemplate } },
    },
    async (request) =>
      await database.as(demandPerson(request), async (scope) => {
        const { key } = request.params
        const version = await changeTemplate(scope, key, request.body, clock.now())
        await record(scope, { action: 'template.changed', thing: { type: 'template', id: key }, detail: { version } })
        return presentTemplate(await currentTemplate(scope, key), clock.now())
      }),
  )

  app.put(
    '/api/v1/admission-templates/:key/guideline',
    {
      config: { access: { operator: admins } },
      schema: { params, body: guidelineChange, response: { 200: guideline } },
    },
    async (request) => {
      const { key } = request.params
      const { graceDays, ...body } = request.body
      const now = clock.now()
      const graceUntil = new Date(now.getTime() + graceDays * day)
      const version = await database.as(demandPerson(request), async (scope) => {
        await currentTemplate(scope, key)
        const made = await changeGuideline(scope, key, body, graceUntil, now)
        await record(scope, {
          action: 'guideline.changed',
          thing: { type: 'template', id: key },
          detail: { version: made },
        })
        return made
      })
      await database.as(jobEyes('new guideline'), (scope) => askAcceptance(scope, deps, key, graceUntil))
      deps.soon()
      return { ...body, version, graceUntil: graceUntil.toISOString(), madeAt: now.toISOString() }
    },
  )
}
