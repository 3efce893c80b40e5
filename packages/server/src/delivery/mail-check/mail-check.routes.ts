// /api/v1/settings/mail/check: sends a test and says what is wrong with the mail of the sender's domain.
import type { Resolver } from 'node:dns/promises'
import { AppError, mailCheck, mailCheckRequest } from '@schakel/api'
import { record } from '../../audit/index.ts'
import { findOperator, writeSetting } from '../../organisations/index.ts'
import { type App, admins, eyesOf, makeResolver, newId } from '../../platform/index.ts'
import { type DeliveryDeps, nodeZone } from '../deps.ts'
import type { DeliveryEngine } from '../engine.job.ts'
import { letterDocument } from '../letters/index.ts'
import { readMailSetup } from '../mail-setup.store.ts'
import { judgeSmtp } from './advice.ts'
import { checkDomain } from './dns.client.ts'

export function mailCheckRoutes(
  app: App,
  { database, vault, publicUrl, clock, zone = nodeZone }: DeliveryDeps,
  engine: Pick<DeliveryEngine, 'senders'>,
  resolver: Resolver = makeResolver(),
): void {
  app.post(
    '/api/v1/settings/mail/check',
    {
      config: { access: { operator: admins }, rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: { body: mailCheckRequest, response: { 200: mailCheck } },
    },
    async (request) => {
      const eyes = eyesOf(request)
      const { account, sender, language } = await database.as(eyes, async (scope) => ({
        ...(await readMailSetup(scope, vault, publicUrl)),
        language: (await findOperator(scope))?.language ?? ('nl' as const),
      }))
      if (!account) throw new AppError('mail.not-configured')
      const document = letterDocument('mail-check', {}, language, { sender, publicUrl, zone })
      const mail = { mark: newId(), to: request.body.to, document, at: clock.now() }
      const outcome = await engine.senders.mailer.send(account, mail)
      const sent = outcome.state === 'sent'
      const response = outcome.state === 'sent' ? String(outcome.receipt.response) : null
      const domain = account.from.split('@').at(-1) ?? ''
      const checks = await checkDomain(domain, new URL(account.url).hostname, resolver)
      await database.as(eyes, async (scope) => {
        if (sent) await writeSetting(scope, 'mail.tested', clock.now().toISOString(), clock.now())
        await record(scope, { action: 'mail.checked', thing: { type: 'node', id: 'mail' }, detail: { sent } })
      })
      const smtp = judgeSmtp(response, outcome.state === 'sent' ? null : outcome.detail)
      return { sent, response, domain, checks: [smtp, ...checks] }
    },
  )
}
