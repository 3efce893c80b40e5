// What was typed in the form of a template, laid over the template as it was: what the form does not show stays.
import type { Both, TemplateBody } from '@schakel/api/client'
import type { Typed } from '../look/index.ts'

/** The words that were typed; those of before where a language was left empty. */
function bothOf(typed: Typed, name: string, before: Both): Both {
  return { nl: typed[`${name}.nl`] || before.nl, en: typed[`${name}.en`] || before.en }
}

const numberOf = (typed: Typed, name: string, before: number) => Number(typed[name]) || before

function basesOf(typed: Typed, bases: TemplateBody['legalBases']): TemplateBody['legalBases'] {
  const kept = bases.map(({ id, name }) => ({
    id,
    name: bothOf(typed, `basis.${id}`, name),
    until: typed[`until.${id}`] || null,
  }))
  const { 'basis.new.nl': nl, 'basis.new.en': en } = typed
  return nl && en ? [{ id: `basis-${kept.length + 1}`, name: { nl, en }, until: null }, ...kept] : kept
}

export function readTemplate(body: TemplateBody, typed: Typed): TemplateBody {
  return {
    ...body,
    name: bothOf(typed, 'name', body.name),
    about: bothOf(typed, 'about', body.about),
    judges: typed.judges === '1' ? 1 : 2,
    clock: { from: numberOf(typed, 'from', body.clock.from), target: numberOf(typed, 'target', body.clock.target) },
    questionDays: numberOf(typed, 'questionDays', body.questionDays),
    objectionDays: typed.objectionDays ? Number(typed.objectionDays) : null,
    reviewMonths: numberOf(typed, 'reviewMonths', body.reviewMonths),
    questions: body.questions.map((one) => ({ ...one, label: bothOf(typed, `question.${one.id}`, one.label) })),
    criteria: body.criteria.map((one) => ({
      ...one,
      title: bothOf(typed, `criterion.${one.id}`, one.title),
      asks: bothOf(typed, `asks.${one.id}`, one.asks),
    })),
    legalBases: basesOf(typed, body.legalBases),
  }
}
