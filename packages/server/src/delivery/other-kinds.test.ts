// Delivery knows no kind of thing by name: another kind that is plugged in goes along in digests and webhooks, and letters go to anybody.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../platform/index.ts'
import { addChannel } from './channels.store.ts'
import { type DeliveryEngine, letterQueue, startDelivery, type ThingPort } from './index.ts'
import { catchMail, type MailCatcher } from './testing/mail-catcher.ts'
import { plainFindings } from './testing/plain-findings.ts'
import { type Ring, setUpMail, testRing } from './testing/ring.ts'

let ring: Ring
let mailbox: MailCatcher
let engine: DeliveryEngine
let server: Server
let hook = ''
const events: { type: string; data: Record<string, unknown> }[] = []
const told: string[] = []
const both = (text: string) => ({ nl: text, en: text })

/** Measures that were made up for this test: they live in no table. */
const measures = new Map<string, { memberId: string }>()
const measurePort: ThingPort = {
  type: 'measure',
  plural: 'measures',
  facts: async (_, ids) =>
    new Map(
      ids.flatMap((id) => {
        const one = measures.get(id)
        if (!one) return []
        const item = {
          type: 'item' as const,
          kind: 'publication' as const,
          revision: 3,
          tlp: 'GREEN' as const,
          pap: 'CLEAR' as const,
        }
        const rest = { hops: null, addressedTo: null, ownerId: null, held: false, severity: null, withdrawn: false }
        const more = {
          severityFloor: {},
          concerns: [one.memberId],
          onwardPermitted: false,
          supplierPermitted: false,
          urgent: false,
        }
        return [[id, { ...item, ...rest, ...more, validFrom: null, validUntil: null }]]
      }),
    ),
  gone: async () => new Set(),
  lines: async (_, __, news) =>
    news.map(({ id }) => ({
      id,
      issue: 'backups',
      title: both('Maak reservekopieën'),
      about: both('Zo herstelt u na een aanval.'),
      measure: both('Zet er een apart.'),
      because: both('Voor iedereen.'),
      address: 'uw organisatie',
      tlp: 'GREEN',
      severity: 'low' as const,
      lastSeen: new Date('2026-11-24T04:00:00Z'),
      dueAt: null,
    })),
  documents: async (_, __, news) => new Map(news.map(({ id }) => [id, { id, name: 'backups' }])),
  told: async (_, __, news, outlet) => {
    told.push(...news.map(({ id }) => `${outlet} ${id}`))
  },
}

beforeAll(async () => {
  ring = await testRing()
  mailbox = await catchMail()
  await setUpMail(ring, mailbox.url)
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      events.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  hook = `http://${host}/hook`
  engine = await startDelivery({ ...ring.deps, things: [plainFindings, measurePort], outboundAllow: [host] })
})
afterAll(async () => {
  await engine.stop()
  await mailbox.close()
  server.close()
  await ring.close()
})

