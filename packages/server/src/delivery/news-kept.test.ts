// No news is lost: what can't be told now waits and says for what, what was not taken opens again.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, removeChannel } from './channels.store.ts'
import { type DeliveryEngine, startDelivery } from './index.ts'
import { catchMail, type MailCatcher } from './testing/mail-catcher.ts'
import { type Ring, setUpMail, testRing } from './testing/ring.ts'

let ring: Ring
let mailbox: MailCatcher
let engine: DeliveryEngine
let names = 0

beforeAll(async () => {
  ring = await testRing()
  mailbox = await catchMail()
  await setUpMail(ring, mailbox.url)
})
beforeEach(async () => {
  ring.clock.set(new Date('2026-11-24T05:00:00Z'))
  engine = await startDelivery(ring.deps)
})
afterEach(() => engine.stop())
afterAll(async () => {
  await mailbox.close()
  await ring.close()
})

const at = (text: string) => ring.clock.set(new Date(text))

async function mailChannel(memberId: string) {
  const address = `melding${++names}@member.example`
  const wanted = { kind: 'mail' as const, address, contactId: null, language: 'nl' as const }
  const { row } = await ring.job((scope) => addChannel(scope, ring.vault, memberId, wanted, ring.clock.now()))
  return { id: row.id, address, mails: () => mailbox.to(address) }
}

async function memberWithMail(rhythm: 'at-once' | 'daily' | 'weekly' = 'at-once') {
  const id = await ring.member(`Lid ${++names}`, { rhythm })
  return { id, channel: await mailChannel(id) }
}

const setState = (id: string, state: 'active' | 'suspended') =>
  ring.job((scope) => scope.tx.updateTable('organisation').set({ state }).where('id', '=', id).execute())
const noticesOf = (memberId: string) =>
  ring.job((scope) =>
    scope.tx.selectFrom('notice').selectAll().where('member_id', '=', memberId).orderBy('id').execute(),
  )
const deliveriesOf = (memberId: string) =>
  ring.job((scope) =>
    scope.tx.selectFrom('delivery').selectAll().where('member_id', '=', memberId).orderBy('id').execute(),
  )

describe('news during a suspension', () => {
  it('waits, says for what, and is told in one mail when the suspension is lifted', async () => {
    const { id, channel } = await memberWithMail()
    await setState(id, 'suspended')
    await ring.finding(id)
    await ring.finding(id)
    await engine.runDue()
    expect(channel.mails()).toEqual([])
    expect(await noticesOf(id)).toMatchObject([
      { settled: null, waits_for: 'membership.suspended' },
      { settled: null, waits_for: 'membership.suspended' },
    ])
    await setState(id, 'active')
    await engine.runDue()
    expect(channel.mails().map(({ subject }) => subject)).toEqual([expect.stringContaining('2 bevindingen')])
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['told', 'told'])
  })

  it('that begins between gathering and sending opens again', async () => {
    const { id, channel } = await memberWithMail()
    mailbox.refuse.set(channel.address, 450)
    await ring.finding(id)
    await engine.runDue()
    mailbox.refuse.delete(channel.address)
    await setState(id, 'suspended')
    at('2026-11-24T06:00:00Z')
    await engine.runDue()
    expect(await noticesOf(id)).toMatchObject([{ settled: null, delivery_id: null, waits_for: 'membership.suspended' }])
    await setState(id, 'active')
    await engine.runDue()
    expect(channel.mails().length).toBe(1)
  })
})

describe('news that was not taken', () => {
  it('because the address bounced waits for a channel that works, and goes there', async () => {
    const { id, channel } = await memberWithMail('daily')
    mailbox.refuse.set(channel.address, 550)
    await ring.finding(id)
    at('2026-11-24T07:00:00Z')
    await engine.runDue()
    await engine.runDue()
    expect(await noticesOf(id)).toMatchObject([{ settled: null, delivery_id: null, waits_for: 'channel.bounced' }])
    const better = await mailChannel(id)
    await engine.runDue()
    expect(better.mails().length).toBe(1)
    expect(await noticesOf(id)).toMatchObject([{ settled: 'told', waits_for: null }])
  })

  it('for three days is given up by that delivery and gathered again', async () => {
    const { id, channel } = await memberWithMail()
    mailbox.refuse.set(channel.address, 451)
    await ring.finding(id)
    for (let hour = 0; hour < 130; hour += 5) {
      ring.clock.set(new Date(Date.parse('2026-11-24T05:00:00Z') + hour * 3600_000))
      await engine.runDue()
    }
    const states = (await deliveriesOf(id)).map(({ state }) => state)
    expect(states.filter((state) => state === 'given-up').length).toBe(1)
    mailbox.refuse.delete(channel.address)
    at('2026-11-30T12:00:00Z')
    await engine.runDue()
    expect(channel.mails().length).toBe(1)
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['told'])
  })

  it('because its channel was removed goes by the next channel at once, not when the retry was due', async () => {
    const { id, channel } = await memberWithMail()
    mailbox.refuse.set(channel.address, 451)
    await ring.finding(id)
    await engine.runDue()
    await ring.job((scope) => removeChannel(scope, id, channel.id))
    const other = await mailChannel(id)
    await engine.runDue()
    await engine.runDue()
    expect(other.mails().length).toBe(1)
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['told'])
  })

  it('by one of two addresses was told by the other', async () => {
    const { id, channel } = await memberWithMail()
    const second = await mailChannel(id)
    mailbox.refuse.set(channel.address, 550)
    await ring.finding(id)
    await engine.runDue()
    await engine.runDue()
    expect(second.mails().length).toBe(1)
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['told'])
  })
})

describe('news of one moment', () => {
  it('that is gathered in two goes is told in two mails, none of it withheld', async () => {
    const { id, channel } = await memberWithMail()
    await ring.finding(id)
    await engine.runDue()
    await ring.finding(id)
    await engine.runDue()
    expect(channel.mails().length).toBe(2)
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['told', 'told'])
  })
})

describe('news that a rule keeps back for good', () => {
  it('is settled as withheld, and gives no mail', async () => {
    const { id, channel } = await memberWithMail()
    await ring.finding(id, { tlp: 'RED' })
    await engine.runDue()
    expect(channel.mails()).toEqual([])
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['withheld'])
  })

  it('because the finding is gone is undone', async () => {
    const { id, channel } = await memberWithMail()
    const findingId = await ring.finding(id)
    await ring.job((scope) => scope.tx.deleteFrom('finding').where('id', '=', findingId).execute())
    await engine.runDue()
    expect(channel.mails()).toEqual([])
    expect((await noticesOf(id)).map(({ settled }) => settled)).toEqual(['undone'])
  })
})
