// What a failure report does: finds the one delivery that it can prove to be about, and settles what it says of it.
import { AppError } from '@schakel/api'
import type { Scope, Vault } from '../platform/index.ts'
import { proves, readMark, type StatusReport, type Verdict, verdictOn } from './bounces/index.ts'
import { type DeliveryRow, holdDelivery } from './deliveries.store.ts'
import { noteChannel, settleReported } from './settle.store.ts'

/** Mail servers try for five days at most (RFC 5321, 4.5.4.1); an old mail that lies about proves nothing any more. */
const speaksFor = 10 * 24 * 3600_000

/** Of mail that was given to the mail server, or may have been: the answer to an attempt can be lost. */
const mayHaveLeft: readonly DeliveryRow['state'][] = ['sending', 'failed', 'sent']

export interface TakenBounce {
  is: Verdict['is'] | 'known'
  deliveryId: string
}

async function deliveryBehind(scope: Scope, vault: Vault, about: readonly string[]): Promise<DeliveryRow> {
  for (const text of about) {
    const mark = readMark(text)
    const row = mark ? await holdDelivery(scope, mark.id) : undefined
    if (mark && row && proves(vault, row, mark.proof)) return row
  }
  throw new AppError('bounce.unknown')
}

/** Throws `bounce.unknown`. `known`: the delivery is over already. Run under job eyes. */
export async function takeBounce(scope: Scope, vault: Vault, report: StatusReport, now: Date): Promise<TakenBounce> {
  const row = await deliveryBehind(scope, vault, report.about)
  if (now.getTime() - (row.sent_at ?? row.created_at).getTime() > speaksFor)
    throw new AppError('bounce.unknown', { detail: 'The message was sent too long ago for a report about it.' })
  const { is, detail } = verdictOn(report, row.address)
  if (is === 'nothing') return { is, deliveryId: row.id }
  if (!mayHaveLeft.includes(row.state)) return { is: 'known', deliveryId: row.id }
  if (is === 'noted') await noteChannel(scope, row, { state: 'later', detail, blames: 'channel', answered: true }, now)
  else await settleReported(scope, row, is, detail, now)
  return { is, deliveryId: row.id }
}
