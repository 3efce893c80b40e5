// What becomes of a proof with time: seen again, gone and told, decided by a person; and what a proof is worth against another's claim.
import type { AssetProof, AssetProofList, Desk } from '@schakel/api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { jobEyes, newId } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'
import { type Outside, openOutside, registered } from './registry.ts'

interface Member {
  id: string
  token: string
}
interface Shown {
  id: string
  value: string
  state: string
  proof: string
  code?: string
}
const day = 86_400_000
const start = new Date('2026-11-24T08:00:00Z')

let t: TestNode
let outside: Outside
let mailbox: MailCatcher
let lek: Member
let aarde: Member

async function reachable({ id }: Member, address: string): Promise<void> {
  expect(
    (await t.call('POST', `/api/v1/members/${id}/channels`, t.operatorToken, { kind: 'mail', address })).status,
  ).toBe(201)
}

beforeAll(async () => {
  mailbox = await catchMail()
  outside = await openOutside('lek.example')
  t = await testNode(outside)
  t.clock.set(start)
  await openSource(t)
  lek = await t.member('Kabelbedrijf Lek', { domain: ['lek.example', 'deed.example'], network: ['192.0.2.0/24'] })
  aarde = await t.member('Pottenbakkerij Aarde')
  const mail = { smtpUrl: mailbox.url, from: 'waarschuwing@noord.example' }
  expect((await t.call('PATCH', '/api/v1/settings', t.operatorToken, { mail })).status).toBe(200)
  await reachable(lek, 'post@lek.example')
  await reachable(aarde, 'post@aarde.example')
  await t.database.database.as(jobEyes('test'), async (scope) => {
    const person = { id: newId(), email: 'jo@noord.example', name: 'Jo', auth_user_id: null, last_seen_at: null }
    await scope.tx
      .insertInto('person')
      .values({ ...person, created_at: start })
      .execute()
    const role = { person_id: person.id, organisation_id: t.operatorId, role: 'admin' as const, created_at: start }
    await scope.tx.insertInto('person_role').values(role).execute()
  })
})
afterAll(async () => {
  await t.close()
  await outside.close()
  await mailbox.close()
})
beforeEach(() => {
  mailbox.mails.length = 0
})

const pass = (days: number) => t.clock.set(new Date(t.clock.now().getTime() + days * day))
const assetOf = async ({ id }: Member, value: string) => {
  const { body } = await t.call<{ items: Shown[] }>('GET', `/api/v1/members/${id}/assets`)
  return body.items.find((asset) => asset.value === value) ?? { id: '', value, state: '', proof: '' }
}
const home = async (member: Member, value: string) =>
  `/api/v1/members/${member.id}/assets/${(await assetOf(member, value)).id}`
const proofsOf = async (member: Member, value: string) =>
  (await t.call<AssetProofList>('GET', `${await home(member, value)}/proofs`)).body.items
/** Begins, publishes it in DNS or the registry, and looks. */
async function prove(member: Member, value: string): Promise<AssetProof> {
  pass(0.01)
  const path = `${await home(member, value)}/proofs`
  const method = value.includes('/') ? 'registry-remark' : 'dns-txt'
  const { body } = await t.call<AssetProof>('POST', path, member.token, { method })
  const text = body.publish?.value ?? ''
  if (method === 'dns-txt') outside.zone.txt[`_schakel.${value}`] = [text]
  else outside.registry[`/ip/${value}`] = registered(value, [], text)
  return (await t.call<AssetProof>('POST', `${path}/${body.id}/check`, member.token, {})).body
}
const judge = async (member: Member, value: string, note: string) =>
  await t.call<AssetProof>('POST', `${await home(member, value)}/proofs`, t.operatorToken, {
    method: 'judgement',
    note,
  })
const decide = async (member: Member, value: string, decision: string) =>
  await t.call<Shown>('POST', `${await home(member, value)}/decisions`, t.operatorToken, { decision })
