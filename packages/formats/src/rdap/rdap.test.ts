// Registries' answers are read whatever stands in them, and nothing that is not there is found.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRdap } from './index.ts'

const card = (kind: string | null, name: string, ...emails: string[]) => [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', name],
    ...(kind ? [['kind', {}, 'text', kind]] : []),
    ...emails.map((email) => ['email', { type: 'work' }, 'text', email]),
  ],
]
const network = (more: object = {}) => ({
  objectClassName: 'ip network',
  startAddress: '192.0.2.0',
  endAddress: '192.0.2.255',
  ...more,
})
const read = (object: unknown) => {
  const answer = readRdap(JSON.stringify(object))
  return answer.ok ? answer.value : answer.problems[0]?.rule
}

describe('an answer of a registry', () => {
  it('says the range, the holder, abuse contacts before technical ones, and remarks', () => {
    const entities = [
      { roles: ['technical'], vcardArray: card('group', 'NOC', 'noc@lek.example') },
      {
        roles: ['registrant'],
        vcardArray: card('org', 'Kabelbedrijf Lek'),
        entities: [{ roles: ['Abuse'], vcardArray: card('group', 'Abuse', 'abuse@lek.example') }],
      },
    ]
    const remarks = [{ title: 'x', description: ['first', 'schakel-proof=word'] }, 'odd', { description: 'odd' }]
    expect(read(network({ entities, remarks }))).toEqual({
      type: 'network',
      version: 4,
      first: 0xc0000200n,
      last: 0xc00002ffn,
      holder: 'Kabelbedrijf Lek',
      contacts: [
        { role: 'abuse', email: 'abuse@lek.example', person: false },
        { role: 'technical', email: 'noc@lek.example', person: false },
      ],
      remarks: ['first', 'schakel-proof=word'],
    })
  })

  it('is read for AS numbers and IPv6, one or a block', () => {
    expect(read({ objectClassName: 'autnum', startAutnum: 64496 })).toMatchObject({ first: 64496n, last: 64496n })
    expect(read({ objectClassName: 'autnum', startAutnum: 64496, endAutnum: 64500 })).toMatchObject({ last: 64500n })
    expect(read(network({ startAddress: '2001:db8::', endAddress: '2001:db8:ffff::' }))).toMatchObject({ version: 6 })
  })

  it.each([
    ['a person', card('individual', 'Jo', 'jo@lek.example'), [['jo@lek.example', true]]],
    ['nobody said', card(null, 'Jo', 'jo@lek.example'), [['jo@lek.example', true]]],
    ['mailto', card('org', 'x', 'mailto:abuse@lek.example'), [['abuse@lek.example', false]]],
    ['no address', card('org', 'x', 'Abuse <abuse@lek.example>', 'a@b', 'a b@lek.example', '@', 'x'.repeat(400)), []],
    ['no card', { vcard: true }, []],
    ['no properties', ['vcard', 'x'], []],
  ])('tells of a contact card with %s whom it is of', (_, vcardArray, expected) => {
    const object = read(network({ entities: [{ roles: ['abuse'], vcardArray }] }))
    expect(
      (object as { contacts: { email: string; person: boolean }[] }).contacts.map((c) => [c.email, c.person]),
    ).toEqual(expected)
  })

  it.each([
    ['no JSON', '<html>', 'rdap.json'],
    ['an array', '[]', 'rdap.object'],
    ['nothing', 'null', 'rdap.object'],
    ['an error', '{"errorCode":404}', 'rdap.range'],
    ['a reversed range', JSON.stringify(network({ endAddress: '192.0.1.0' })), 'rdap.range'],
    ['mixed versions', JSON.stringify(network({ endAddress: '2001:db8::' })), 'rdap.range'],
    ['a domain', '{"objectClassName":"domain"}', 'rdap.range'],
  ])('that is %s is refused', (_, text, rule) => {
    expect(readRdap(text)).toMatchObject({ ok: false, problems: [{ rule }] })
  })

  it('as deep or as wide as it likes ends soon', () => {
    let nested: object = { roles: ['abuse'], vcardArray: card('org', 'x', 'deep@lek.example') }
    for (let n = 0; n < 500; n++) nested = { entities: [nested] }
    expect(read(network(nested))).toMatchObject({ contacts: [] })
    const wide = Array.from({ length: 5000 }, (_, n) => ({
      roles: ['abuse'],
      vcardArray: card('org', 'x', `a${n}@lek.example`),
    }))
    expect((read(network({ entities: wide })) as { contacts: unknown[] }).contacts).toHaveLength(200)
    expect(readRdap('['.repeat(1_000_000)).ok).toBe(false)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void readRdap(text)))
    const odd = fc.record({ roles: fc.jsonValue(), vcardArray: fc.jsonValue(), entities: fc.jsonValue() })
    fc.assert(
      fc.property(fc.array(odd), fc.jsonValue(), (entities, remarks) => {
        expect(readRdap(JSON.stringify(network({ entities, remarks }))).ok).toBe(true)
      }),
    )
  })
})
