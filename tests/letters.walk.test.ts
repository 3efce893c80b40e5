// The letter of a decision and the whole file as PDF, over a running national node: to both sides, to nobody else, before and after.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../packages/server/src/admission/letter/testing/read-pdf.ts'
import { act, apply, openOffice, sendEvidence, toConnection } from './applicant.ts'
import type { Visitor } from './visitor.ts'

const office = await openOffice()
const { t, mailbox, nadia, pieter } = office

const organisation = 'Stichting Łódź · جمعية الأمن · אבטחת · 中文 👩‍💻'
const grounds = Array.from({ length: 1500 }, (_, i) => `w${i}`).join(' ')

let anna: Visitor
let zeno: Visitor
let id: string
let zenosId: string

async function asked(visitor: Visitor, path: string, file = id) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${t.url}/api/v1/applications/${file}/${path}`, { headers: { cookie } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes }
}
async function pdf(visitor: Visitor, path: string, file = id) {
  const { status, bytes } = await asked(visitor, path, file)
  if (status !== 200) throw new Error(`${path}: ${status} ${bytes}`)
  return readPdf(bytes)
}

beforeAll(async () => {
  ;({ id, visitor: anna } = await apply(t, mailbox, {
    template: 'national-oktt',
    organisation,
    email: 'anna@noord.example',
  }))
  ;({ id: zenosId, visitor: zeno } = await apply(t, mailbox, {
    template: 'national-csirt',
    organisation: 'CERT Zuid',
    email: 'zeno@zuid.example',
  }))
})
afterAll(office.close)

describe('before the decision', () => {
  it('there is no letter for either side', async () => {
    for (const visitor of [nadia, anna]) {
      const { status, bytes } = await asked(visitor, 'letter')
      expect(status).toBe(409)
      expect(JSON.parse(bytes.toString()).code).toBe('application.wrong-step')
    }
  })

  it('the file as it stands is there for both', async () => {
    const proof = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
    const { body } = await sendEvidence(t, anna, id, 'task', 'Statuten 2024.pdf', proof)
    for (const visitor of [nadia, anna]) {
      const { text } = await pdf(visitor, 'file')
      expect(text).toContain('Kennismaking')
      expect(text.replaceAll(' ', '')).toContain(`Statuten2024.pdf(${proof.length}bytes),SHA-256${body.sha256}`)
      expect(text).toContain('Aanvraag gedaan')
    }
  })

  it('tells the operator what was judged so far', async () => {
    await act(nadia, id, { action: 'note', text: 'Notitie over het bestuur' })
    await toConnection(id, anna, nadia, pieter, { decides: false })
    expect((await pdf(nadia, 'file')).text).toContain('Oordeel: voldoet. nadia')
    expect((await pdf(anna, 'file')).text).not.toContain('Oordeel')
  })
})

describe('after the decision', () => {
  beforeAll(async () => {
    await act(nadia, id, {
      action: 'propose',
      outcome: 'designated',
      grounds,
      legalBasis: 'cbw',
      publication: 'Staatscourant 2026, 12345',
      category: null,
      targetGroup: 'havens',
      from: null,
      to: null,
    })
    await act(pieter, id, { action: 'confirm', agrees: true, grounds: '' })
  })

  it('both sides read the same letter', async () => {
    const [ours, theirs] = [await pdf(nadia, 'letter'), await pdf(anna, 'letter')]
    expect(theirs.text).toBe(ours.text)
    expect(theirs.catalog).toContain('/Lang (nl)')
    expect(theirs.metadata).toMatch(/Besluit A-\d{4}-001/)
    expect(theirs.tags).toContain('H1')
    for (const part of ['Wij wijzen uw organisatie aan', 'Staatscourant 2026, 12345', 'bezwaar', 'Stichting Łódź'])
      expect(theirs.text).toContain(part)
    expect(theirs.text).toContain('جمعية الأمن')
    for (const word of grounds.split(' ')) expect(theirs.text.includes(`${word} `), word).toBe(true)
    for (const part of ['nadia', 'pieter', 'Gezien', 'Notitie over']) expect(theirs.text).not.toContain(part)
  })

  it('comes as a file to keep', async () => {
    const { headers, bytes } = await asked(anna, 'letter')
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''Besluit-A-\d{4}-001\.pdf$/)
    expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-')
    expect(bytes.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
  })

  it('is for nobody else', async () => {
    for (const path of ['letter', 'file']) expect((await asked(zeno, path)).status, path).toBe(404)
  })

  it('the operator’s file holds judgements and notes, the applicant’s holds none', async () => {
    const [ours, theirs] = [await pdf(nadia, 'file'), await pdf(pieter, 'file')].map(({ text }) => text)
    for (const part of ['Gezien', 'Oordeel', 'Notitie over het bestuur', 'pieter', 'intern']) {
      expect(ours).toContain(part)
      expect(theirs).toContain(part)
    }
    const { text } = await pdf(anna, 'file')
    for (const part of ['Gezien', 'Oordeel', 'Notitie', 'pieter', 'intern']) expect(text).not.toContain(part)
    for (const part of ['Besluit genomen: aangewezen', 'Anna Bakker (Voorzitter)', 'Zo gaan wij ermee om.', 'w1499'])
      expect(text).toContain(part)
  })

  it('the letter stays as it was sent when all get another legal basis', async () => {
    const rebased = await nadia.ask<{ done: boolean }>('POST', '/api/v1/register/rebasing', {
      legalBasis: { nl: 'Nieuwe wet', en: 'New act' },
      publication: null,
      from: t.clock.now().toISOString().slice(0, 10),
      to: '2031-12-31',
      kind: null,
      confirm: true,
    })
    expect(rebased).toMatchObject({ status: 200, body: { done: true } })
    expect((await pdf(anna, 'file')).text).toContain('Tot en met 31 december 2031')
    const { text } = await pdf(anna, 'letter')
    expect(text).toContain('Tot en met zonder einddatum')
    expect(text).not.toContain('Nieuwe wet')
  })

  it('carries the operator’s name, contact and colour, and speaks the language of the applicant', async () => {
    const changed = await nadia.ask('PATCH', '/api/v1/settings', {
      contact: 'Postbus 117, Den Haag',
      accent: '#1F4E9C',
    })
    expect(changed.status).toBe(200)
    const { body } = await anna.me()
    const language = await nadia.ask('PATCH', `/api/v1/members/${body.organisation.id}`, { language: 'en' })
    expect(language.status).toBe(200)
    const letter = await pdf(nadia, 'letter')
    expect(letter.catalog).toContain('/Lang (en)')
    expect(letter.text).toContain('We designate your organisation')
    expect(letter.text).toContain('Postbus 117, Den Haag')
  })
})

describe('an emergency decision', () => {
  it('has a letter that tells of the review, until the second person comes to another judgement', async () => {
    await toConnection(zenosId, zeno, nadia, pieter, { decides: false })
    await act(nadia, zenosId, {
      action: 'decide-at-once',
      grounds: 'Er is een aanval gaande.',
      legalBasis: 'cbw',
      publication: null,
      targetGroup: null,
      to: null,
    })
    const { text } = await pdf(zeno, 'letter', zenosId)
    expect(text).toContain('Dit is een spoedbesluit')
    expect(text).toContain('Een tweede persoon kijkt het na, uiterlijk op')
    await act(pieter, zenosId, { action: 'review-emergency', upheld: false, grounds: 'Nog niet aangetoond.' })
    for (const visitor of [nadia, zeno]) expect((await asked(visitor, 'letter', zenosId)).status).toBe(409)
  })
})
