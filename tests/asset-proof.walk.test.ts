// A member proves that an asset is its own, in each way there is, and is told why when it is not.
import type { AssetProof, AssetProofList, ProofMethodName } from '@schakel/api'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { type TestNode, testNode } from './network.ts'
import { type Outside, openOutside, registered } from './registry.ts'

interface Refused {
  code: string
  errors?: { path: string }[]
}
type Answered = AssetProof & Refused
const start = new Date('2026-11-24T08:00:00Z')
const page = '/.well-known/schakel-proof.txt'

let t: TestNode
let outside: Outside
let mailbox: MailCatcher
let lek: { id: string; token: string }
let aarde: { id: string; token: string }
const ids: Record<string, string> = {}

beforeAll(async () => {
  mailbox = await catchMail()
  outside = await openOutside('lek.example')
  t = await testNode(outside)
  t.clock.set(start)
  const mail = { smtpUrl: mailbox.url, from: 'waarschuwing@noord.example' }
  lek = await t.member('Kabelbedrijf Lek', {
    domain: ['lek.example', 'quiet.example'],
    network: ['192.0.2.0/24', '2001:db8::/32'],
    asn: ['AS64496'],
  })
  aarde = await t.member('Pottenbakkerij Aarde', { domain: ['aarde.example'] })
  for (const { id } of [lek, aarde]) {
    const { body } = await t.call<{ items: { id: string; value: string }[] }>('GET', `/api/v1/members/${id}/assets`)
    for (const asset of body.items) ids[asset.value] = asset.id
  }
  const early = await t.call<Refused>('POST', path('192.0.2.0/24'), lek.token, { method: 'registry-code' })
  expect(early).toMatchObject({ status: 409, body: { code: 'mail.not-configured' } })
  expect((await t.call('PATCH', '/api/v1/settings', t.operatorToken, { mail })).status).toBe(200)
})
afterAll(async () => {
  await t.close()
  await outside.close()
  await mailbox.close()
})
/** Looks are ten seconds apart at least. */
const later = (seconds = 60) => t.clock.set(new Date(t.clock.now().getTime() + seconds * 1000))
beforeEach(() => later())
afterEach(() => {
  for (const table of [outside.site, outside.registry, outside.zone.txt, outside.zone.cname])
    for (const name of Object.keys(table)) delete table[name]
  outside.zone.silent.length = 0
  outside.zone.broken.length = 0
  mailbox.mails.length = 0
})

const path = (value: string, more = '', memberId = lek.id) =>
  `/api/v1/members/${memberId}/assets/${ids[value]}/proofs${more}`
const begin = (value: string, method: ProofMethodName, token = lek.token, more: object = {}) =>
  t.call<Answered>('POST', path(value), token, { method, ...more })
const check = (value: string, id: string, body: object = {}, token = lek.token) =>
  t.call<Answered>('POST', path(value, `/${id}/check`), token, body)
const proofOf = async (value: string) => {
  const { body } = await t.call<{ items: { value: string; proof: string }[] }>(
    'GET',
    `/api/v1/members/${lek.id}/assets`,
  )
  return body.items.find((asset) => asset.value === value)?.proof
}
/** Begins, and answers the value to publish. */
async function word(value: string, method: ProofMethodName): Promise<{ id: string; value: string }> {
  const { body } = await begin(value, method)
  return { id: body.id, value: body.publish?.value ?? '' }
}

