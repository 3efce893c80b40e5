// The delivery engine: gathers what is due, sends what waits; rows say when, jobs only wake.
import { type Jobs, jobEyes } from '../platform/index.ts'
import { makeMailer, makeWebhookCarrier } from './channels/index.ts'
import { claimByKey, claimDue, type DeliveryRow } from './deliveries.store.ts'
import { type DeliveryDeps, nodeZone } from './deps.ts'
import { gatherMember } from './gather.store.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { hurryOrphans } from './notices.store.ts'
import { attempt, type Senders } from './send.client.ts'
import { HostBreaker, Lane } from './sending/index.ts'
import { digestDue, intakeRuns, type WaitingMember, waitingMembers } from './waiting.store.ts'

export interface DeliveryEngine {
  readonly senders: Senders
  /** Gathers and sends all that is due now, and waits until it is; answers how many attempts were made. */
  runDue(): Promise<number>
  /** Something may be due: looks soon, in the background. The schedule looks each minute anyway. */
  wake(): void
  /** Tries what was queued under this key now, if it waits, so that a form can say what came of it. */
  tryNow(key: string): Promise<void>
  stop(): Promise<void>
}

const eyes = jobEyes('delivery')
const perMember = 2
const lanes = { mail: { most: 10, perHost: 10 }, webhook: { most: 20, perHost: 4 } } as const

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown')

async function gatherDue(deps: DeliveryDeps): Promise<void> {
  const now = deps.clock.now()
  const { members, running, setup } = await deps.database.as(eyes, async (scope) => {
    await hurryOrphans(scope, now)
    return {
      members: await waitingMembers(scope),
      running: await intakeRuns(scope, now),
      setup: await readMailSetup(scope, deps.vault, deps.publicUrl),
    }
  })
  const { node, account } = setup
  const gather = (memberId: string, gathers: 'digest' | 'push') =>
    deps.database.as(eyes, (scope) =>
      gatherMember(scope, { memberId, gathers, things: deps.things, node, mailReady: account !== null, now }),
    )
  const gatherOne = async (member: WaitingMember) => {
    if (member.unpushed > 0 && !running) await gather(member.member_id, 'push')
    if (digestDue(member, running, now, deps.zone ?? nodeZone)) await gather(member.member_id, 'digest')
  }
  for (const member of members)
    await gatherOne(member).catch((error: unknown) =>
      deps.log.error({ err: wordsOf(error), member: member.member_id }, 'gathering interrupted'),
    )
}

function openLanes(deps: DeliveryDeps, senders: Senders): Lane<DeliveryRow>[] {
  const breaker = new HostBreaker()
  return (['mail', 'webhook'] as const).map((outlet) => {
    const { most, perHost } = lanes[outlet]
    const now = () => deps.clock.now()
    return new Lane<DeliveryRow>(
      {
        most,
        perHost,
        now,
        claim: (room) =>
          deps.database.as(eyes, (scope) => claimDue(scope, now(), { ...room, outlet, perMember, perHost })),
        async attempt(row) {
          const { outcome } = await attempt(deps, senders, row)
          return outcome && { answered: outcome.state !== 'later' || outcome.answered }
        },
        interrupted: (error) => deps.log.error({ err: wordsOf(error) }, 'delivery interrupted'),
      },
      breaker,
    )
  })
}

/** `jobs` absent: nothing runs by itself, only `runDue`. */
export async function startDelivery(deps: DeliveryDeps, jobs?: Jobs): Promise<DeliveryEngine> {
  const senders: Senders = {
    mailer: makeMailer(),
    webhook: makeWebhookCarrier({ allow: deps.outboundAllow ?? [] }),
  }
  const sending = openLanes(deps, senders)
  let stopped = false
  let gathering: Promise<unknown> = Promise.resolve()
  /** One gathering at a time; sending goes on meanwhile. */
  const gather = () => {
    const run = gathering.then(() => (stopped ? undefined : gatherDue(deps)))
    gathering = run.catch(() => {})
    return run.then(() => {
      if (!stopped) for (const lane of sending) lane.wake()
    })
  }
  let woken = false
  const wake = () => {
    if (woken || stopped) return
    woken = true
    void gathering.then(() => {
      woken = false
      gather().catch((error: unknown) => deps.log.error({ err: wordsOf(error) }, 'gathering interrupted'))
    })
  }
  const attempts = () => sending.reduce((sum, lane) => sum + lane.attempts, 0)
  if (jobs) {
    await jobs.work('delivery', gather)
    await jobs.schedule('delivery', '* * * * *')
  }
  return {
    senders,
    async runDue() {
      const before = attempts()
      await gather()
      await Promise.all(sending.map((lane) => lane.idle()))
      return attempts() - before
    },
    wake,
    async tryNow(key) {
      const row = await deps.database.as(eyes, (scope) => claimByKey(scope, key, deps.clock.now()))
      if (row) await attempt(deps, senders, row)
    },
    async stop() {
      stopped = true
      for (const lane of sending) lane.rest()
      await gathering
      await Promise.all(sending.map((lane) => lane.idle()))
      senders.mailer.close()
    },
  }
}
