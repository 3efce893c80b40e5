// What is wrong in the environment is told by the variable's name; what is left out has a default.
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('asks the system’s DNS and the registries’ own starting point unless told otherwise', () => {
  expect(readConfig({})).toMatchObject({ dnsServers: null, rdapUrl: 'https://rdap.org' })
  const given = { SCHAKEL_DNS_SERVERS: '192.0.2.53, [2001:db8::53]:5353', SCHAKEL_RDAP_URL: 'https://rdap.example/v1/' }
  expect(readConfig(given)).toMatchObject({
    dnsServers: ['192.0.2.53', '[2001:db8::53]:5353'],
    rdapUrl: 'https://rdap.example/v1',
  })
})

it.each([
  ['SCHAKEL_DNS_SERVERS', 'dns.example'],
  ['SCHAKEL_DNS_SERVERS', '192.0.2.53,,'],
  ['SCHAKEL_RDAP_URL', 'rdap.example'],
  ['SCHAKEL_RDAP_URL', 'ftp://rdap.example'],
])('refuses %s = %s by its name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: must be`))
})
