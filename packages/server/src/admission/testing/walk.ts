// Walks through a file in memory: its actors, the ordinary way to each step, and any action at random.
import type { ApplicationAction, TemplateBody } from '@schakel/api'
import fc from 'fast-check'
import { act } from '../case/act.ts'
import { type Actor, isRefused } from '../case/action.ts'
import type { CaseEvent, NewEvent, Verdict } from '../case/events.ts'
import { tell } from '../case/fold.ts'
import type { CaseFacts } from '../case/gates.ts'
import { type CaseState, emptyState } from '../case/state.ts'

export const actors = {
  applicant: { side: 'applicant', personId: 'applicant', role: 'admin' },
  applicantReader: { side: 'applicant', personId: 'applicantReader', role: 'reader' },
  judgeA: { side: 'operator', personId: 'judgeA', role: 'admin' },
  judgeB: { side: 'operator', personId: 'judgeB', role: 'analyst' },
  token: { side: 'operator', personId: null, role: 'admin' },
} satisfies Record<string, Actor>
export type ActorName = keyof typeof actors

export const starts = ['toAssessment', 'toSubmission', 'toDecision', 'toConnection'] as const

const readyFacts: CaseFacts = { guideline: 1, contacts: 2, assets: 3, channels: 1, channelsUnproven: 0 }

export class Walk {
  state: CaseState = emptyState
  events: CaseEvent[] = []
  facts: CaseFacts = readyFacts
  now = new Date('2026-11-24T08:00:00Z')
  #ids = 0
  readonly template: TemplateBody

  constructor(template: TemplateBody) {
    this.template = template
    this.#keep({ type: 'applied', data: { targetGroup: null, text: null, again: null } }, actors.applicant)
  }

  #keep(event: NewEvent, { side, personId }: Actor): void {
    const kept = { ...event, sequence: this.events.length + 1, at: this.now, side, personId } as CaseEvent
    this.events.push(kept)
    this.state = tell(this.state, kept)
  }

  #ask(actor: ActorName, input: ApplicationAction) {
    const { template, state, facts, now } = this
    return act({ template, state, facts, now, actor: actors[actor], newId: () => `id-${++this.#ids}` }, input)
  }

  /** The events that it led to; none when it was refused. */
  try(actor: ActorName, input: ApplicationAction, facts?: CaseFacts): readonly NewEvent[] {
    if (facts) this.facts = facts
    const done = this.#ask(actor, input)
    if (isRefused(done)) return []
    for (const event of done) this.#keep(event, actors[actor])
    return done
  }

  must(actor: ActorName, input: ApplicationAction): void {
    const done = this.#ask(actor, input)
    if (isRefused(done))
      throw new Error(`${input.action} by ${actor}: ${done.code} ${done.detail} ${JSON.stringify(done.missing)}`)
    for (const event of done) this.#keep(event, actors[actor])
  }

  refused(actor: ActorName, input: ApplicationAction): string | null {
    const done = this.#ask(actor, input)
    return isRefused(done) ? done.code : null
  }

  toAssessment(): void {
    this.must('judgeA', { action: 'take' })
    const answers = Object.fromEntries(
      this.template.questions.map(({ id, choices }) => [id, choices[0]?.id ?? 'een antwoord']),
    )
    this.must('applicant', { action: 'answer', answers })
    this.must('applicant', { action: 'agree' })
    this.must('judgeA', { action: 'agree' })
  }

  toSubmission(): void {
    this.toAssessment()
    for (const { id } of this.template.criteria)
      this.must('applicant', { action: 'add-link', criterion: id, name: 'Bewijs', url: 'https://example.org/bewijs' })
    for (const { kind } of this.template.flows)
      this.must('applicant', { action: 'explain-flow', flow: kind, text: 'Zo gaan wij ermee om' })
    if (this.template.flows.length > 0) this.must('applicant', { action: 'sign-flows', capacity: 'Voorzitter' })
    this.must('applicant', { action: 'submit' })
  }

  judgeAll(verdict: Verdict): void {
    for (const { id } of this.template.criteria)
      for (const judge of (['judgeA', 'judgeB'] as const).slice(0, this.template.judges))
        this.must(judge, { action: 'judge', criterion: id, verdict, grounds: 'Gezien' })
  }

  toDecision(): void {
    this.toSubmission()
    this.judgeAll('met')
  }

  toConnection(): void {
    this.toDecision()
    this.must('judgeA', {
      action: 'propose',
      outcome: 'designated',
      grounds: 'Aan alles voldaan',
      legalBasis: this.template.legalBases[0]?.id ?? null,
      publication: 'Staatscourant 2026, 12345',
      category: null,
      targetGroup: 'havens',
      from: null,
      to: null,
    })
    if (this.template.judges === 2) this.must('judgeB', { action: 'confirm', agrees: true, grounds: '' })
  }

  toCooperation(): void {
    this.must('applicant', { action: 'accept-guideline', version: this.facts.guideline ?? 0, capacity: 'Voorzitter' })
    if (this.template.connection.ndn !== 'none')
      this.must('applicant', { action: 'agree-ndn', wants: true, capacity: 'Voorzitter' })
    this.must('judgeA', { action: 'connect' })
  }
}

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  guideline: fc.constantFrom(1, 1, 1, 1, 2, null),
  contacts: fc.constantFrom(2, 2, 2, 1, 0),
  assets: fc.constantFrom(3, 3, 3, 0),
  channels: fc.constantFrom(1, 1, 0),
  channelsUnproven: fc.constantFrom(0, 0, 0, 1),
})

