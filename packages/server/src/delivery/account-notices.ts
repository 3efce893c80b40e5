// Word of a changed way to sign in, and links that set a new password, as letters: what organisations/ plugs into delivery.
import type { AccountNotices } from '../organisations/index.ts'
import { newId } from '../platform/index.ts'
import type { DeliveryDeps } from './deps.ts'
import { letterQueue } from './letters.store.ts'
import { readMailSetup } from './mail-setup.store.ts'

/** Nothing is queued while mail is not set up: such word is of use at once or not at all. */
export function accountNotices({
  vault,
  publicUrl,
  clock,
}: Pick<DeliveryDeps, 'vault' | 'publicUrl' | 'clock'>): AccountNotices {
  const queue = letterQueue(vault)
  return {
    async sendPasswordLink(scope, { to, language, link, expiresAt }) {
      const letter = { template: 'new-password' as const, data: { link, expiresAt: expiresAt.toISOString() } }
      const key = `new-password:${newId()}`
      await queue(scope, { ...letter, to, language, organisationId: null, key }, clock.now())
    },
    async tellOfAccount(scope, { to, language, change, at }) {
      const { account } = await readMailSetup(scope, vault, publicUrl)
      if (!account) return
      const letter = { template: 'sign-in-changed' as const, data: { change, at: at.toISOString() } }
      const key = `sign-in-changed:${newId()}`
      await queue(scope, { ...letter, to, language, organisationId: null, key }, clock.now())
    },
  }
}
