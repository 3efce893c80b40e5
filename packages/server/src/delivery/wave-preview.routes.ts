// /api/v1/intakes/:id/preview: who would get what when the wave of this intake is released.
import { idParams, wavePreview } from '@schakel/api'
import { type App, everyone, eyesOf } from '../platform/index.ts'
import type { DeliveryDeps } from './deps.ts'
import { previewWave } from './wave-preview.store.ts'

export function wavePreviewRoutes(app: App, { database, clock }: Pick<DeliveryDeps, 'database' | 'clock'>): void {
  app.get(
    '/api/v1/intakes/:id/preview',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { params: idParams, response: { 200: wavePreview } },
    },
    (request) => database.as(eyesOf(request), (scope) => previewWave(scope, request.params.id, clock.now())),
  )
}
