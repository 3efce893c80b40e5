// Nobody waits for another's receiver: slots per member and host, and a breaker for hosts that stay silent.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel } from './channels.store.ts'
import { type DeliveryEngine, startDelivery } from './index.ts'
import { type Ring, testRing } from './testing/ring.ts'

let ring: Ring
let engine: DeliveryEngine
let hanging: Server
let silent: Server
let quick: Server
let names = 0
const held: ServerResponse[] = []
const got: string[] = []

const hostOf = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

beforeAll(async () => {
  ring = await testRing()
  const hold = (_: IncomingMessage, response: ServerResponse) => {
    held.push(response)
  }
  hanging = await serve(hold)
  silent = await serve(hold)
  quick = await serve(({ url }, response) => {
    got.push(url ?? '')
    response.writeHead(204).end()
  })
})
beforeEach(async () => {
  ring.clock.set(new Date('2026-11-24T05:00:00Z'))
  engine = await startDelivery({ ...ring.deps, outboundAllow: [hostOf(hanging), hostOf(silent), hostOf(quick)] })
})
const release = () => {
  for (const response of held.splice(0)) response.destroy()
}
afterEach(async () => {
  const stopped = engine.stop()
  const end = setInterval(release, 20)
  await stopped
  clearInterval(end)
})
afterAll(async () => {
  hanging.close()
  silent.close()
  quick.close()
  await ring.close()
})

async function webhook(memberId: string, server: Server): Promise<string> {
  const path = `/hook${++names}`
  const wanted = { kind: 'webhook' as const, address: `http://${hostOf(server)}${path}`, contactId: null }
  await ring.job((scope) => addChannel(scope, ring.vault, memberId, { ...wanted, language: 'nl' }, ring.clock.now()))
  return path
}

describe('a member whose receivers hang', () => {
  it('never delays another’s delivery', async () => {
    const slow = await ring.member('Traag')
    for (let i = 0; i < 12; i++) await webhook(slow, hanging)
    await ring.finding(slow)
    const fast = await ring.member('Vlot')
    const path = await webhook(fast, quick)
    await ring.finding(fast)
    engine.wake()
    await expect.poll(() => got.includes(path), { timeout: 8000 }).toBe(true)
    await expect.poll(() => held.length, { timeout: 8000 }).toBe(2)
    // News of a moment later: gathering does not wait for what hangs either.
    await ring.finding(fast)
    engine.wake()
    await expect.poll(() => got.filter((one) => one === path).length, { timeout: 8000 }).toBe(2)
    expect(held.length).toBe(2)
  })

  it('has its silent host left alone until a trial, and its deliveries kept', async () => {
    const slow = await ring.member('Stil')
    for (let i = 0; i < 6; i++) await webhook(slow, silent)
    await ring.finding(slow)
    const end = setInterval(release, 20)
    await engine.runDue()
    clearInterval(end)
    const states = () =>
      ring.job((scope) =>
        scope.tx.selectFrom('delivery').select(['state', 'attempts']).where('member_id', '=', slow).execute(),
      )
    const tried = (await states()).filter(({ attempts }) => attempts > 0).length
    expect(tried).toBeGreaterThanOrEqual(3)
    expect(tried).toBeLessThan(6)
    expect((await states()).every(({ state }) => state === 'pending' || state === 'failed')).toBe(true)
  })
})