describe('a domain', () => {
  const name = '_schakel.lek.example'

  it('is not proven by what is not there, not there yet, or said by another', async () => {
    expect(await proofOf('lek.example')).toBe('none')
    const begun = await begin('lek.example', 'dns-txt')
    expect(begun).toMatchObject({
      status: 201,
      body: {
        state: 'started',
        publish: { where: name, value: expect.stringMatching(/^schakel-proof=[a-z0-9]{24}$/) },
      },
    })
    const { id } = begun.body
    expect(await begin('lek.example', 'dns-txt')).toMatchObject({ status: 200, body: { id } })
    const reasons = async (change: () => void) => {
      later()
      change()
      return (await check('lek.example', id)).body.reason
    }
    const { zone } = outside
    expect(await reasons(() => {})).toBe('not-found')
    expect(await reasons(() => Object.assign(zone.txt, { [name]: ['schakel-proof=other'] }))).toBe('other-value')
    const large = Array.from({ length: 240 }, () => 'x'.repeat(250))
    expect(await reasons(() => Object.assign(zone.txt, { [name]: large }))).toBe('too-large')
    expect(await reasons(() => Object.assign(zone.cname, { [name]: 'elsewhere.example' }))).toBe('alias')
    delete zone.cname[name]
    expect(await reasons(() => zone.broken.push(name))).toBe('unreachable')
    zone.broken.length = 0
    expect(await reasons(() => zone.silent.push(name))).toBe('unreachable')
    expect(await proofOf('lek.example')).toBe('none')
  })

  it('is proven by its TXT record, and stands for 90 days', async () => {
    const { id, value } = await word('lek.example', 'dns-txt')
    outside.zone.txt[name] = ['v=other', `"${value}"`]
    const proven = await check('lek.example', id)
    const expiresAt = new Date(t.clock.now().getTime() + 90 * 86_400_000).toISOString()
    expect(proven).toMatchObject({ status: 200, body: { state: 'proven', reason: null, expiresAt } })
    expect(await proofOf('lek.example')).toBe('valid')
  })

  it('is looked at again at most once in ten seconds', async () => {
    const { id } = await word('quiet.example', 'dns-txt')
    expect((await check('quiet.example', id)).status).toBe(200)
    later(9)
    expect(await check('quiet.example', id)).toMatchObject({ status: 429, body: { code: 'request.too-many' } })
    later(2)
    expect((await check('quiet.example', id)).status).toBe(200)
  })

  it('is proven by a file on its website, with the word that it has already', async () => {
    const { id, value } = await word('lek.example', 'https-file')
    expect((await word('lek.example', 'https-file')).id).toBe(id)
    const looked = async (content: Outside['site'][string]) => {
      later()
      outside.site[page] = content
      return (await check('lek.example', id)).body
    }
    expect((await looked('nothing')).reason).toBe('not-found')
    expect((await looked((answer) => answer.writeHead(302, { location: 'https://10.0.0.1/' }).end())).reason).toBe(
      'redirected',
    )
    expect((await looked((answer) => answer.writeHead(503).end(value))).reason).toBe('unreachable')
    expect((await looked(`${value}\n${'x'.repeat(70_000)}`)).reason).toBe('too-large')
    expect(await looked(`${value}\n`)).toMatchObject({
      state: 'proven',
      publish: { where: `https://lek.example${page}` },
    })
    const list = (await t.call<AssetProofList>('GET', path('lek.example'), lek.token)).body
    expect(list.methods).toEqual(['dns-txt', 'https-file'])
    expect(new Set(list.items.map(({ publish }) => publish?.value))).toEqual(new Set([value]))
  })

  it('with an address in special space is not asked for a file', async () => {
    Object.assign(outside.zone, { a: { 'quiet.example': ['10.0.0.1'] } })
    const { id } = await word('quiet.example', 'https-file')
    expect((await check('quiet.example', id)).body.reason).toBe('refused-address')
  })
})

