// The release decision: a table of cases for the rules, and laws that hold for all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Circumstances,
  decide,
  type Outlet,
  outlets,
  type Recipient,
  reasonTexts,
  rules,
  type Thing,
} from './index.ts'

const thing: Thing = {
  type: 'finding',
  kind: 'finding',
  tlp: 'GREEN',
  pap: 'CLEAR',
  hops: null,
  addressedTo: null,
  ownerId: 'a',
  held: false,
  severity: 'medium',
  withdrawn: false,
  severityFloor: {},
}
const recipient: Recipient = {
  organisationId: 'a',
  personId: 'p',
  secondFactor: true,
  isOperator: false,
  state: 'active',
  class: 'small',
  notifyFrom: 'low',
}
const ask = (change: {
  thing?: Partial<Thing>
  recipient?: Partial<Recipient>
  outlet?: Outlet
  mailPolicy?: Circumstances['mailPolicy']
}) =>
  decide({
    thing: { ...thing, ...change.thing },
    recipient: { ...recipient, ...change.recipient },
    outlet: change.outlet ?? 'portal',
    mailPolicy: change.mailPolicy ?? { CLEAR: 'full', GREEN: 'full', AMBER: 'notice', 'AMBER+STRICT': 'notice' },
  })

describe('release', () => {
  it.each([
    ['the owner in the portal', {}, 'owner.asset'],
    ['another member', { recipient: { organisationId: 'b' } }, 'owner.other'],
    ['the operator', { recipient: { organisationId: 'z', isOperator: true } }, 'owner.operator'],
    ['a suspended owner', { recipient: { state: 'suspended' } }, 'membership.suspended'],
    ['a waiting wave', { thing: { held: true } }, 'forwarding.waiting'],
    ['a waiting wave, to the operator', { thing: { held: true }, recipient: { isOperator: true } }, 'owner.operator'],
    ['AMBER by mail', { thing: { tlp: 'AMBER' }, outlet: 'mail' }, 'label.notice-only'],
    [
      'AMBER by mail where the operator trusts it',
      { thing: { tlp: 'AMBER' }, outlet: 'mail', mailPolicy: { AMBER: 'full' } },
      'owner.asset',
    ],
    ['RED by mail', { thing: { tlp: 'RED' }, outlet: 'mail' }, 'label.red-outlet'],
    [
      'RED in the portal without a second factor',
      { thing: { tlp: 'RED' }, recipient: { secondFactor: false } },
      'label.red-second-factor',
    ],
    ['RED addressed to others', { thing: { tlp: 'RED', addressedTo: ['q'] } }, 'label.red-others'],
    ['RED addressed to me', { thing: { tlp: 'RED', addressedTo: ['p'] } }, 'owner.asset'],
    ['RED by pager', { thing: { tlp: 'RED' }, outlet: 'paging' }, 'outlet.contentless'],
    ['GREEN in public', { outlet: 'public' }, 'label.not-public'],
    [
      'low by mail under the floor of the class',
      { thing: { severity: 'low', severityFloor: { small: 'medium' } }, outlet: 'mail' },
      'source.severity-floor',
    ],
    [
      'low in the portal under the floor',
      { thing: { severity: 'low', severityFloor: { '*': 'high' } } },
      'owner.asset',
    ],
    [
      'low by webhook to one who wants high only',
      { thing: { severity: 'low' }, recipient: { notifyFrom: 'high' }, outlet: 'webhook' },
      'recipient.notify-from',
    ],
    ['AMBER to a peer', { thing: { tlp: 'AMBER' }, outlet: 'peer' }, 'label.not-onward'],
    ['GREEN to a peer without hops left', { thing: { hops: 0 }, outlet: 'peer' }, 'hops.spent'],
    ['what was withdrawn', { thing: { withdrawn: true } }, 'item.withdrawn'],
    ['a kind that no rule knows yet', { thing: { kind: 'publication', type: 'item' } }, 'default.withheld'],
  ] as const)('%s → %s %s', (_, change, reason) => {
    expect(ask(change as never).reason).toBe(reason)
  })

  it('has words in both languages for every reason, and no reason twice', () => {
    const codes = rules.flatMap((rule) => Object.keys(rule.reasons))
    expect(codes.length).toBe(new Set(codes).size)
    for (const text of Object.values(reasonTexts)) expect(text.nl.length * text.en.length).toBeGreaterThan(0)
  })
})

const anyThing: fc.Arbitrary<Thing> = fc.record({
  type: fc.constant('finding' as const),
  kind: fc.constantFrom('finding', 'publication') as fc.Arbitrary<Thing['kind']>,
  tlp: fc.constantFrom('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'),
  pap: fc.constantFrom('RED', 'AMBER', 'GREEN', 'CLEAR'),
  hops: fc.option(fc.nat(2)),
  addressedTo: fc.option(fc.subarray(['p', 'q'])),
  ownerId: fc.constantFrom('a', 'b'),
  held: fc.boolean(),
  severity: fc.constantFrom('low', 'medium', 'high'),
  withdrawn: fc.boolean(),
  severityFloor: fc.dictionary(
    fc.constantFrom('*', 'small'),
    fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
  ),
})
const anyRecipient: fc.Arbitrary<Recipient> = fc.record({
  organisationId: fc.constantFrom('a', 'b'),
  personId: fc.option(fc.constantFrom('p', 'q')),
  secondFactor: fc.boolean(),
  isOperator: fc.boolean(),
  state: fc.constantFrom('active', 'suspended', 'withdrawn'),
  class: fc.option(fc.constantFrom('small', 'large')),
  notifyFrom: fc.constantFrom('low', 'medium', 'high'),
})
const anyOutlet = fc.constantFrom(...(Object.keys(outlets) as Outlet[]))

describe('for every thing, recipient and outlet', () => {
  it('the decision is total, and its reason is known', () => {
    fc.assert(
      fc.property(anyThing, anyRecipient, anyOutlet, (thing, recipient, outlet) => {
        expect(reasonTexts).toHaveProperty([decide({ thing, recipient, outlet, mailPolicy: {} }).reason])
      }),
    )
  })
  it('nothing is released to a suspended member, nor RED content outside the portal', () => {
    fc.assert(
      fc.property(anyThing, anyRecipient, anyOutlet, (thing, recipient, outlet) => {
        const { decision, form } = decide({ thing, recipient, outlet, mailPolicy: { RED: 'full' } })
        if (decision === 'withhold') return
        expect(recipient.state).toBe('active')
        if (thing.tlp === 'RED') expect(outlet === 'portal' || form === 'notice').toBe(true)
        if (!recipient.isOperator) expect([thing.ownerId, thing.held]).toEqual([recipient.organisationId, false])
      }),
      { numRuns: 1000 },
    )
  })
  it('a stricter label never releases what a looser one withheld', () => {
    const order = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
    fc.assert(
      fc.property(anyThing, anyRecipient, anyOutlet, fc.nat(4), (thing, recipient, outlet, n) => {
        const stricter = order[Math.max(n, order.indexOf(thing.tlp))] as Thing['tlp']
        const loose = decide({ thing, recipient, outlet, mailPolicy: {} })
        const strict = decide({ thing: { ...thing, tlp: stricter }, recipient, outlet, mailPolicy: {} })
        if (loose.decision === 'withhold') expect(strict.decision).toBe('withhold')
      }),
      { numRuns: 1000 },
    )
  })
})
