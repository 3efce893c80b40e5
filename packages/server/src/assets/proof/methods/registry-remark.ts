// A remark in the registry's object of the network or AS number: only its holder can change that (RFC 9083 section 4.3).
import { askRegistry } from '../ask-registry.client.ts'
import { judgeTexts, publishedAs, refusedFor } from '../outcome.ts'
import type { LookMethod } from './method.ts'

export const registryRemark: LookMethod = {
  name: 'registry-remark',
  by: 'look',
  fits: ['network', 'asn'],
  days: 180,
  publish: ({ type, value }, word) => ({ where: type === 'asn' ? `AS${value}` : value, value: publishedAs(word) }),
  async look(asset, word, outside) {
    const asked = await askRegistry(asset, outside)
    if (!asked.ok) return refusedFor(asked.reason)
    const { remarks, holder } = asked.object
    const marked = remarks.filter((line) => line.toLowerCase().includes('schakel-proof='))
    return judgeTexts(marked, word, holder)
  },
}
