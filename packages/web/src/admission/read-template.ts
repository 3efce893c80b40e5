// What was typed in the form of a template, laid over the template as it was: what the form does not show stays.
import type { Both, TemplateBody } from '@schakel/api/client'
import type { Typed } from '../look/index.ts'

/** The words that were typed; those of before where a language was left empty. */
function bothOf(typed: Typed, name: string, before: Both): Both {
  return { nl: typed[`${name}.nl`] || before.nl, en: typed[`${name}.en`] || before.en }
}

/** The words of something new; null unless both languages were typed. */
function newBoth(typed: Typed, name: string): Both | null {
  const { [`${name}.nl`]: nl, [`${name}.en`]: en } = typed
  return nl && en ? { nl, en } : null
}

const numberOf = (typed: Typed, name: string, before: number) => Number(typed[name]) || before

/** An id that none of these bears: `question-2`. */
function freeId(kind: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let n = taken.length + 1
  while (ids.has(`${kind}-${n}`)) n += 1
  return `${kind}-${n}`
}

function questionsOf(typed: Typed, before: TemplateBody['questions'], stays: (name: string) => boolean) {
  const kept = before
    .filter(({ id }) => stays(`question.${id}`))
    .map((one) => ({ ...one, label: bothOf(typed, `question.${one.id}`, one.label) }))
  const label = newBoth(typed, 'question.new')
  const made = { id: freeId('question', before), help: null, type: 'text' as const, choices: [], required: true }
  return label ? [...kept, { ...made, label }] : kept
}

/** What a criterion is usually shown by: kept, dropped, and one new. */
function documentsOf(typed: Typed, id: string, before: readonly Both[], stays: (name: string) => boolean): Both[] {
  const kept = before
    .map((document, i) => bothOf(typed, `document.${id}.${i}`, document))
    .filter((_, i) => stays(`document.${id}.${i}`))
  const fresh = newBoth(typed, `document.${id}.new`)
  return fresh ? [...kept, fresh] : kept
}

function criteriaOf(typed: Typed, before: TemplateBody['criteria'], stays: (name: string) => boolean) {
  const kept = before
    .filter(({ id }) => stays(`criterion.${id}`))
    .map((one) => ({
      ...one,
      title: bothOf(typed, `criterion.${one.id}`, one.title),
      asks: bothOf(typed, `asks.${one.id}`, one.asks),
      documents: documentsOf(typed, one.id, one.documents, stays),
    }))
  const [title, asks] = [newBoth(typed, 'criterion.new'), newBoth(typed, 'asks.new')]
  return title && asks ? [...kept, { id: freeId('criterion', before), title, asks, documents: [] }] : kept
}

function basesOf(typed: Typed, before: TemplateBody['legalBases'], stays: (name: string) => boolean) {
  const kept = before
    .filter(({ id }) => stays(`basis.${id}`))
    .map(({ id, name }) => ({ id, name: bothOf(typed, `basis.${id}`, name), until: typed[`until.${id}`] || null }))
  const name = newBoth(typed, 'basis.new')
  return name ? [{ id: freeId('basis', before), name, until: null }, ...kept] : kept
}

function experiencesOf(typed: Typed, before: TemplateBody['experiences'], stays: (name: string) => boolean) {
  const kept = before
    .map(({ said, by }, i) => ({ said: bothOf(typed, `experience.${i}`, said), by: typed[`experience.${i}.by`] || by }))
    .filter((_, i) => stays(`experience.${i}`))
  const [said, by] = [newBoth(typed, 'experience.new'), typed['experience.new.by']]
  return said && by ? [...kept, { said, by }] : kept
}

const thingKinds = ['finding', 'advisory', 'indicators', 'publication', 'report'] as const
const choices = ['required', 'offered', 'none'] as const

function connectionOf(typed: Typed, before: TemplateBody['connection']): TemplateBody['connection'] {
  const asked = new Set(typed.connection?.split(',') ?? [])
  return {
    guideline: asked.has('guideline'),
    assets: asked.has('assets'),
    channels: asked.has('channels'),
    contacts: typed.contacts ? Number(typed.contacts) : before.contacts,
    ndn: choices.find((one) => one === typed.ndn) ?? before.ndn,
  }
}

function coversOf(typed: Typed, before: TemplateBody['covers']): TemplateBody['covers'] {
  const chosen = new Set(typed.covers?.split(',') ?? [])
  const covers = thingKinds.filter((kind) => chosen.has(kind))
  return covers.length > 0 ? covers : before
}

/** `drop` names what goes, as the form calls it. */
export function readTemplate(body: TemplateBody, typed: Typed): TemplateBody {
  const dropped = new Set(typed.drop?.split(',') ?? [])
  const stays = (name: string) => !dropped.has(name)
  return {
    ...body,
    name: bothOf(typed, 'name', body.name),
    about: bothOf(typed, 'about', body.about),
    judges: typed.judges === '1' ? 1 : 2,
    clock: { from: numberOf(typed, 'from', body.clock.from), target: numberOf(typed, 'target', body.clock.target) },
    questionDays: numberOf(typed, 'questionDays', body.questionDays),
    objectionDays: typed.objectionDays ? Number(typed.objectionDays) : null,
    reviewMonths: numberOf(typed, 'reviewMonths', body.reviewMonths),
    experiences: experiencesOf(typed, body.experiences, stays),
    questions: questionsOf(typed, body.questions, stays),
    criteria: criteriaOf(typed, body.criteria, stays),
    flows: body.flows
      .filter(({ kind }) => stays(`flow.${kind}`))
      .map((flow) => ({ ...flow, about: bothOf(typed, `flow.${flow.kind}`, flow.about) })),
    connection: connectionOf(typed, body.connection),
    covers: coversOf(typed, body.covers),
    legalBases: basesOf(typed, body.legalBases, stays),
  }
}
