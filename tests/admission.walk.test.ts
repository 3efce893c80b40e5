// The walk of an application over a running national node: from the public form to its place in the register, with each refusal on the way.
import type { Application, ApplicationAction } from '@schakel/api'
import { afterAll, describe, expect, it } from 'vitest'
import { eventOf } from '../packages/server/src/admission/case/case.store.ts'
import { fold } from '../packages/server/src/admission/case/fold.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { act, apply, openOffice, refused, sendEvidence, wordIn } from './applicant.ts'
import { Visitor } from './visitor.ts'

const office = await openOffice()
const { t, mailbox, nadia, pieter, at, mails } = office

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const program = Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(512)])

let anna: Visitor
let id: string
let organisationId: string

const read = async (visitor: Visitor) => (await visitor.ask<Application>('GET', `/api/v1/applications/${id}`)).body
const proposal: ApplicationAction = {
  action: 'propose',
  outcome: 'designated',
  grounds: 'Aan alle criteria is voldaan.',
  legalBasis: 'cbw',
  publication: 'Staatscourant 2026, 12345',
  category: null,
  targetGroup: 'havens en voedselketen in het noorden',
  from: null,
  to: null,
}

afterAll(office.close)

describe('applying', () => {
  it('shows anyone what it takes, and only the templates of this kind of node', async () => {
    const { body } = await new Visitor(t).ask<{ items: { key: string; body: { about: { nl: string } } }[] }>(
      'GET',
      '/api/v1/admission-templates',
    )
    expect(body.items.map(({ key }) => key)).toEqual(['national-oktt', 'national-csirt'])
  })

  it('makes nothing before the link in the mail was used, and works once', async () => {
    const visitor = new Visitor(t)
    const application = {
      template: 'national-oktt',
      organisation: 'Stichting Havens',
      name: 'Anna',
      email: 'anna@havens.example',
    }
    const lured = { ...application, organisation: 'Win at https://elsewhere.example' }
    expect((await visitor.ask('POST', '/api/v1/applications', lured)).status).toBe(400)
    expect((await visitor.ask('POST', '/api/v1/applications', application)).status).toBe(202)
    const listed = await nadia.ask<{ items: unknown[] }>('GET', '/api/v1/applications')
    expect(listed.body.items).toEqual([])
    const word = wordIn((await mails('anna@havens.example')).at(-1)?.text)
    expect((await visitor.ask('GET', `/api/v1/application-confirmations/${word}`)).body).toMatchObject({
      organisation: 'Stichting Havens',
    })
    expect((await nadia.ask<{ items: unknown[] }>('GET', '/api/v1/applications')).body.items).toEqual([])
  })

  it('answers who asks too often as it answers anyone, and sends no more mail', async () => {
    const visitor = new Visitor(t)
    const application = { template: 'national-oktt', organisation: 'X', name: 'X', email: 'much@havens.example' }
    for (let i = 0; i < 5; i++)
      expect((await visitor.ask('POST', '/api/v1/applications', application)).status).toBe(202)
    expect(await mails('much@havens.example')).toHaveLength(3)
    for (let i = 0; i < 8; i++) await visitor.ask('POST', '/api/v1/applications', application)
    expect((await visitor.ask('POST', '/api/v1/applications', application)).status).toBe(429)
  })

  it('opens a file for who confirms, and tells the operator', async () => {
    const applied = await apply(t, mailbox, {
      template: 'national-oktt',
      organisation: 'Stichting Schakel Noord',
      email: 'anna@noord.example',
    })
    ;({ id, organisationId, visitor: anna } = applied)
    const file = await read(anna)
    expect(file).toMatchObject({ step: 'introduction', status: 'open', owner: null })
    expect(file.number).toMatch(/^A-\d{4}-001$/)
    expect(file.answers['target-group']).toBe('havens en voedselketen in het noorden')
    expect((await mails('nadia@centrum.example')).at(-1)?.subject).toContain('Stichting Schakel Noord wil meedoen')
  })
})

