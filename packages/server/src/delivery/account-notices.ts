// Word of a changed way to sign in, as letters: what organisations/ plugs into delivery.
import type { OrganisationsDeps } from '../organisations/index.ts'
import { jobEyes, newId } from '../platform/index.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { letterQueue } from './letters.store.ts'

/** They are queued, and leave once mail is set up. */
export function accountNotices(
  deps: Pick<DeliveryDeps, 'database' | 'vault' | 'clock'>,
  engine: Pick<DeliveryEngine, 'wake'>,
): OrganisationsDeps['sendAccountNotice'] {
  const queue = letterQueue(deps.vault)
  return async ({ to, language, change, at }) => {
    const letter = { template: 'sign-in-changed' as const, data: { change, at: at.toISOString() } }
    await deps.database.as(jobEyes('account notice'), (scope) =>
      queue(
        scope,
        { ...letter, to, language, organisationId: null, key: `sign-in-changed:${newId()}` },
        deps.clock.now(),
      ),
    )
    engine.wake()
  }
}