describe('a network or AS number', () => {
  const ip = '/ip/192.0.2.0/24'
  const codeIn = () => /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(mailbox.to('abuse@lek.example').at(-1)?.text ?? '')?.[0] ?? ''
  const abuse = ['abuse', 'group', 'abuse@lek.example'] as const

  it('is proven by a code to the contact that the registry names, in the mail only', async () => {
    outside.registry[ip] = registered('192.0.2.0/24', [['technical', 'group', 'noc@lek.example'], abuse])
    const begun = await begin('192.0.2.0/24', 'registry-code')
    expect(begun).toMatchObject({
      status: 201,
      body: { state: 'started', code: { sentTo: 'a•••@lek.example', role: 'abuse', triesLeft: 5 }, publish: null },
    })
    await t.node.delivery.runDue()
    expect(mailbox.to('noc@lek.example')).toEqual([])
    const code = codeIn()
    expect(code).not.toBe('')
    expect(mailbox.to('abuse@lek.example')[0]?.text).toContain('Kabelbedrijf Lek')
    const list = await t.call('GET', path('192.0.2.0/24'))
    expect(JSON.stringify(list.body)).not.toContain(code)
    expect(JSON.stringify(list.body)).not.toContain('abuse@lek.example')
    const { id } = begun.body
    expect(await check('192.0.2.0/24', id)).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } })
    expect((await check('192.0.2.0/24', id, { code: 'AAAA-AAAA' })).body).toMatchObject({
      state: 'started',
      reason: 'code-wrong',
      code: { triesLeft: 4 },
    })
    expect((await check('192.0.2.0/24', id, { code: ` ${code.replace('-', '').toLowerCase()} ` })).body).toMatchObject({
      state: 'proven',
      holder: 'Kabelbedrijf Lek',
      code: null,
    })
    expect(await proofOf('192.0.2.0/24')).toBe('valid')
    expect(await check('192.0.2.0/24', id, { code })).toMatchObject({ status: 409, body: { code: 'proof.state' } })
  })

  it('is not proven by a code that was tried too often or is too old, and not asked for without end', async () => {
    outside.registry['/autnum/64496'] = registered('AS64496', [abuse])
    const first = (await begin('AS64496', 'registry-code')).body
    await t.node.delivery.runDue()
    for (let n = 0; n < 5; n++) await check('AS64496', first.id, { code: 'WRONG' })
    const over = await check('AS64496', first.id, { code: codeIn() })
    expect(over).toMatchObject({ status: 409, body: { code: 'proof.state' } })
    const second = (await begin('AS64496', 'registry-code')).body
    await t.node.delivery.runDue()
    const third = (await begin('AS64496', 'registry-code')).body
    expect(await check('AS64496', second.id, { code: codeIn() })).toMatchObject({ status: 409 })
    await t.node.delivery.runDue()
    expect(await begin('AS64496', 'registry-code')).toMatchObject({ status: 429, body: { code: 'request.too-many' } })
    later(8 * 86_400)
    expect((await check('AS64496', third.id, { code: codeIn() })).body).toMatchObject({
      state: 'failed',
      reason: 'code-expired',
    })
  })

  it.each([
    ['is about a part of it only', registered('192.0.2.64/26', [abuse]), 'registry-other'],
    ['names people only', registered('192.0.2.0/24', [['abuse', 'individual', 'jo@lek.example']]), 'contact-is-person'],
    ['names nobody', registered('192.0.2.0/24', [['administrative', 'group', 'x@lek.example']]), 'no-contact'],
    ['is no JSON', '<html>', 'registry-unreadable'],
    ['is of another kind', registered('AS64496', [abuse]), 'registry-other'],
    ['hangs', 'hangs', 'unreachable'],
  ] as const)('gets no code where the answer of the registry %s', async (_, answer, reason) => {
    later(2 * 86_400)
    outside.registry[ip] = answer
    expect((await begin('192.0.2.0/24', 'registry-code')).body).toMatchObject({ state: 'failed', reason, code: null })
    await t.node.delivery.runDue()
    expect(mailbox.mails).toEqual([])
  })

  it('gets no code from a registry that knows nothing, says 200 MB, or leads into the own network', async () => {
    later(2 * 86_400)
    const reason = async (answer?: Outside['registry'][string]) => {
      if (answer) outside.registry[ip] = answer
      later(86_400)
      return (await begin('192.0.2.0/24', 'registry-code')).body.reason
    }
    const away = (location: string) => (answer: import('node:http').ServerResponse) =>
      void answer.writeHead(302, { location }).end()
    expect(await reason()).toBe('registry-unknown')
    const megabyte = Buffer.alloc(1 << 20, 'x')
    let sent = 0
    const endless = (answer: import('node:http').ServerResponse) => {
      const more = () => {
        while (sent < 200 && !answer.destroyed) {
          sent++
          if (!answer.write(megabyte)) return void answer.once('drain', more)
        }
        answer.end()
      }
      more()
    }
    expect(await reason(endless)).toBe('too-large')
    expect(sent).toBeLessThan(50)
    expect(await reason(away('https://10.0.0.1/ip/192.0.2.0/24'))).toBe('refused-address')
    expect(await reason(away('http://192.0.2.1/'))).toBe('refused-address')
    expect(await reason(away(ip))).toBe('redirected')
  })

  it('is proven by a remark of its object in the registry, behind a redirect', async () => {
    const { id, value } = await word('2001:db8::/32', 'registry-remark')
    outside.registry['/ip/2001:db8::/32'] = (answer) => answer.writeHead(301, { location: '/other' }).end()
    outside.registry['/other'] = registered('2001:db8::/32', [], 'Peering: see website')
    expect((await check('2001:db8::/32', id)).body.reason).toBe('not-found')
    later()
    outside.registry['/other'] = registered('2001:db8::/32', [], 'Peering', `Schakel: ${value}`)
    expect((await check('2001:db8::/32', id)).body).toMatchObject({ state: 'proven', holder: 'Kabelbedrijf Lek' })
  })
})

describe('who may', () => {
  it('prove is the member and the operator, each its own way', async () => {
    expect((await t.call('GET', path('aarde.example'), lek.token)).status).toBe(404)
    expect((await begin('aarde.example', 'dns-txt')).status).toBe(404)
    expect((await t.call('POST', path('aarde.example', '', aarde.id), lek.token, { method: 'dns-txt' })).status).toBe(
      404,
    )
    const theirs = await t.call<AssetProof>('POST', path('aarde.example', '', aarde.id), aarde.token, {
      method: 'dns-txt',
    })
    expect((await check('lek.example', theirs.body.id)).status).toBe(404)
    expect((await begin('lek.example', 'judgement', lek.token, { note: 'We say so' })).status).toBe(403)
    expect(await begin('lek.example', 'judgement', t.operatorToken)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'note' }] },
    })
    expect(await begin('lek.example', 'registry-code')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'method' }] },
    })
    const note = 'Saw the extract of the registry'
    expect((await begin('quiet.example', 'judgement', t.operatorToken, { note })).body).toMatchObject({
      state: 'proven',
      note,
      startedBy: 'operator',
    })
    expect(await proofOf('quiet.example')).toBe('valid')
    const { body } = await t.call<{ items: { action: string }[] }>('GET', '/api/v1/log?limit=200')
    const actions = new Set(body.items.map(({ action }) => action))
    for (const action of ['asset.proof-started', 'asset.proven', 'asset.proof-failed', 'asset.proof-judged'])
      expect(actions).toContain(action)
  })
})
