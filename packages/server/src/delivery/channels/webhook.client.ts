// Posts a signed event (Standard Webhooks 1.0: webhook-id, webhook-timestamp, webhook-signature v1 = HMAC-SHA256).
import { createHmac } from 'node:crypto'
import { AppError } from '@schakel/api'
import { guardedRequest, type OutboundGuard } from '../../platform/index.ts'
import type { Carry } from './channel.ts'
import type { Outcome } from './outcome.ts'

/** `secret` as shown to the receiver: `whsec_` and base64. */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { state: 'sent', receipt: { status } }
  if (status === 410) return { state: 'gone', detail: 'The receiver answered 410: it wants no more.' }
  return { state: 'later', detail: `The receiver answered ${status}.`, blames: 'channel', answered: true }
}

export function makeWebhookCarrier(guard: OutboundGuard): Carry {
  return async ({ id, to, content, now }) => {
    if (content.is !== 'event' || !to.secret) return { state: 'refused', detail: 'A webhook carries events only.' }
    const { type, timestamp, data } = content
    const body = JSON.stringify({ type, timestamp: timestamp.toISOString(), data })
    const seconds = Math.floor(now.getTime() / 1000)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'schakel',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signatureOf(to.secret, id, seconds, body),
    }
    try {
      return outcomeOf((await guardedRequest(to.address, { method: 'POST', headers, body }, guard)).status)
    } catch (error) {
      if (error instanceof AppError) return { state: 'refused', detail: error.message }
      const detail = error instanceof Error ? error.message : 'no answer'
      return { state: 'later', detail: detail.slice(0, 300), blames: 'channel', answered: false }
    }
  }
}
