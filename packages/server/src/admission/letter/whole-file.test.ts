// What a whole file tells: every part that its reader sees, in words, and nothing that the view left out.
import { describe, expect, it } from 'vitest'
import { presentEvent } from '../application/history.ts'
import { presentApplication } from '../application/present.ts'
import type { Actor } from '../case/action.ts'
import { isInternal } from '../case/events.ts'
import { fold } from '../case/fold.ts'
import { nationalOktt } from '../template/shipped/national-oktt.ts'
import { actors, Walk } from '../testing/walk.ts'
import type { Block } from './blocks.ts'
import { historyEntryBlocks } from './file-history.ts'
import { wholeFile } from './whole-file.ts'

function walked(): Walk {
  const walk = new Walk(nationalOktt)
  walk.toSubmission()
  walk.must('judgeA', { action: 'note', text: 'Let op het bestuur' })
  walk.must('judgeA', { action: 'ask', questions: [{ criterion: 'privacy', text: 'Hoe lang bewaart u?' }] })
  const question = walk.state.rounds[0]?.questions[0]?.id ?? ''
  walk.must('applicant', { action: 'reply', question, text: 'Negentig dagen.' })
  walk.judgeAll('met')
  walk.must('judgeA', {
    action: 'propose',
    outcome: 'designated',
    grounds: 'Aan alles voldaan',
    legalBasis: 'cbw',
    publication: null,
    category: null,
    targetGroup: 'havens',
    from: null,
    to: null,
  })
  walk.must('judgeB', { action: 'confirm', agrees: true, grounds: '' })
  return walk
}

/** As routes read it: folded without what is internal for the applicant. */
function seenBy(actor: Actor, { events, template, state, facts, now }: Walk) {
  const applicant = actor.side === 'applicant'
  const visible = events.filter(({ type }) => !applicant || !isInternal(type))
  const names = new Map([
    ['applicant', 'Anna Bakker'],
    ...(applicant
      ? []
      : ([
          ['judgeA', 'Nadia'],
          ['judgeB', 'Pieter'],
        ] as const)),
  ])
  const row = {
    id: 'case',
    number: 'A-2026-001',
    organisation_id: 'org',
    kind: 'oktt' as const,
    organisation: 'Stichting Havens',
    template_key: 'national-oktt',
    template_version: 1,
    mail_word: 'w',
    step: state.step,
    status: state.status,
    owner_id: state.ownerId,
    waits_for: null,
    next: null,
    due_at: null,
    reminded_at: null,
    sequence: state.sequence,
    opened_at: now,
    changed_at: now,
    closed_at: null,
  }
  const situation = { template, state, actor, facts, now, newId: () => '' }
  const viewer = { names, operator: 'Nationaal Centrum', mailAddress: null }
  const history = visible.map((event) =>
    presentEvent({ ...event, internal: isInternal(event.type) }, names, 'Nationaal Centrum', new Set(), actor.personId),
  )
  return { file: presentApplication(row, situation, fold(visible), viewer), history }
}

const saidBy = (blocks: readonly Block[]) =>
  blocks
    .map((block) => {
      if (block.is === 'list') return block.items.map((item) => `- ${item}`).join('\n')
      return block.is === 'facts' ? block.rows.map((row) => row.join(': ')).join('\n') : block.text
    })
    .join('\n')

function told(actor: Actor, language: 'nl' | 'en', walk = walked()): string {
  const { file, history } = seenBy(actor, walk)
  const entries = history.flatMap((entry) => historyEntryBlocks(entry, walk.template, language))
  return saidBy([...wholeFile(file, language, walk.now), ...entries])
}

describe('a whole file', () => {
  it.each<['nl' | 'en', string[]]>([
    [
      'nl',
      [
        'Dossier A-2026-001',
        'Stap: Aansluiting\nStand: Loopt',
        'Vragen en antwoorden\nVoor wie bent u er?',
        'Taak is objectief kenbaar\n- Bewijs: https://example.org/bewijs',
        'Ondertekend: Anna Bakker (Voorzitter), 24 november 2026 om 09:00 CET',
        'Vraag 1\nHoe lang bewaart u?\nNegentig dagen.',
        'Uitkomst: aangewezen',
        'Leidraad: Niet aanvaard',
        '- Contactpersonen (2): ja',
        'Besluit genomen: aangewezen',
        'Volgende stap: Toetsing',
      ],
    ],
    [
      'en',
      [
        'File A-2026-001',
        'Step: Connection\nStatus: On its way',
        'Signed off: Anna Bakker (Voorzitter), 24 November 2026 at 09:00 CET',
        'Question 1\nHoe lang bewaart u?',
        'Outcome: designated',
        'Decision made: designated',
      ],
    ],
  ])('tells all parts in %s', (language, parts) => {
    const text = told(actors.judgeA, language)
    for (const part of parts) expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|null|\[object/)
  })

  it('tells the operator what was judged and noted, by whom', () => {
    const text = told(actors.judgeA, 'nl')
    expect(text).toContain('Oordeel: voldoet. Pieter, 24 november 2026 om 09:00 CET\nGezien')
    expect(text).toContain('Oordeel gegeven: Taak is objectief kenbaar: voldoet')
    expect(text).toContain('Let op het bestuur')
    expect(text).toContain('Nadia, intern')
  })

  it('tells the applicant no judgement, no note and no name of the operator’s people', () => {
    const text = told(actors.applicant, 'nl')
    for (const part of ['Gezien', 'Oordeel', 'Let op het bestuur', 'Notitie', 'intern', 'Nadia', 'Pieter'])
      expect(text).not.toContain(part)
    expect(text).toContain('Besluit genomen: aangewezen')
    expect(text).toContain('Nationaal Centrum')
  })

  it('tells a file that has only begun', () => {
    const text = told(actors.applicant, 'nl', new Walk(nationalOktt))
    expect(text).toContain('Geen antwoord')
    expect(text).toContain('Geen bewijs')
    expect(text).not.toMatch(/undefined|null|Besluit/)
  })

  it('tells evidence with its size and hash, and what is about no code as it is', () => {
    const walk = new Walk(nationalOktt)
    const { file } = seenBy(actors.judgeA, walk)
    const piece = {
      id: 'e',
      criterion: 'task',
      kind: 'file',
      name: 'statuten.pdf',
      mediaType: null,
      url: null,
    } as const
    const criteria = file.criteria.map((one) => ({
      ...one,
      evidence: [{ ...piece, size: 1_234_567, sha256: 'ab'.repeat(32), addedAt: file.openedAt }],
    }))
    expect(saidBy(wholeFile({ ...file, criteria }, 'nl', walk.now))).toContain(
      `- statuten.pdf (1,2 MB), SHA-256 ${'ab'.repeat(32)}`,
    )
    const entry = {
      sequence: 1,
      at: file.openedAt,
      side: 'applicant',
      by: null,
      type: 'mailed',
      internal: false,
    } as const
    const heads = ['constructor', 'anna@x.example', '2026-12-03', 'task:not-met', '2026-12-03T09:00:00Z'].map((about) =>
      saidBy(historyEntryBlocks({ ...entry, about, text: null }, walk.template, 'nl').slice(0, 1)),
    )
    expect(heads).toEqual([
      'Mail: constructor',
      'Mail: anna@x.example',
      'Mail: 3 december 2026',
      'Mail: Taak is objectief kenbaar: voldoet niet',
      'Mail: 3 december 2026 om 10:00 CET',
    ])
  })
})