export interface Tried {
  actor: ActorName
  input: ApplicationAction
  facts: CaseFacts
}

/** Any action by anyone, with input that is often right: ids as `Walk` makes them. */
export function anyAction(template: TemplateBody): fc.Arbitrary<Tried> {
  const criterion = fc.constantFrom(...template.criteria.map(({ id }) => id), 'unknown')
  const someId = fc.integer({ min: 1, max: 30 }).map((n) => `id-${n}`)
  const verdict = fc.constantFrom<Verdict>('met', 'met', 'met', 'not-met')
  const basis = fc.constantFrom(...template.legalBases.map(({ id }) => id), template.legalBases[0]?.id ?? null)
  const flow = fc.constantFrom(...template.flows.map(({ kind }) => kind), 'report' as const)
  const one = <T extends ApplicationAction>(input: fc.Arbitrary<T>, weight = 1) => ({
    weight,
    arbitrary: input as fc.Arbitrary<ApplicationAction>,
  })
  const terms = {
    grounds: fc.constant('Daarom'),
    legalBasis: basis,
    publication: fc.constant(null),
    targetGroup: fc.constant(null),
    to: fc.constant(null),
  }
  const someQuestions: fc.Arbitrary<{ criterion: string | null; text: string }[]> = fc.constant([
    { criterion: null, text: 'Waarom?' },
  ])
  const answers = Object.fromEntries(template.questions.map(({ id, choices }) => [id, choices[0]?.id ?? 'x']))
  const input = fc.oneof(
    one(fc.constant({ action: 'take' as const })),
    one(fc.constant({ action: 'answer' as const, answers })),
    one(fc.constant({ action: 'agree' as const }), 3),
    one(
      fc.record({
        action: fc.constant('add-link' as const),
        criterion,
        name: fc.constant('b'),
        url: fc.constant('https://example.org/'),
      }),
      4,
    ),
    one(fc.record({ action: fc.constant('remove-evidence' as const), evidence: someId })),
    one(fc.record({ action: fc.constant('explain-flow' as const), flow, text: fc.constant('zo') }), 3),
    one(fc.constant({ action: 'sign-flows' as const, capacity: 'Voorzitter' })),
    one(fc.constant({ action: 'submit' as const }), 3),
    one(fc.record({ action: fc.constant('ask' as const), questions: someQuestions })),
    one(fc.record({ action: fc.constant('reply' as const), question: someId, text: fc.constant('Daarom') }), 4),
    one(fc.record({ action: fc.constant('drop-question' as const), question: someId }), 4),
    one(fc.record({ action: fc.constant('judge' as const), criterion, verdict, grounds: fc.constant('Gezien') }), 12),
    one(
      fc.record({ action: fc.constant('settle' as const), criterion, verdict, grounds: fc.constant('Besproken') }),
      3,
    ),
    one(
      fc.record({
        action: fc.constant('propose' as const),
        outcome: fc.constantFrom('designated' as const, 'designated' as const, 'refused' as const),
        category: fc.constant(null),
        from: fc.constant(null),
        ...terms,
      }),
      4,
    ),
    one(
      fc.record({
        action: fc.constant('confirm' as const),
        agrees: fc.constantFrom(true, true, false),
        grounds: fc.constant('Zo'),
      }),
      4,
    ),
    one(fc.record({ action: fc.constant('decide-at-once' as const), ...terms })),
    one(
      fc.record({ action: fc.constant('review-emergency' as const), upheld: fc.boolean(), grounds: fc.constant('Zo') }),
    ),
    one(
      fc.record({
        action: fc.constant('accept-guideline' as const),
        version: fc.constantFrom(1, 1, 1, 2),
        capacity: fc.constant('x'),
      }),
      14,
    ),
    one(
      fc.record({
        action: fc.constant('agree-ndn' as const),
        wants: fc.constantFrom(true, true, false),
        capacity: fc.constant('x'),
      }),
      14,
    ),
    one(fc.constant({ action: 'connect' as const }), 12),
    one(fc.constant({ action: 'suspend' as const, grounds: 'Zo', meanwhile: 'direct' as const, other: null })),
    one(fc.constant({ action: 'lift' as const, grounds: 'Zo' })),
  )
  const actor = fc.constantFrom<ActorName>(
    'applicant',
    'applicant',
    'judgeA',
    'judgeA',
    'judgeB',
    'judgeB',
    'token',
    'applicantReader',
  )
  return fc.record({ actor, input, facts: anyFacts })
}
