// The walk of a file over time and by mail: letters into it, reminders, an emergency, a refusal and applying again, a participant.
import type { Application, HistoryEntry } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAtFiles } from '../packages/server/src/admission/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { act, apply, openOffice, refused, toConnection, twoJudges, withMail } from './applicant.ts'
import { testNode } from './network.ts'
import type { Visitor } from './visitor.ts'

const office = await openOffice()
const { t, mailbox, nadia, pieter, at, mails } = office

const read = async (visitor: Visitor, id: string) =>
  (await visitor.ask<Application>('GET', `/api/v1/applications/${id}`)).body
const history = async (visitor: Visitor, id: string) =>
  (await visitor.ask<{ items: HistoryEntry[] }>('GET', `/api/v1/applications/${id}/history?limit=200`)).body.items

const hand = (mail: string) =>
  fetch(`${t.url}/api/v1/applications/mail`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${t.operatorToken}` },
    body: mail,
  }).then(async (answer) => ({
    status: answer.status,
    body: (await answer.json()) as { code?: string; applications?: string[] },
  }))
const letter = (to: string, more = '', text = 'Zie bijlage.\nGroet, Anna') =>
  `From: Anna <anna@noord.example>\r\nTo: ${to}\r\nSubject: Onze statuten\r\n${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`

beforeAll(async () => {
  at('2026-12-01T09:00:00Z')
})
afterAll(office.close)

describe('mail to the address of a file', () => {
  let id: string
  let anna: Visitor
  beforeAll(async () => {
    const noord = { template: 'national-oktt', organisation: 'Stichting Noord', email: 'anna@noord.example' }
    ;({ id, visitor: anna } = await apply(t, mailbox, noord))
  })

  it('is where letters ask to be answered, and is kept in the file', async () => {
    await act(nadia, id, { action: 'take' })
    await act(nadia, id, { action: 'write', text: 'Stuurt u de statuten?' })
    const asked = (await mails('anna@noord.example')).at(-1)
    const { mailAddress } = await read(anna, id)
    expect(asked?.replyTo?.text).toBe(mailAddress)
    expect(await hand(letter(mailAddress ?? ''))).toEqual({ status: 200, body: { applications: [id] } })
    expect((await history(anna, id))[0]).toMatchObject({ type: 'mailed', about: 'anna@noord.example' })
    expect((await mails('nadia@centrum.example')).at(-1)?.subject).toContain('Nieuw bericht')
  })

  it('is refused for no file, from machines, and unreadable; scripts stay text', async () => {
    const { mailAddress } = await read(anna, id)
    expect((await hand(letter('toelating+abcdefghijkm2345@example.org'))).status).toBe(404)
    expect((await hand(letter(mailAddress ?? '', 'Auto-Submitted: auto-replied\r\n'))).body.code).toBe(
      'application.mail-unreadable',
    )
    await hand(letter(mailAddress ?? '', '', '<script>alert(1)</script> \u202eomgekeerd'))
    const [entry] = await history(anna, id)
    expect(entry?.text).toBe('Onze statuten\n\n<script>alert(1)</script> omgekeerd')
  })
})

describe('reminders', () => {
  it('go once to who must do it, two working days before, over a weekend', async () => {
    const oost = { template: 'national-oktt', organisation: 'Stichting Oost', email: 'olga@oost.example' }
    const { id, visitor } = await apply(t, mailbox, oost)
    await act(nadia, id, { action: 'take' })
    const { template } = await read(visitor, id)
    const answers = Object.fromEntries(template.body.questions.map((one) => [one.id, one.choices[0]?.id ?? 'x']))
    await act(visitor, id, { action: 'answer', answers })
    await act(visitor, id, { action: 'agree' })
    await act(nadia, id, { action: 'agree' })
    for (const { id: criterion } of template.body.criteria)
      await act(visitor, id, { action: 'add-link', criterion, name: 'Bewijs', url: 'https://example.org/' })
    for (const { kind } of template.body.flows)
      await act(visitor, id, { action: 'explain-flow', flow: kind, text: 'Zo' })
    await act(visitor, id, { action: 'sign-flows', capacity: 'Voorzitter' })
    await act(visitor, id, { action: 'submit' })
    await act(nadia, id, { action: 'ask', questions: [{ criterion: null, text: 'Waarom?' }] })
    const file = await read(visitor, id)
    expect(file).toMatchObject({ waitsFor: 'applicant', next: 'reply', rounds: [{ dueOn: '2026-12-15' }] })
    const reminders = async () =>
      (await mails('olga@oost.example')).filter(({ subject }) => subject?.startsWith('Herinnering'))
    at('2026-12-11T06:00:00Z')
    await lookAtFiles(t.node.admission)
    expect(await reminders()).toHaveLength(0)
    at('2026-12-11T07:00:01Z')
    for (let i = 0; i < 3; i++) await lookAtFiles(t.node.admission)
    expect(await reminders()).toHaveLength(1)
  })
})

describe('an emergency', () => {
  it('designates by one person, is told at once, and reviewed by another within a day', async () => {
    at('2026-12-16T09:00:00Z')
    const west = { template: 'national-oktt', organisation: 'Stichting West', email: 'wim@west.example' }
    const { id, visitor } = await apply(t, mailbox, west)
    await toConnection(id, visitor, nadia, nadia, { decides: false })
    await act(nadia, id, {
      action: 'decide-at-once',
      grounds: 'Aanval gaande',
      legalBasis: 'cbw',
      publication: null,
      targetGroup: 'west',
      to: null,
    })
    expect((await read(pieter, id)).decision).toMatchObject({
      emergency: true,
      reviewBefore: '2026-12-17T09:00:00.000Z',
    })
    expect((await mails('nadia@centrum.example')).map(({ subject }) => subject).join()).toContain(
      'met spoed toegelaten',
    )
    expect(await refused(nadia, id, { action: 'review-emergency', upheld: true, grounds: 'x' })).toMatchObject({
      code: 'application.alone',
    })
    const reversed = await act(pieter, id, { action: 'review-emergency', upheld: false, grounds: 'Bewijs ontbreekt' })
    expect(reversed).toMatchObject({ step: 'assessment', decision: null })
    const { body } = await nadia.ask<{ items: { name: string; status: string }[] }>('GET', '/api/v1/register')
    expect(body.items).toMatchObject([{ name: 'Stichting West', status: 'withdrawn' }])
  })
})

describe('who was refused', () => {
  it('reads why, and can apply again with the answers it gave', async () => {
    const zuid = { template: 'national-oktt', organisation: 'Stichting Zuid', email: 'zeno@zuid.example' }
    const { id, visitor } = await apply(t, mailbox, zuid)
    await toConnection(id, visitor, nadia, pieter, { outcome: 'refused' })
    expect(await read(visitor, id)).toMatchObject({
      status: 'refused',
      decision: { outcome: 'refused', objectionUntil: '2027-01-27' },
    })
    expect(await refused(visitor, id, { action: 'submit' })).toMatchObject({ code: 'application.closed' })
    await act(nadia, id, { action: 'note-objection', on: '2026-12-20', text: 'Bezwaar per brief' })
    await act(visitor, id, { action: 'apply-again' })
    const { body } = await visitor.ask<{ items: { id: string; status: string }[] }>('GET', '/api/v1/applications')
    expect(body.items.map(({ status }) => status)).toEqual(['open', 'refused'])
    const again = await read(visitor, body.items[0]?.id ?? '')
    expect(again.answers['legal-person']).toBe('yes')
    expect(await refused(visitor, id, { action: 'apply-again' })).toMatchObject({ code: 'application.already' })
  })
})

describe('a computer emergency team', () => {
  it('goes the whole way by its own criteria, and is not connected without the detection network', async () => {
    const water = { template: 'national-csirt', organisation: 'CERT Water', email: 'marit@water.example' }
    const { id, organisationId, visitor } = await apply(t, mailbox, water)
    await toConnection(id, visitor, nadia, pieter)
    await act(visitor, id, { action: 'accept-guideline', version: 1, capacity: 'Hoofd' })
    for (const email of ['piket1@water.example', 'piket2@water.example'])
      await visitor.ask('POST', `/api/v1/members/${organisationId}/contacts`, {
        name: email,
        roles: ['on-call'],
        email,
      })
    await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.updateTable('channel').set({ confirmed_at: t.clock.now(), state: 'working' }).execute(),
    )
    await nadia.ask('POST', `/api/v1/members/${organisationId}/assets`, { type: 'domain', value: 'water.example' })
    await act(visitor, id, { action: 'agree-ndn', wants: false, capacity: 'Hoofd' })
    expect(await refused(nadia, id, { action: 'connect' })).toMatchObject({
      code: 'application.incomplete',
      errors: [{ path: 'ndn' }],
    })
    await act(visitor, id, { action: 'agree-ndn', wants: true, capacity: 'Hoofd' })
    expect(await act(nadia, id, { action: 'connect' })).toMatchObject({ step: 'cooperation', status: 'admitted' })
    const row = await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx
        .selectFrom('organisation')
        .select(['state', 'kind', 'covers'])
        .where('id', '=', organisationId)
        .executeTakeFirst(),
    )
    expect(row).toMatchObject({ state: 'active', kind: 'csirt', covers: expect.arrayContaining(['indicators']) })
  })
})

describe('a participant of a link organisation', () => {
  it('is admitted by the same machine with a shorter template, by one person', async () => {
    const link = await testNode()
    const box = await withMail(link)
    try {
      const [admin, analyst] = await twoJudges(link)
      const bakery = {
        template: 'link-participant',
        organisation: 'Bakkerij De Korenaar',
        email: 'femke@korenaar.example',
      }
      const { id, visitor } = await apply(link, box, bakery)
      await toConnection(id, visitor, admin, analyst)
      const file = (await visitor.ask<Application>('GET', `/api/v1/applications/${id}`)).body
      expect(file).toMatchObject({ step: 'connection', decision: { outcome: 'designated', objectionUntil: null } })
      expect(file.checklist.map(({ item }) => item)).toEqual(['guideline', 'contacts', 'assets', 'channels'])
      expect(
        (await visitor.ask('POST', '/api/v1/applications', { ...bakery, template: 'national-oktt', name: 'x' })).status,
      ).toBe(404)
    } finally {
      await link.close()
      await box.close()
    }
  })
})
