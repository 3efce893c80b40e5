// The state machine of a file, for any template and any order of actions: no gate is skipped, nobody decides alone.
import { type ApplicationAction, actionNames } from '@schakel/api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedTemplates } from '../template/shipped/index.ts'
import { anyAction, starts, type Tried, Walk } from '../testing/walk.ts'
import { actions } from './actions.ts'
import type { NewEvent } from './events.ts'
import { fold } from './fold.ts'
import { missingForDecision } from './gates.ts'
import type { CaseState } from './state.ts'

const byKey = (key: string) => {
  const found = shippedTemplates.find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found.body
}

/** What must have been there before an event that opens a gate. */
function demandGate(event: NewEvent, before: CaseState, { template, facts }: Walk): void {
  if (event.type === 'entered' && before.step === 'introduction')
    expect([before.ownerId, before.agreed.applicant ?? before.agreed.operator]).not.toContain(null)
  if (event.type === 'decided') {
    const { emergency, by } = event.data
    expect(missingForDecision(template, before, emergency ? 1 : template.judges)).toEqual([])
    expect(new Set(by).size).toBe(emergency ? 1 : template.judges)
  }
  if (event.type === 'connected') {
    expect(before.decision?.outcome).toBe('designated')
    expect(before.guideline?.version).toBe(facts.guideline)
    expect(facts.assets).toBeGreaterThan(0)
  }
}

/** What it led to; nothing changes where it was refused. */
function tryOne(walk: Walk, { actor, input, facts }: Tried): readonly NewEvent[] {
  const before = walk.state
  const events = walk.try(actor, input, facts)
  for (const event of events) demandGate(event, before, walk)
  if (events.length === 0) expect(walk.state).toBe(before)
  return events
}

describe('actions', () => {
  it('are those of the contract, each once', () => {
    expect(actions.map(({ name }) => name).sort()).toEqual([...actionNames].sort())
  })
})