describe('an applicant', () => {
  it('reaches its file and what it brings along, and nothing of a member', async () => {
    for (const path of ['/api/v1/findings', '/api/v1/today', '/api/v1/deliveries', '/api/v1/log'])
      expect(await anna.ask('GET', path)).toMatchObject({ status: 403, body: { code: 'access.applicant' } })
    expect((await anna.ask('POST', `/api/v1/members/${organisationId}/tokens`, { role: 'admin' })).body).toMatchObject({
      code: 'access.applicant',
    })
    expect((await anna.ask<{ items: { id: string }[] }>('GET', '/api/v1/applications')).body.items).toMatchObject([
      { id },
    ])
    expect((await anna.ask('GET', `/api/v1/members/${organisationId}`)).status).toBe(200)
  })

  it('is no member yet: not in the list, its claims count for nobody', async () => {
    const { body } = await nadia.ask<{ items: unknown[] }>('GET', '/api/v1/members')
    expect(body.items).toEqual([])
  })
})

describe('the introduction', () => {
  it('does not end before somebody has the file, the questions are answered and both agree', async () => {
    expect(await refused(anna, id, { action: 'agree' })).toMatchObject({
      code: 'application.incomplete',
      errors: expect.arrayContaining([expect.objectContaining({ rule: 'owner' })]),
    })
    const stranger = (await anna.me()).body.person.id
    expect(await refused(nadia, id, { action: 'take', personId: stranger })).toMatchObject({ code: 'not-found' })
    await act(nadia, id, { action: 'take' })
    expect(await refused(anna, id, { action: 'submit' })).toMatchObject({ code: 'application.wrong-step' })
    expect(await refused(anna, id, { action: 'answer', answers: { nonsense: 'x' } })).toMatchObject({
      code: 'application.unknown',
    })
    await act(anna, id, {
      action: 'answer',
      answers: { served: '47', 'legal-person': 'founding', task: 'Artikel 2 van de statuten', reached: 'Piket' },
    })
    await act(nadia, id, { action: 'plan-meeting', at: '2026-12-03T09:00:00Z', place: 'Den Haag' })
    await act(nadia, id, { action: 'keep-minutes', text: 'Goed gesprek; statuten worden aangepast.' })
    await act(nadia, id, { action: 'note', text: 'Let op het bestuur' })
    await act(anna, id, { action: 'agree' })
    expect((await read(anna)).step).toBe('introduction')
    const file = await act(nadia, id, { action: 'agree' })
    expect(file.step).toBe('assessment')
  })

  it('keeps notes from the applicant, and tells it who looks after the file', async () => {
    const { body } = await anna.ask<{ items: { type: string; text: string }[] }>(
      'GET',
      `/api/v1/applications/${id}/history`,
    )
    expect(body.items.map(({ type }) => type)).not.toContain('noted')
    expect(JSON.stringify(body)).not.toContain('Let op het bestuur')
    expect((await read(anna)).owner?.name).toBe('nadia')
  })
})

describe('evidence', () => {
  it('is taken by its content, not by its name', async () => {
    const sent = await sendEvidence(t, anna, id, 'task', 'Statuten 2024.pdf', pdf)
    expect(sent.status).toBe(201)
    const executable = await sendEvidence(t, anna, id, 'security', 'beleid.pdf', program)
    expect(executable).toMatchObject({ status: 415, body: { code: 'evidence.type' } })
    expect(await sendEvidence(t, anna, id, 'security', 'plan.exe', pdf)).toMatchObject({ status: 415 })
    expect(await sendEvidence(t, anna, id, 'nothing', 'plan.pdf', pdf)).toMatchObject({
      status: 422,
      body: { code: 'application.unknown' },
    })
    expect(await sendEvidence(t, anna, id, 'security', 'leeg.pdf', Buffer.alloc(0))).toMatchObject({ status: 400 })
  })

  it('of 200 MB is refused, said beforehand or while it comes, and leaves nothing', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 32)
    let sent = 0
    const stream = new ReadableStream({
      pull(controller) {
        if (sent === 0) controller.enqueue(pdf)
        else controller.enqueue(chunk)
        if (++sent > 200) controller.close()
      },
    })
    const answer = await sendEvidence(t, anna, id, 'security', 'groot.pdf', stream as never).catch(() => ({
      status: 413,
    }))
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(150)
    const kept = await t.database.database.as(jobEyes('test'), async (scope) =>
      scope.tx.selectFrom('evidence_file').select('name').execute(),
    )
    expect(kept).toEqual([{ name: 'Statuten 2024.pdf' }])
  })

  it('that is taken out again leaves no bytes behind', async () => {
    const sent = await sendEvidence(t, anna, id, 'privacy', 'verkeerd.pdf', pdf)
    await act(anna, id, { action: 'remove-evidence', evidence: sent.body.id })
    const left = await t.database.database.as(jobEyes('test'), async (scope) =>
      scope.tx.selectFrom('evidence_file').select('name').execute(),
    )
    expect(left).toEqual([{ name: 'Statuten 2024.pdf' }])
  })

  it('is kept encrypted, and comes back as it was sent to both sides', async () => {
    const [piece] = (await read(nadia)).criteria[0]?.evidence ?? []
    const sealed = await t.database.database.as(jobEyes('test'), async (scope) =>
      scope.tx.selectFrom('evidence_part').select('sealed').execute(),
    )
    expect(sealed.every((part) => !part.sealed.includes('%PDF'))).toBe(true)
    for (const visitor of [nadia, anna]) {
      const answer = await fetch(`${t.url}/api/v1/applications/${id}/evidence/${piece?.id}`, {
        headers: { cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('content-disposition')).toContain('attachment')
      expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true)
    }
  })

  it('is no one else’s: another applicant finds no file', async () => {
    const other = await apply(t, mailbox, {
      template: 'national-csirt',
      organisation: 'CERT Zuid',
      email: 'zeno@zuid.example',
    })
    const [piece] = (await read(nadia)).criteria[0]?.evidence ?? []
    for (const path of ['', '/history', `/evidence/${piece?.id}`])
      expect((await other.visitor.ask('GET', `/api/v1/applications/${id}${path}`)).status, path).toBe(404)
    expect(
      (await other.visitor.ask('POST', `/api/v1/applications/${id}/actions`, { action: 'write', text: 'x' })).status,
    ).toBe(404)
    expect((await other.visitor.ask('GET', `/api/v1/applications/${other.id}/evidence/${piece?.id}`)).status).toBe(404)
  })
})