const mailsTo = async (address: string) => {
  await t.node.delivery.runDue()
  return mailbox.to(address).map(({ subject = '', text = '' }) => ({ subject, text }))
}
/** How many findings the member has once a report names this address. */
async function reported(member: Member, ip: string): Promise<number> {
  const date = t.clock.now().toISOString().slice(0, 10)
  const rows = `timestamp,ip,port,protocol,tag\n"${date} 02:00:00","${ip}",3389,"tcp","rdp"`
  const sent = await t.send(`/api/v1/intakes?source=shadowserver&filename=${date}-${ip}-scan_rdp.csv&wait=true`, rows)
  expect(sent.status).toBe(201)
  return (await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', member.token)).body.items.length
}

describe('a proof that is published', () => {
  it('is looked at again before its end, and then stands longer', async () => {
    expect((await prove(lek, 'lek.example')).state).toBe('proven')
    pass(75)
    expect(await t.node.renewProofs()).toEqual({ looked: 0, lapsed: 0 })
    pass(2)
    expect(await t.node.renewProofs()).toEqual({ looked: 1, lapsed: 0 })
    const [proof] = await proofsOf(lek, 'lek.example')
    expect(proof).toMatchObject({
      state: 'proven',
      expiresAt: new Date(t.clock.now().getTime() + 90 * day).toISOString(),
    })
    expect(await t.node.renewProofs()).toEqual({ looked: 0, lapsed: 0 })
  })

  it('stands while DNS gives no answer for some days', async () => {
    pass(77)
    outside.zone.broken.push('_schakel.lek.example')
    for (let look = 0; look < 9; look++) {
      expect((await t.node.renewProofs()).looked).toBe(1)
      expect((await proofsOf(lek, 'lek.example'))[0]).toMatchObject({ state: 'proven', reason: 'unreachable' })
      pass(1)
    }
    outside.zone.broken.length = 0
    await t.node.renewProofs()
    expect((await proofsOf(lek, 'lek.example'))[0]).toMatchObject({ state: 'proven', reason: null })
    expect(await mailsTo('post@lek.example')).toEqual([])
  })

  it('that is gone for days lapses: both are told, and warnings go on until a person decides', async () => {
    expect((await prove(lek, '192.0.2.0/24')).state).toBe('proven')
    const before = await reported(lek, '192.0.2.7')
    pass(167)
    outside.registry['/ip/192.0.2.0/24'] = registered('192.0.2.0/24', [])
    for (const expected of ['proven', 'proven', 'proven', 'lapsed']) {
      await t.node.renewProofs()
      expect((await proofsOf(lek, '192.0.2.0/24'))[0]?.state).toBe(expected)
      pass(1)
    }
    const told = (await mailsTo('post@lek.example')).filter(({ subject }) => !subject.includes('bevinding'))
    expect(told).toHaveLength(1)
    const [member] = told
    expect(member?.subject).toBe('Bewijs opnieuw dat 192.0.2.0/24 van u is')
    expect(member?.text).toContain('gaan gewoon door')
    expect((await mailsTo('jo@noord.example')).map(({ subject }) => subject)).toContain(
      'Het bewijs van 192.0.2.0/24 geldt niet meer',
    )
    const lapsed = await t.call<{ items: Shown[] }>('GET', '/api/v1/assets?proof=lapsed')
    expect(lapsed.body.items.map(({ value, state }) => [value, state])).toEqual([['192.0.2.0/24', 'accepted']])
    const desk = (await t.call<Desk>('GET', '/api/v1/desk')).body.waiting.items
    expect(desk).toMatchObject([{ kind: 'proof', name: '192.0.2.0/24', href: '/assets/all?proof=lapsed' }])
    expect(await reported(lek, '192.0.2.8')).toBe(before + 1)
    pass(30)
    await t.node.renewProofs()
    expect((await assetOf(lek, '192.0.2.0/24')).state).toBe('accepted')
    const [old] = await proofsOf(lek, '192.0.2.0/24')
    const path = `${await home(lek, '192.0.2.0/24')}/proofs/${old?.id}/check`
    expect(await t.call('POST', path, lek.token, {})).toMatchObject({ status: 409, body: { code: 'proof.state' } })
  })

  it('that lapsed is kept by the judgement of the operator, or given anew', async () => {
    expect((await judge(lek, '192.0.2.0/24', 'Spoke to the network manager')).status).toBe(201)
    expect((await proofsOf(lek, '192.0.2.0/24')).map(({ state }) => state)).toEqual(['proven', 'replaced'])
    expect((await prove(lek, '192.0.2.0/24')).state).toBe('proven')
    expect((await assetOf(lek, '192.0.2.0/24')).proof).toBe('valid')
  })
})

describe('a proof by a person', () => {
  it('lapses at its end, is told once, and is told not at all while another proof stands', async () => {
    await judge(lek, 'deed.example', 'Saw the deed')
    await judge(lek, 'lek.example', 'Saw the deed too')
    await prove(lek, 'lek.example')
    pass(364)
    await t.node.renewProofs()
    expect((await assetOf(lek, 'deed.example')).proof).toBe('valid')
    mailbox.mails.length = 0
    pass(2)
    expect((await t.node.renewProofs()).lapsed).toBeGreaterThanOrEqual(2)
    await t.node.renewProofs()
    expect((await assetOf(lek, 'deed.example')).proof).toBe('lapsed')
    expect((await assetOf(lek, 'lek.example')).proof).toBe('valid')
    const subjects = (await mailsTo('post@lek.example')).map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject.includes('deed.example'))).toHaveLength(1)
    expect(subjects.filter((subject) => subject.includes('lek.example'))).toEqual([])
  })
})