describe.each(shippedTemplates)('a file by template $key', ({ body, key }) => {
  it('reaches cooperation by its gates', () => {
    const walk = new Walk(body)
    walk.toConnection()
    expect(walk.state).toMatchObject({ step: 'connection', status: 'open' })
    walk.toCooperation()
    expect(walk.state).toMatchObject({ step: 'cooperation', status: 'admitted' })
  })

  it('never gets further than its gates, whatever is tried in whatever order', () => {
    let reached = 0
    const begun = fc.constantFrom(null, ...starts, 'toConnection' as const)
    const tries = fc.array(anyAction(byKey(key)), { minLength: 20, maxLength: 120 })
    fc.assert(
      fc.property(begun, tries, (start, tried) => {
        const walk = new Walk(body)
        if (start) walk[start]()
        for (const one of tried) reached += tryOne(walk, one).filter(({ type }) => type === 'connected').length
        expect(fold(walk.events)).toEqual(walk.state)
        expect(walk.events.map(({ sequence }) => sequence)).toEqual(walk.events.map((_, i) => i + 1))
        if (walk.state.step === 'cooperation') expect(walk.events.some(({ type }) => type === 'connected')).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(reached).toBeGreaterThan(0)
  })
})

describe('nobody decides alone', () => {
  const template = byKey('national-oktt')
  const decision: ApplicationAction = {
    action: 'propose',
    outcome: 'designated',
    grounds: 'Aan alles voldaan',
    legalBasis: 'cbw',
    publication: null,
    category: null,
    targetGroup: 'havens',
    from: null,
    to: null,
  }

  it('who proposed can not confirm; a token can not judge', () => {
    const walk = new Walk(template)
    walk.toDecision()
    walk.must('judgeA', decision)
    expect(walk.refused('judgeA', { action: 'confirm', agrees: true, grounds: '' })).toBe('application.alone')
    expect(walk.refused('token', { action: 'confirm', agrees: true, grounds: '' })).toBe('access.person-only')
    walk.must('judgeB', { action: 'confirm', agrees: true, grounds: '' })
    expect(walk.state.decision?.by).toEqual(['judgeA', 'judgeB'])
  })

  it('a second person who does not agree sends it back with grounds', () => {
    const walk = new Walk(template)
    walk.toDecision()
    walk.must('judgeA', decision)
    expect(walk.refused('judgeB', { action: 'confirm', agrees: false, grounds: '' })).toBe('application.grounds')
    walk.must('judgeB', { action: 'confirm', agrees: false, grounds: 'Artikel ontbreekt' })
    expect(walk.state).toMatchObject({ proposal: null, decision: null, step: 'assessment' })
  })

  it('not on a legal basis that has ended, nor longer than it holds', () => {
    const walk = new Walk(template)
    walk.toDecision()
    expect(walk.refused('judgeA', { ...decision, legalBasis: 'wbni' } as ApplicationAction)).toBe(
      'application.lapsed-basis',
    )
    expect(walk.refused('judgeA', { ...decision, legalBasis: null } as ApplicationAction)).toBe('application.unknown')
  })

  it('not on an incomplete file, nor past a criterion that is not met', () => {
    const walk = new Walk(template)
    walk.toSubmission()
    expect(walk.refused('judgeA', decision)).toBe('application.incomplete')
    walk.judgeAll('met')
    walk.must('judgeA', { action: 'judge', criterion: 'security', verdict: 'not-met', grounds: 'Geen logboek' })
    expect(walk.refused('judgeA', decision)).toBe('application.incomplete')
    walk.must('judgeB', { action: 'settle', criterion: 'security', verdict: 'not-met', grounds: 'Samen besproken' })
    expect(walk.refused('judgeA', decision)).toBe('application.unmet')
    walk.must('judgeA', { ...decision, outcome: 'refused' } as ApplicationAction)
    walk.must('judgeB', { action: 'confirm', agrees: true, grounds: '' })
    expect(walk.state.status).toBe('refused')
  })

  it('in an emergency one does, and another reviews it', () => {
    const walk = new Walk(template)
    walk.toSubmission()
    for (const { id } of template.criteria)
      walk.must('judgeA', { action: 'judge', criterion: id, verdict: 'met', grounds: 'Gezien' })
    const atOnce: ApplicationAction = {
      action: 'decide-at-once',
      grounds: 'Grote aanval gaande',
      legalBasis: 'cbw',
      publication: null,
      targetGroup: null,
      to: null,
    }
    expect(walk.refused('judgeB', atOnce)).toBe('access.forbidden')
    walk.must('judgeA', atOnce)
    expect(walk.state).toMatchObject({ step: 'connection', decision: { emergency: true } })
    const review: ApplicationAction = { action: 'review-emergency', upheld: false, grounds: 'Niet nodig' }
    expect(walk.refused('judgeA', review)).toBe('application.alone')
    walk.must('judgeB', review)
    expect(walk.state).toMatchObject({ step: 'assessment', decision: null, status: 'open' })
  })
})

describe('question rounds', () => {
  it('close when the last question is answered or dropped', () => {
    const walk = new Walk(byKey('national-oktt'))
    walk.toSubmission()
    walk.must('judgeA', {
      action: 'ask',
      questions: [
        { criterion: 'privacy', text: 'Hoe lang bewaart u IP-adressen?' },
        { criterion: null, text: 'Wie mag de logboeken inzien?' },
      ],
    })
    const [one, two] = walk.state.rounds[0]?.questions ?? []
    walk.must('applicant', { action: 'reply', question: one?.id ?? '', text: '90 dagen' })
    expect(walk.state.rounds[0]?.closedAt).toBeNull()
    expect(walk.refused('applicant', { action: 'reply', question: one?.id ?? '', text: 'nog eens' })).toBe(
      'application.already',
    )
    walk.must('judgeB', { action: 'drop-question', question: two?.id ?? '' })
    expect(walk.state.rounds[0]?.closedAt).not.toBeNull()
  })
})

describe('a guideline', () => {
  it('is accepted in the version that holds, by an admin', () => {
    const walk = new Walk(byKey('link-participant'))
    walk.toConnection()
    const accept = { action: 'accept-guideline', version: 1, capacity: 'Directeur' } as const
    walk.facts = { ...walk.facts, guideline: 2 }
    expect(walk.refused('applicant', accept)).toBe('application.old-guideline')
    expect(walk.refused('applicantReader', { ...accept, version: 2 })).toBe('access.forbidden')
    walk.must('applicant', { ...accept, version: 2 })
  })
})