describe('the assessment', () => {
  it('begins with a complete file, signed off by an admin', async () => {
    for (const criterion of ['security', 'privacy', 'lawful'])
      await act(anna, id, { action: 'add-link', criterion, name: 'Beleid', url: 'https://noord.example/beleid' })
    expect(await refused(anna, id, { action: 'submit' })).toMatchObject({ code: 'application.incomplete' })
    for (const flow of ['finding', 'indicators', 'advisory', 'report'] as const)
      await act(anna, id, { action: 'explain-flow', flow, text: 'Alleen piket ziet ze; 90 dagen; voor waarschuwen.' })
    await act(anna, id, { action: 'sign-flows', capacity: 'Voorzitter' })
    at('2026-12-18T10:00:00Z')
    const file = await act(anna, id, { action: 'submit' })
    expect(file.clock).toMatchObject({ state: 'running', used: 0, target: 15 })
    expect(await refused(anna, id, { action: 'remove-evidence', evidence: id })).toMatchObject({
      code: 'application.already',
    })
  })

  it('stands still while a question is open, over Christmas, for both sides to see', async () => {
    at('2026-12-22T13:30:00Z')
    await act(nadia, id, {
      action: 'ask',
      questions: [{ criterion: 'privacy', text: 'Hoe lang bewaart u IP-adressen?' }],
    })
    expect((await mails('anna@noord.example')).at(-1)?.subject).toContain('Wij hebben vragen')
    at('2026-12-29T12:00:00Z')
    const still = await read(anna)
    expect(still.clock).toMatchObject({ state: 'stopped', used: 1, stopped: 5 })
    const question = still.rounds[0]?.questions[0]?.id ?? ''
    const answered = await act(anna, id, { action: 'reply', question, text: 'Negentig dagen.' })
    expect(answered.clock).toMatchObject({ state: 'running', used: 2, stopped: 4 })
    expect((await read(nadia)).clock).toEqual(answered.clock)
    expect((await mails('nadia@centrum.example')).at(-1)?.subject).toContain('alle vragen beantwoord')
  })

  it('is by two people who do not see each other’s judgement before their own', async () => {
    const criteria = (await read(nadia)).criteria.map((criterion) => criterion.id)
    for (const criterion of criteria)
      await act(nadia, id, { action: 'judge', criterion, verdict: 'met', grounds: 'Nadia zag het bewijs' })
    const blind = await read(pieter)
    expect(blind.criteria[0]?.judgements).toMatchObject([{ verdict: null, grounds: null }])
    const history = await pieter.ask('GET', `/api/v1/applications/${id}/history?limit=200`)
    expect(JSON.stringify(history.body)).not.toContain('Nadia zag het bewijs')
    expect(JSON.stringify(await read(anna))).not.toContain('Nadia zag het bewijs')
    expect(await refused(nadia, id, proposal)).toMatchObject({ code: 'application.incomplete' })
    for (const criterion of criteria)
      await act(pieter, id, {
        action: 'judge',
        criterion,
        verdict: criterion === 'security' ? 'not-met' : 'met',
        grounds: 'Pieter keek ook',
      })
    const seen = await read(pieter)
    expect(seen.criteria[0]?.judgements).toMatchObject([{ verdict: 'met', grounds: 'Nadia zag het bewijs' }, {}])
    expect(seen.criteria[1]).toMatchObject({ differs: true, outcome: null })
    expect(await refused(nadia, id, proposal)).toMatchObject({ errors: [{ path: 'settlement.security' }] })
    await act(pieter, id, { action: 'settle', criterion: 'security', verdict: 'met', grounds: 'Logboek is er nu' })
  })

  it('is decided by two people, on a legal basis that holds; a token can not', async () => {
    const { body } = await t.call('POST', `/api/v1/applications/${id}/actions`, t.operatorToken, proposal)
    expect(body).toMatchObject({ code: 'access.person-only' })
    expect(await refused(nadia, id, { ...proposal, legalBasis: 'wbni' } as ApplicationAction)).toMatchObject({
      code: 'application.lapsed-basis',
    })
    await act(nadia, id, proposal)
    expect(await refused(nadia, id, { action: 'confirm', agrees: true, grounds: '' })).toMatchObject({
      code: 'application.alone',
    })
    expect((await read(anna)).proposal).toBeNull()
    at('2027-01-05T09:00:00Z')
    const file = await act(pieter, id, { action: 'confirm', agrees: true, grounds: '' })
    expect(file).toMatchObject({
      step: 'connection',
      decision: { outcome: 'designated', by: ['nadia', 'pieter'], objectionUntil: '2027-02-16', emergency: false },
      clock: { state: 'ended', used: 6 },
    })
    expect((await mails('anna@noord.example')).at(-1)?.subject).toContain('Uw organisatie is toegelaten')
  })

  it('puts it in the public register, as a list and as CSV', async () => {
    const anyone = new Visitor(t)
    const { body } = await anyone.ask<{ items: unknown[] }>('GET', '/api/v1/register')
    expect(body.items).toMatchObject([
      {
        name: 'Stichting Schakel Noord',
        kind: 'oktt',
        targetGroup: 'havens en voedselketen in het noorden',
        from: '2027-01-05',
        to: null,
        status: 'designated',
      },
    ])
    const csv = await anyone.ask<string>('GET', '/api/v1/register?format=csv')
    expect(String(csv.body).split('\n')[0]).toContain('id,name,kind,targetGroup,from,to,legalBasis')
    expect((await anyone.ask('GET', '/api/v1/register?on=2027-01-01')).status).toBe(403)
    const before = await nadia.ask<{ items: unknown[] }>('GET', '/api/v1/register?on=2027-01-04')
    expect(before.body.items).toEqual([])
  })
})