describe('a claim that is proven', () => {
  // Tokens end within a year, and one has passed.
  beforeAll(async () => {
    for (const member of [lek, aarde]) {
      const path = `/api/v1/members/${member.id}/tokens`
      member.token = (await t.call<{ token: string }>('POST', path, t.operatorToken, { role: 'admin' })).body.token
    }
  })

  const declare = (member: Member, type: string, value: string, token = member.token) =>
    t.call<Shown>('POST', `/api/v1/members/${member.id}/assets`, token, { type, value })

  it('and is identical to another’s goes to the operator, both are told without names, and nothing changes by itself', async () => {
    expect((await declare(aarde, 'domain', 'deed.example')).body.state).toBe('waiting')
    await t.node.delivery.runDue()
    mailbox.mails.length = 0
    expect((await prove(aarde, 'deed.example')).state).toBe('proven')
    const [toOperator] = await mailsTo('jo@noord.example')
    expect(toOperator?.text).toMatch(/Pottenbakkerij Aarde[\s\S]*Kabelbedrijf Lek: deed\.example/)
    expect(toOperator?.text).toContain('niet bewezen')
    const [holder] = await mailsTo('post@lek.example')
    expect(holder?.subject).toBe('Een andere organisatie heeft deed.example bewezen')
    expect(holder?.text).not.toContain('Aarde')
    const [prover] = await mailsTo('post@aarde.example')
    expect(prover?.text).toContain('Ook een andere organisatie')
    expect(prover?.text).not.toContain('Lek')
    expect((await assetOf(lek, 'deed.example')).state).toBe('accepted')
    expect(await decide(aarde, 'deed.example', 'accepted')).toMatchObject({
      status: 409,
      body: { code: 'asset.already-claimed' },
    })
    expect((await decide(lek, 'deed.example', 'withdrawn')).status).toBe(200)
    expect(await decide(aarde, 'deed.example', 'accepted')).toMatchObject({ status: 200, body: { proof: 'valid' } })
  })

  it('is not narrowed by one that is not; the more specific one wins once it is proven, and both are told', async () => {
    await prove(lek, '192.0.2.0/24')
    expect((await declare(aarde, 'network', '192.0.2.64/26', t.operatorToken)).body).toMatchObject({
      code: 'asset.proof-needed',
    })
    const csv = 'type,value\nnetwork,192.0.2.64/26\ndomain,www.lek.example\ndomain,free.example\n'
    const trial = await t.send<{ created: number; problems: { line: number; rule: string }[] }>(
      `/api/v1/members/${aarde.id}/assets/import?dryRun=true`,
      csv,
    )
    expect(trial.body.created).toBe(1)
    expect(trial.body.problems).toMatchObject([
      { line: 2, rule: 'asset.proof-needed' },
      { line: 3, rule: 'asset.proof-needed' },
    ])
    await declare(aarde, 'network', '192.0.2.64/26')
    expect((await decide(aarde, '192.0.2.64/26', 'accepted')).body).toMatchObject({ code: 'asset.proof-needed' })
    const before = await reported(aarde, '192.0.2.70')
    mailbox.mails.length = 0
    expect((await prove(aarde, '192.0.2.64/26')).state).toBe('proven')
    expect((await decide(aarde, '192.0.2.64/26', 'accepted')).status).toBe(200)
    const [holder] = (await mailsTo('post@lek.example')).filter(({ subject }) => subject.includes('bewezen'))
    expect(holder?.text).toContain('Het ligt in 192.0.2.0/24')
    expect((await mailsTo('post@aarde.example')).some(({ subject }) => subject.includes('U hebt bewezen'))).toBe(true)
    const ofLek = (await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', lek.token)).body.items.length
    expect(await reported(aarde, '192.0.2.71')).toBeGreaterThan(before)
    expect(
      (await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', lek.token)).body.items.length,
    ).toBeLessThanOrEqual(ofLek)
  })

  it('of a member is left in peace by one that it makes itself', async () => {
    expect((await declare(lek, 'network', '192.0.2.128/26', t.operatorToken)).status).toBe(201)
  })
})