describe('a kind of thing that is plugged in', () => {
  it('goes along in the same digest, has events of its own, and its notices are settled', async () => {
    const memberId = await ring.member('Lid', { rhythm: 'at-once' })
    const wanted = { contactId: null, language: 'nl' as const }
    await ring.job(async (scope) => {
      const now = ring.clock.now()
      await addChannel(scope, ring.vault, memberId, { ...wanted, kind: 'mail', address: 'lid@member.example' }, now)
      await addChannel(scope, ring.vault, memberId, { ...wanted, kind: 'webhook', address: hook }, now)
    })
    const measureId = newId()
    measures.set(measureId, { memberId })
    const findingId = await ring.finding(memberId)
    await ring.job((scope) =>
      scope.tx
        .insertInto('notice')
        .values({
          id: newId(),
          member_id: memberId,
          thing_type: 'measure',
          thing_id: measureId,
          event: 'new',
          at: ring.clock.now(),
          intake_id: null,
          waits_for: null,
          pushed_at: null,
          delivery_id: null,
          settled: null,
          settled_at: null,
        })
        .execute(),
    )
    await engine.runDue()
    const [mail, ...more] = mailbox.to('lid@member.example')
    expect(more).toEqual([])
    expect(mail?.text).toContain('Maak reservekopieën')
    expect(mail?.text).toContain('Bureaublad op afstand staat open')
    expect(mail?.text?.match(/answer#token=/g)?.length).toBe(1)
    expect(events.map(({ type, data }) => [type, Object.keys(data).sort()])).toEqual(
      expect.arrayContaining([
        ['finding.new', ['findings', 'member']],
        ['measure.new', ['measures', 'member']],
      ]),
    )
    expect(told.sort()).toEqual([`mail ${measureId}`, `webhook ${measureId}`])
    const decided = await ring.job((scope) =>
      scope.tx
        .selectFrom('release_decision')
        .select(['outlet', 'revision'])
        .where('thing_id', '=', measureId)
        .execute(),
    )
    expect(new Set(decided.map(({ outlet }) => outlet))).toEqual(new Set(['portal', 'mail', 'webhook']))
    expect(new Set(decided.map(({ revision }) => revision))).toEqual(new Set([3]))
    const notices = await ring.job((scope) => scope.tx.selectFrom('notice').select(['thing_id', 'settled']).execute())
    expect(notices.map(({ settled }) => settled)).toEqual(['told', 'told'])
    expect(notices.map(({ thing_id }) => thing_id).sort()).toEqual([findingId, measureId].sort())
  })
})

describe('a letter', () => {
  const letter = (key: string, to: string) => ({
    template: 'invitation' as const,
    data: {
      organisation: 'Nieuwe Stichting',
      isOperator: false,
      role: 'analyst' as const,
      inviter: null,
      link: 'https://schakel.example.org/invitation#token=secret-word',
      expiresAt: '2026-11-27T05:00:00.000Z',
    },
    to,
    language: 'nl' as const,
    organisationId: null,
    key,
  })
  const rowOf = (key: string) =>
    ring.job((scope) =>
      scope.tx.selectFrom('delivery').selectAll().where('idempotency_key', '=', key).executeTakeFirst(),
    )

  it('exists when, and only when, the transaction that wrote it commits; once per key', async () => {
    const queue = letterQueue(ring.vault)
    const failing = ring.job(async (scope) => {
      await queue(scope, letter('never', 'nooit@elders.example'), ring.clock.now())
      throw new Error('something after it failed')
    })
    await expect(failing).rejects.toThrow()
    await ring.job((scope) => queue(scope, letter('once', 'een@elders.example'), ring.clock.now()))
    await ring.job((scope) => queue(scope, letter('once', 'een@elders.example'), ring.clock.now()))
    await engine.runDue()
    expect(mailbox.to('nooit@elders.example')).toEqual([])
    expect(mailbox.to('een@elders.example').length).toBe(1)
  })

  it('to somebody of no member keeps its secret sealed until it was sent, and not longer', async () => {
    mailbox.refuse.set('later@elders.example', 451)
    await ring.job((scope) => letterQueue(ring.vault)(scope, letter('late', 'later@elders.example'), ring.clock.now()))
    await engine.runDue()
    const waiting = await rowOf('late')
    expect(waiting).toMatchObject({ state: 'failed', member_id: null, kind: 'letter', template: 'invitation' })
    expect(waiting?.sealed_data?.toString('latin1')).not.toContain('secret-word')
    mailbox.refuse.delete('later@elders.example')
    ring.clock.set(new Date(ring.clock.now().getTime() + 3600_000))
    await engine.runDue()
    expect(mailbox.to('later@elders.example')[0]?.text).toContain('token=secret-word')
    expect(await rowOf('late')).toMatchObject({ state: 'sent', attempts: 2, sealed_data: null })
    expect((await rowOf('late'))?.receipt).toMatchObject({ response: expect.stringContaining('250') })
  })
})
