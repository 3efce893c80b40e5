// Invitations as letters: what organisations/ plugs into delivery.
import { setTimeout as sleep } from 'node:timers/promises'
import type { InvitationMail, InvitationMails } from '../organisations/index.ts'
import { jobEyes, type Scope } from '../platform/index.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { letterQueue, lettersOf } from './letters.store.ts'
import { readMailSetup } from './mail-setup.store.ts'

const keyOf = (id: string) => `invitation:${id}`
const patience = 10_000

/** The background may be sending it at this moment: then its outcome is waited for, ten seconds at most. */
async function settled({ database }: Pick<DeliveryDeps, 'database'>, key: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += 50) {
    const states = await database.as(jobEyes('invitation'), (scope) => lettersOf(scope, [key]))
    if (states.get(key)?.state !== 'sending') return
    await sleep(50)
  }
}

export function invitationMails(
  deps: Pick<DeliveryDeps, 'database' | 'vault' | 'publicUrl' | 'clock'>,
  engine: Pick<DeliveryEngine, 'tryNow' | 'wake'>,
): InvitationMails {
  const queue = letterQueue(deps.vault)
  return {
    async mailsFrom() {
      const setup = await deps.database.as(jobEyes('invitation'), (scope) =>
        readMailSetup(scope, deps.vault, deps.publicUrl),
      )
      return setup.account?.from ?? null
    },
    async sendInvitation(scope: Scope, mail: InvitationMail) {
      const { id, to, language, organisationId, expiresAt, ...data } = mail
      const letter = { data: { ...data, expiresAt: expiresAt.toISOString() }, template: 'invitation' as const }
      await queue(scope, { ...letter, to, language, organisationId, key: keyOf(id) }, deps.clock.now())
    },
    async tryInvitation(id) {
      await engine.tryNow(keyOf(id))
      await settled(deps, keyOf(id))
    },
    soon: () => engine.wake(),
    async invitationStates(scope, ids) {
      const states = await lettersOf(scope, ids.map(keyOf))
      return new Map(ids.flatMap((id) => (states.has(keyOf(id)) ? [[id, states.get(keyOf(id))!] as const] : [])))
    },
  }
}
