// Questions for tests: the ordinary one, and any that can be asked.
import fc from 'fast-check'
import { outletNames } from '../outlets.ts'
import type { Circumstances, Recipient, Thing } from '../thing.ts'

const thing: Thing = {
  type: 'finding',
  kind: 'finding',
  revision: 1,
  tlp: 'GREEN',
  pap: 'CLEAR',
  hops: null,
  addressedTo: null,
  ownerId: 'a',
  concerns: null,
  onwardPermitted: false,
  supplierPermitted: false,
  held: false,
  urgent: false,
  severity: 'medium',
  validFrom: null,
  validUntil: null,
  withdrawn: false,
  severityFloor: {},
}
const recipient: Recipient = {
  direction: 'down',
  organisationId: 'a',
  personId: 'p',
  secondFactor: true,
  isOperator: false,
  asSupplier: false,
  state: 'active',
  entitledUntil: null,
  covers: ['finding', 'advisory', 'indicators', 'publication', 'report'],
  class: 'small',
  guideline: 'waived',
  graceUntil: null,
  wants: null,
  notifyFrom: 'low',
  reach: 'ok',
}

export interface Change extends Partial<Omit<Circumstances, 'thing' | 'recipient'>> {
  thing?: Partial<Thing>
  recipient?: Partial<Recipient>
}

/** The owner's GREEN finding in the portal of a link organisation, with what is changed of that. */
export function ordinary(change: Change = {}): Circumstances {
  return {
    outlet: 'portal',
    mailPolicy: { CLEAR: 'full', GREEN: 'full', AMBER: 'notice', 'AMBER+STRICT': 'notice' },
    nodeRole: 'link',
    now: new Date('2026-11-24T08:00:00Z'),
    ...change,
    thing: { ...thing, ...change.thing },
    recipient: { ...recipient, ...change.recipient },
  }
}

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const moment = fc.constantFrom(new Date('2020-01-01T00:00:00Z'), new Date('2030-01-01T00:00:00Z'))
const kind = fc.constantFrom<Thing['kind']>('finding', 'finding', 'advisory', 'indicators', 'publication', 'report')
const severity = fc.constantFrom('low', 'medium', 'high')
const form = fc.constantFrom<'full' | 'notice'>('full', 'notice')

export const anyThing: fc.Arbitrary<Thing> = fc
  .record({
    kind,
    revision: fc.integer({ min: 1, max: 9 }),
    tlp: fc.constantFrom<Thing['tlp']>('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'),
    pap: fc.constantFrom<Thing['pap']>('RED', 'AMBER', 'GREEN', 'CLEAR'),
    hops: maybe(fc.nat(2)),
    addressedTo: maybe(fc.subarray(['p', 'q'])),
    ownerId: fc.constantFrom('a', 'b'),
    concerns: maybe(fc.subarray(['a', 'b', 'u'])),
    onwardPermitted: fc.boolean(),
    supplierPermitted: fc.boolean(),
    held: fc.boolean(),
    urgent: fc.boolean(),
    severity: fc.constantFrom<'low' | 'medium' | 'high'>('low', 'medium', 'high'),
    validFrom: maybe(moment),
    validUntil: maybe(moment),
    withdrawn: fc.boolean(),
    severityFloor: fc.dictionary(fc.constantFrom('*', 'small'), severity as fc.Arbitrary<'low' | 'medium' | 'high'>),
  })
  .map((one) =>
    one.kind === 'finding'
      ? { ...one, type: 'finding' as const, concerns: [one.ownerId] }
      : { ...one, type: 'item' as const, ownerId: null },
  )

export const anyRecipient: fc.Arbitrary<Recipient> = fc
  .record({
    direction: fc.constantFrom<Recipient['direction']>('down', 'down', 'up', 'onward'),
    organisationId: fc.constantFrom('a', 'b'),
    personId: maybe(fc.constantFrom('p', 'q')),
    secondFactor: fc.boolean(),
    asSupplier: fc.boolean(),
    state: fc.constantFrom<Recipient['state']>('active', 'active', 'active', 'applying', 'suspended', 'withdrawn'),
    entitledUntil: maybe(moment),
    covers: fc.constantFrom(recipient.covers, recipient.covers, ['finding', 'advisory'] as const),
    class: maybe(fc.constantFrom('small', 'large')),
    guideline: fc.constantFrom<Recipient['guideline']>('accepted', 'waived', 'pending'),
    graceUntil: maybe(moment),
    wants: maybe(fc.constantFrom<Recipient['covers']>(['finding'], ['advisory', 'publication'])),
    notifyFrom: fc.constantFrom<'low' | 'medium' | 'high'>('low', 'medium', 'high'),
    reach: fc.constantFrom<Recipient['reach']>('ok', 'ok', 'none', 'unconfirmed', 'bounced'),
  })
  .map((one) => ({
    ...one,
    isOperator: one.direction === 'up',
    asSupplier: one.asSupplier && one.direction === 'down',
  }))

export const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  thing: anyThing,
  recipient: anyRecipient,
  outlet: fc.constantFrom(...outletNames),
  mailPolicy: fc.dictionary(fc.constantFrom('CLEAR', 'GREEN', 'AMBER', 'RED'), form),
  nodeRole: fc.constantFrom<'national' | 'link'>('national', 'link'),
  now: fc.constant(new Date('2026-11-24T08:00:00Z')),
})