describe('what was refused', () => {
  it('stands in the log with its reason', async () => {
    const logged = async (visitor: Visitor) => {
      const { body } = await visitor.ask<{ items: { action: string; detail: { type: string; reason: string } }[] }>(
        'GET',
        '/api/v1/log?limit=200',
      )
      return body.items
        .filter(({ action }) => action === 'application.refused')
        .map(({ detail }) => `${detail.type} ${detail.reason}`)
    }
    expect(await logged(nadia)).toEqual(
      expect.arrayContaining([
        'agree application.incomplete',
        'submit application.wrong-step',
        'evidence evidence.type',
        'evidence request.too-large',
        'propose application.incomplete',
        'propose access.person-only',
        'propose application.lapsed-basis',
        'confirm application.alone',
      ]),
    )
  })
})

describe('the history', () => {
  it('is complete: told again it is the file as it stands, for every file', async () => {
    await t.database.database.as(jobEyes('test'), async (scope) => {
      const files = await scope.tx.selectFrom('admission_case').selectAll().execute()
      expect(files.length).toBeGreaterThan(1)
      for (const file of files) {
        const rows = await scope.tx
          .selectFrom('case_event')
          .selectAll()
          .where('case_id', '=', file.id)
          .orderBy('sequence')
          .execute()
        expect(JSON.parse(JSON.stringify(fold(rows.map(eventOf))))).toEqual(file.head)
      }
    })
  })
})
