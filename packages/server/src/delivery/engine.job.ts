// The delivery engine: gathers what is due, sends what waits; rows say when, jobs only wake.
import { type Jobs, jobEyes } from '../platform/index.ts'
import { makeMailer, makeWebhookCarrier } from './channels/index.ts'
import { claimDue } from './deliveries.store.ts'
import { type DeliveryDeps, nodeZone } from './deps.ts'
import { gatherMember } from './gather.store.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { attempt, type Senders } from './send.client.ts'
import { dueSlot, intakeRuns, type WaitingMember, waitingMembers } from './waiting.store.ts'

export interface DeliveryEngine {
  readonly senders: Senders
  /** Gathers and sends all that is due now; answers how many attempts were made. */
  runDue(): Promise<number>
  /** Something may be due: looks soon, in the background. The schedule looks each minute anyway. */
  wake(): void
  stop(): Promise<void>
}

const eyes = jobEyes('delivery')
const atOnce = 10

async function gatherDue(deps: DeliveryDeps): Promise<void> {
  const now = deps.clock.now()
  const { members, running, setup } = await deps.database.as(eyes, async (scope) => ({
    members: await waitingMembers(scope),
    running: await intakeRuns(scope, now),
    setup: await readMailSetup(scope, deps.vault, deps.publicUrl),
  }))
  const gather = (member: WaitingMember, gathers: 'digest' | 'push', slot: Date) =>
    deps.database.as(eyes, (scope) =>
      gatherMember(scope, {
        memberId: member.member_id,
        gathers,
        slot,
        node: setup.node,
        mailReady: setup.account !== null,
        now,
      }),
    )
  for (const member of members) {
    if (member.unpushed > 0 && !running) await gather(member, 'push', now)
    const slot = dueSlot(member, running, now, deps.zone ?? nodeZone)
    if (slot) await gather(member, 'digest', slot)
  }
}

async function sendDue(deps: DeliveryDeps, senders: Senders, stopped: () => boolean): Promise<number> {
  let attempts = 0
  while (!stopped()) {
    const rows = await deps.database.as(eyes, (scope) => claimDue(scope, deps.clock.now(), atOnce))
    if (rows.length === 0) break
    attempts += rows.length
    const settled = await Promise.allSettled(rows.map((row) => attempt(deps, senders, row)))
    const lost = settled.filter((one) => one.status === 'rejected')
    for (const { reason } of lost)
      deps.log.error({ err: reason instanceof Error ? reason.message : 'unknown' }, 'delivery interrupted')
    if (lost.length > 0) break
  }
  return attempts
}

/** `jobs` absent: nothing runs by itself, only `runDue`. */
export async function startDelivery(deps: DeliveryDeps, jobs?: Jobs): Promise<DeliveryEngine> {
  const senders: Senders = {
    mailer: makeMailer(),
    webhook: makeWebhookCarrier({ allow: deps.outboundAllow ?? [] }),
  }
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()
  const runDue = () => {
    const run = last.then(async () => {
      if (stopped) return 0
      await gatherDue(deps)
      return await sendDue(deps, senders, () => stopped)
    })
    last = run.catch(() => {})
    return run
  }
  let woken = false
  const wake = () => {
    if (woken || stopped) return
    woken = true
    void last.then(() => {
      woken = false
      runDue().catch((error: Error) => deps.log.error({ err: error.message }, 'delivery interrupted'))
    })
  }
  if (jobs) {
    await jobs.work('delivery', async () => {
      await runDue()
    })
    await jobs.schedule('delivery', '* * * * *')
  }
  return {
    senders,
    runDue,
    wake,
    async stop() {
      stopped = true
      await last
      senders.mailer.close()
    },
  }
}
