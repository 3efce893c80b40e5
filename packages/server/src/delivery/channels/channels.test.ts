// Every kind of channel keeps the same contract; signatures and pauses are as the standard says.
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { channelKinds, retryAt } from './index.ts'
import { signatureOf } from './webhook.client.ts'

describe.each(channelKinds)('the channel $kind', (spec) => {
  it('reads any text as an address or says why not, and keeps what it accepted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress()), (text) => {
        const read = spec.readAddress(text)
        if (read.ok) expect(spec.readAddress(read.value)).toEqual(read)
        else expect(read.message.length).toBeGreaterThan(0)
      }),
    )
  })

  it('accepts only what fits where it is kept, also when writing it as a URL makes it longer', () => {
    for (const text of [`https://hook.example/${'é'.repeat(900)}`, `${'a'.repeat(400)}@hook.example`]) {
      const read = spec.readAddress(text)
      expect(read.ok, text).toBe(false)
    }
    const fits = `https://hook.example/${'é'.repeat(300)}`
    if (spec.kind === 'webhook') expect(spec.readAddress(fits)).toMatchObject({ ok: true })
  })

  it('refuses what is no address of its kind', () => {
    for (const text of [
      '',
      'x',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'a b@example.com',
      'https://u:p@example.com/',
    ])
      expect(spec.readAddress(text).ok, text).toBe(false)
  })
})

describe('a webhook signature', () => {
  it('is what the Standard Webhooks library makes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), fc.string(), fc.uuid(), (key, body, id) => {
        const secret = `whsec_${Buffer.from(key).toString('base64')}`
        const at = new Date(1_770_000_000_000)
        expect(signatureOf(secret, id, at.getTime() / 1000, body)).toBe(new Webhook(secret).sign(id, at, body))
      }),
    )
  })
})

describe('retries', () => {
  it('grow further apart and end after about three days', () => {
    const start = new Date('2026-11-24T00:00:00Z')
    let at = start
    const pauses: number[] = []
    for (let attempt = 1; ; attempt++) {
      const next = retryAt(attempt, at, 0.5)
      if (!next) break
      pauses.push(next.getTime() - at.getTime())
      at = next
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    const days = (at.getTime() - start.getTime()) / (24 * 3600_000)
    expect(days > 2.5 && days < 3.5).toBe(true)
  })
})
