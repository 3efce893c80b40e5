// The walk of what admission rests on: the role of the node, templates by version, a new guideline with its time of grace.
import type { AdmissionTemplate, Application } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOrganisation } from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { decide, memberRecipient } from '../packages/server/src/release/index.ts'
import { anItem } from '../packages/server/src/release/rules/rule.ts'
import { ordinary } from '../packages/server/src/release/testing/questions.ts'
import { act, apply, openOffice, refused, toConnection } from './applicant.ts'
import { Visitor } from './visitor.ts'

const office = await openOffice('oktt')
const { t, mailbox, nadia, pieter, at } = office

const templates = async () =>
  (await new Visitor(t).ask<{ items: AdmissionTemplate[] }>('GET', '/api/v1/admission-templates')).body.items

beforeAll(async () => {
  at('2026-12-01T09:00:00Z')
})
afterAll(office.close)

describe('the role of a node', () => {
  it('brings its own templates, and changes while there are no members', async () => {
    expect((await templates()).map(({ key }) => key)).toEqual(['link-participant'])
    expect((await nadia.ask('PATCH', '/api/v1/settings', { kind: 'national' })).body).toMatchObject({
      kind: 'national',
    })
    expect((await templates()).map(({ key }) => key)).toEqual(['national-oktt', 'national-csirt'])
    expect((await nadia.ask('PATCH', '/api/v1/settings', { kind: 'oktt' })).status).toBe(200)
  })

  it('stays once there are members', async () => {
    await t.member('Bakkerij De Korenaar')
    expect(await nadia.ask('PATCH', '/api/v1/settings', { kind: 'national' })).toMatchObject({
      status: 409,
      body: { code: 'node.role' },
    })
    expect((await nadia.ask('PATCH', '/api/v1/settings', { kind: 'csirt' })).status).toBe(200)
  })
})

describe('a template', () => {
  let id: string
  let applicant: Visitor

  it('that is changed becomes a new version; a file that runs keeps its own', async () => {
    const bakery = { template: 'link-participant', organisation: 'Drukkerij Van Loon', email: 'vera@vanloon.example' }
    ;({ id, visitor: applicant } = await apply(t, mailbox, bakery))
    const [before] = await templates()
    if (!before) throw new Error('no template')
    const body = { ...before.body, judges: 2 as const, name: { nl: 'Lid', en: 'Member' } }
    expect((await pieter.ask('PUT', '/api/v1/admission-templates/link-participant', { body })).status).toBe(403)
    expect(
      (await t.call('PUT', '/api/v1/admission-templates/link-participant', t.operatorToken, { body })).body,
    ).toMatchObject({ code: 'access.person-only' })
    const made = await nadia.ask('PUT', '/api/v1/admission-templates/link-participant', { body })
    expect(made.body).toMatchObject({ version: 2, body: { judges: 2 } })
    const running = await nadia.ask<Application>('GET', `/api/v1/applications/${id}`)
    expect(running.body.template).toMatchObject({ version: 1, body: { judges: 1 } })
    const next = await apply(t, mailbox, {
      ...bakery,
      organisation: 'Rederij Noordkade',
      email: 'rik@noordkade.example',
    })
    const fresh = await nadia.ask<Application>('GET', `/api/v1/applications/${next.id}`)
    expect(fresh.body.template).toMatchObject({ version: 2, body: { judges: 2 } })
  })

  it('that makes no sense is refused, and nobody applies by one that is closed', async () => {
    const [before] = await templates()
    const path = '/api/v1/admission-templates/link-participant'
    expect((await nadia.ask('PUT', path, { body: { ...before?.body, judges: 0 } })).status).toBe(400)
    await nadia.ask('PUT', path, { body: before?.body, open: false })
    const asked = { template: 'link-participant', organisation: 'X', name: 'X', email: 'x@x.example' }
    expect((await new Visitor(t).ask('POST', '/api/v1/applications', asked)).status).toBe(404)
  })

  it('has a guideline whose new version is accepted in time, or only findings and High/High go on', async () => {
    await toConnection(id, applicant, nadia, pieter)
    await act(applicant, id, { action: 'accept-guideline', version: 1, capacity: 'Directeur' })
    const { organisation } = (await nadia.ask<Application>('GET', `/api/v1/applications/${id}`)).body
    await applicant.ask('POST', `/api/v1/members/${organisation.id}/contacts`, {
      name: 'Vera',
      roles: ['on-call'],
      email: 'vera@vanloon.example',
    })
    await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.updateTable('channel').set({ confirmed_at: t.clock.now(), state: 'working' }).execute(),
    )
    await nadia.ask('POST', `/api/v1/members/${organisation.id}/assets`, { type: 'domain', value: 'vanloon.example' })
    await act(nadia, id, { action: 'connect' })
    const text = { nl: 'Nieuwe afspraken', en: 'New agreements' }
    const path = '/api/v1/admission-templates/link-participant/guideline'
    const made = await nadia.ask('PUT', path, { title: text, text, graceDays: 30 })
    expect(made.body).toMatchObject({ version: 2, graceUntil: '2026-12-31T09:00:00.000Z' })
    await t.node.delivery.runDue()
    expect(mailbox.to('vera@vanloon.example').at(-1)?.subject).toContain('nieuwe versie van de leidraad')
    const reasonAt = async (moment: string, thing: object) => {
      const row = await t.database.database.as(jobEyes('test'), (scope) => findOrganisation(scope, organisation.id))
      const asked = { ...ordinary(), recipient: memberRecipient(row), now: new Date(moment) }
      return decide({ ...asked, thing: { ...asked.thing, ...thing, tlp: 'GREEN' } } as never).reason
    }
    expect(await reasonAt('2026-12-30T09:00:00Z', anItem)).toBe('label.allows')
    expect(await reasonAt('2027-01-01T09:00:00Z', anItem)).toBe('guideline.pending')
    expect(await reasonAt('2027-01-01T09:00:00Z', { ...anItem, urgent: true })).toBe('label.allows')
    expect(
      await refused(applicant, id, { action: 'accept-guideline', version: 1, capacity: 'Directeur' }),
    ).toMatchObject({
      code: 'application.old-guideline',
    })
    await act(applicant, id, { action: 'accept-guideline', version: 2, capacity: 'Directeur' })
    expect(await reasonAt('2027-01-01T09:00:00Z', anItem)).toBe('label.allows')
  })
})
