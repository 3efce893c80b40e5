// Sends one mail at once: an invitation (the link in it is the key, so it is never kept here), or word of a changed way to sign in.
import type { AccountNotice, InvitationMail, MailOutcome } from '../organisations/index.ts'
import { jobEyes, newId } from '../platform/index.ts'
import { accountNoticeDocument } from './account-notice.ts'
import { type DeliveryDeps, nodeZone } from './deps.ts'
import type { MailDocument, MailSender } from './digest/index.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { invitationDocument } from './one-off-mails.ts'

type Engine = Pick<DeliveryEngine, 'senders'>

async function sendAtOnce(
  deps: DeliveryDeps,
  engine: Engine,
  to: string,
  write: (sender: MailSender, zone: string) => MailDocument,
): Promise<MailOutcome> {
  const setup = await deps.database.as(jobEyes('mail'), (scope) => readMailSetup(scope, deps.vault, deps.publicUrl))
  if (!setup.account) return 'not-configured'
  const document = write(setup.sender, deps.zone ?? nodeZone)
  const outcome = await engine.senders.mailer.send(setup.account, { id: newId(), to, document, at: deps.clock.now() })
  if (outcome.state !== 'sent') deps.log.warn({ outcome: outcome.state }, 'mail not sent')
  return outcome.state === 'sent' ? 'sent' : 'refused'
}

export function invitationSender(deps: DeliveryDeps, engine: Engine): (mail: InvitationMail) => Promise<MailOutcome> {
  return (mail) => sendAtOnce(deps, engine, mail.to, (sender, zone) => invitationDocument(sender, mail, zone))
}

export function accountNoticeSender(deps: DeliveryDeps, engine: Engine): (notice: AccountNotice) => Promise<void> {
  return async (notice) => {
    await sendAtOnce(deps, engine, notice.to, (sender, zone) => accountNoticeDocument(sender, notice, zone))
  }
}
