// Failure reports of mail servers are read whatever their habits, and nothing that somebody mails us throws.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vaultOf } from '../../platform/index.ts'
import { failureReport } from '../testing/failure-report.ts'
import { markOf, proves, readMark, readStatusReport, verdictOn } from './index.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const delivery = { id: '01990000-0000-7000-8000-000000000001', address: 'veiligheid@member.example' }
const vault = vaultOf(Buffer.alloc(32, 1))
const mark = markOf(vault, delivery)
const messageId = `<${mark}@example.org>`

async function reportOf(text: string) {
  const read = await readStatusReport(bytes(text))
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

describe('a failure report', () => {
  it('tells which mail, which recipient, what happened and why', async () => {
    expect(await reportOf(failureReport({ messageId, envelopeId: mark, to: 'Veiligheid@Member.example' }))).toEqual({
      about: [mark, messageId],
      recipients: [
        {
          addresses: ['veiligheid@member.example'],
          action: 'failed',
          status: '5.1.1',
          words: '550 5.1.1 <nobody>: user unknown',
        },
      ],
    })
  })

  it('is read with folded fields, bare line ends, other case, quoted returned headers and a comment behind the status', async () => {
    const text = failureReport({
      messageId,
      to: delivery.address,
      status: '5.7.1 (refused)',
      words: 'smtp; 550\r\n 5.7.1\r\n\tno',
    })
      .replace('text/rfc822-headers', 'message/rfc822')
      .replace('Message-ID:', 'message-id :')
      .replaceAll('\r\n', '\n')
    expect(await reportOf(text)).toMatchObject({
      about: [messageId],
      recipients: [{ status: '5.7.1', words: '550 5.7.1 no' }],
    })
  })

  it('is read of several recipients, each with its own word', async () => {
    const second = 'Final-Recipient: rfc822; other@member.example\r\nAction: delayed\r\nStatus: 4.2.2\r\n\r\n'
    const text = failureReport({ messageId, to: delivery.address }).replace(
      'Final-Recipient',
      `${second}Final-Recipient`,
    )
    const report = await reportOf(text)
    expect(report.recipients.map(({ action }) => action)).toEqual(['delayed', 'failed'])
    expect(verdictOn(report, delivery.address).is).toBe('bounced')
    expect(verdictOn(report, 'other@member.example').is).toBe('noted')
  })

  it('is refused with its reason when it is an ordinary mail, another report, or cut off early', async () => {
    const problem = async (text: string) => {
      const read = await readStatusReport(bytes(text))
      return read.ok ? null : read.problem
    }
    const plain = 'From: femke@member.example\r\nSubject: Re: 1 bevinding\r\n\r\nDank u wel.\r\n'
    expect(await problem(plain)).toMatch(/multipart\/report/)
    expect(await problem(failureReport({ to: 'x@x.example', type: 'multipart/mixed' }))).toMatch(/multipart\/report/)
    const whole = failureReport({ to: 'x@x.example' })
    expect(await problem(whole.replace('message/delivery-status', 'message/disposition-notification'))).toMatch(
      /delivery-status/,
    )
    expect(await problem(whole.slice(0, whole.indexOf('Final-Recipient')))).toMatch(/no recipient/)
    expect(await problem('')).not.toBeNull()
  })

  it('is read when it returns the whole of a long mail', async () => {
    const text = failureReport({ messageId, to: delivery.address }).replace('text/rfc822-headers', 'message/rfc822')
    const long = text.replace('\r\n--cut/mx.example.net--', `${'word '.repeat(180_000)}\r\n--cut/mx.example.net--`)
    expect(await reportOf(long)).toMatchObject({ about: [messageId], recipients: [{ action: 'failed' }] })
  })

  it('never throws and stays within bounds, whatever bytes come', async () => {
    const whole = failureReport({ messageId, envelopeId: mark, to: delivery.address })
    const source = readFileSync(new URL(import.meta.url))
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc
        .array(fc.tuple(fc.nat(whole.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 })), {
          maxLength: 8,
        })
        .map((cuts) =>
          bytes(cuts.reduce((text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone), whole)),
        ),
      fc.nat(source.length).map((at) => source.subarray(at)),
    )
    await fc.assert(
      fc.asyncProperty(pieces, async (some) => {
        const read = await readStatusReport(some)
        if (!read.ok) {
          expect(read.problem.length).toBeLessThan(100)
          return
        }
        expect(read.value.recipients.length).toBeGreaterThan(0)
        for (const { words, addresses } of read.value.recipients) {
          expect((words ?? '').length).toBeLessThanOrEqual(300)
          expect(addresses.every((address) => address.length <= 254)).toBe(true)
        }
        verdictOn(read.value, delivery.address)
      }),
      { numRuns: 400 },
    )
  })

  it('ends however deep or wide it is nested', async () => {
    const deep = Array.from(
      { length: 500 },
      (_, n) => `Content-Type: multipart/report; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    )
    const wide = failureReport({ to: 'x@x.example' }).replace('Final', `${'X: y\r\n\r\n'.repeat(100_000)}Final`)
    for (const text of [deep.join(''), '\r\n \r\n'.repeat(200_000), ' '.repeat(1_000_000)])
      expect((await readStatusReport(bytes(text))).ok).toBe(false)
    expect(await readStatusReport(bytes(wide))).toHaveProperty('ok')
  })
})

describe('what a report means', () => {
  const cases = [
    { wish: {}, is: 'bounced' },
    { wish: { status: '4.4.7' }, is: 'given-up' },
    { wish: { status: 'unknown' }, is: 'given-up' },
    { wish: { action: 'delayed', status: '4.4.1' }, is: 'noted' },
    { wish: { action: 'delivered', status: '2.0.0' }, is: 'nothing' },
    { wish: { action: 'relayed', status: '2.0.0' }, is: 'nothing' },
    { wish: { action: 'made-up' }, is: 'nothing' },
    { wish: { to: 'elders@other.example' }, is: 'noted' },
    { wish: { to: 'elders@other.example', original: 'Veiligheid@Member.example' }, is: 'bounced' },
  ] as const
  for (const { wish, is } of cases)
    it(`${is}: ${JSON.stringify(wish)}`, async () => {
      const report = await reportOf(failureReport({ messageId, to: delivery.address, ...wish }))
      expect(verdictOn(report, delivery.address).is).toBe(is)
    })
})

describe('the mark of a mail', () => {
  it('is read back from a Message-ID and from an envelope id, in whatever case', () => {
    for (const text of [mark, messageId, messageId.toUpperCase(), ` ${mark}@mx.example.net>`]) {
      const read = readMark(text)
      expect(read?.id).toBe(delivery.id)
      expect(proves(vault, delivery, read?.proof ?? '')).toBe(true)
    }
  })

  it('proves nothing for another delivery, another address or another node', () => {
    const proof = readMark(mark)?.proof ?? ''
    expect(proves(vault, { ...delivery, id: delivery.id.replace(/1$/, '2') }, proof)).toBe(false)
    expect(proves(vault, { ...delivery, address: 'other@member.example' }, proof)).toBe(false)
    expect(proves(vaultOf(Buffer.alloc(32, 2)), delivery, proof)).toBe(false)
    expect(readMark(`<${delivery.id}@example.org>`)).toBeNull()
    expect(readMark(`x${mark}`)).toBeNull()
  })
})
