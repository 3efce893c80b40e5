// A code by mail to the abuse or technical contact that the registry names for the network or AS number.
import { askRegistry } from '../ask-registry.client.ts'
import type { CodeMethod } from './method.ts'

export const registryCode: CodeMethod = {
  name: 'registry-code',
  by: 'code',
  fits: ['network', 'asn'],
  days: 365,
  async registered(asset, outside) {
    const asked = await askRegistry(asset, outside)
    if (!asked.ok) return asked
    const { contacts, holder } = asked.object
    // A person's own address is not used: who left the holder years ago may still read there.
    const contact = contacts.find(({ person }) => !person)
    if (contact) return { ok: true, to: { email: contact.email, role: contact.role, holder } }
    return { ok: false, reason: contacts.length > 0 ? 'contact-is-person' : 'no-contact' }
  },
}
