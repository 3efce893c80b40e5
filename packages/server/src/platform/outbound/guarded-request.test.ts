// What others give as an address never leads into the node's own networks.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDns } from '../testing/dns-server.ts'
import { guardedRequest } from './guarded-request.client.ts'
import { addressesBy } from './resolver.client.ts'

describe('a guarded request', () => {
  let server: Server
  let host = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/away') return response.writeHead(302, { location: 'http://127.0.0.1/' }).end()
      response.end('x'.repeat(200))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it.each([
    'http://www.example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.1.2.3/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://2130706433/',
    'https://0x7f.1/',
    'file:///etc/passwd',
    'not a url',
  ])('to %s is refused', async (url) => {
    await expect(async () => guardedRequest(url, { method: 'GET' })).rejects.toMatchObject({ code: 'outbound.refused' })
  })

  it('reaches a host that the node allows, follows no redirect and reads no endless answer', async () => {
    const guard = { allow: [host] }
    const away = await guardedRequest(`http://${host}/away`, { method: 'POST', body: 'é' }, guard)
    expect(away.status).toBe(302)
    const cut = await guardedRequest(`http://${host}/`, { method: 'GET', maxBytes: 50 }, guard)
    expect([cut.status, cut.body.length]).toEqual([200, 50])
  })

  it('to a name with an address in special space is refused, also when an ordinary one stands beside it', async () => {
    const dns = await serveDns({ a: { 'lek.example': ['10.0.0.1'], 'both.example': ['203.0.113.7', '127.0.0.1'] } })
    const resolve = addressesBy([dns.server])
    for (const name of ['lek.example', 'both.example'])
      await expect(guardedRequest(`https://${name}/`, { method: 'GET' }, { resolve })).rejects.toMatchObject({
        code: 'outbound.refused',
      })
    await expect(guardedRequest('https://none.example/', { method: 'GET' }, { resolve })).rejects.toMatchObject({
      code: 'ENODATA',
    })
    dns.close()
  })
})
