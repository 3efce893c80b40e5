// Sends an invitation at once; the link in it is the key, so it is never kept here.
import type { InvitationMail } from '../organisations/index.ts'
import { jobEyes, newId } from '../platform/index.ts'
import { type DeliveryDeps, nodeZone } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { invitationDocument } from './one-off-mails.ts'

/** Answers false when mail is not set up or the server did not take it: then the link is handed over by hand. */
export function invitationSender(
  deps: DeliveryDeps,
  engine: Pick<DeliveryEngine, 'senders'>,
): (mail: InvitationMail) => Promise<boolean> {
  return async (mail) => {
    const setup = await deps.database.as(jobEyes('invitation'), (scope) =>
      readMailSetup(scope, deps.vault, deps.publicUrl),
    )
    if (!setup.account) return false
    const document = invitationDocument(setup.sender, mail, deps.zone ?? nodeZone)
    const outcome = await engine.senders.mailer.send(setup.account, {
      id: newId(),
      to: mail.to,
      document,
      at: deps.clock.now(),
    })
    if (outcome.state !== 'sent') deps.log.warn({ outcome: outcome.state }, 'invitation not sent')
    return outcome.state === 'sent'
  }
}
