// The decision in a whole file: as proposed, as made, its review and the objections against it.
import type { Application } from '@schakel/api'
import { type Block, facts, heading, paragraph, quiet, subheading } from './blocks.ts'
import type { Telling } from './file-telling.ts'

type Decision = NonNullable<Application['decision']>
type Terms = NonNullable<Application['proposal']>

function termsOf(terms: Terms, made: string | null, { words, language, day }: Telling): Block[] {
  const { outcome, legalBasis, publication, category, targetGroup, from, to, by, grounds } = terms
  return [
    ...facts([
      [words.outcome, words.codes[outcome]],
      [words.on, made],
      [words.by, by.filter((name) => name !== '').join(', ')],
      [words.category, category],
      [words.targetGroup, targetGroup],
      [words.from, from && day(from)],
      [words.to, to && day(to)],
      [words.legalBasis, legalBasis?.[language]],
      [words.publication, publication],
    ]),
    subheading(words.grounds),
    paragraph(grounds),
  ]
}

function afterwards({ emergency, reviewBefore, review, objectionUntil, objections }: Decision, telling: Telling) {
  const { words, moment, day, who } = telling
  return [
    ...facts([
      [words.emergency, emergency ? words.codes.yes : null],
      [words.reviewBefore, reviewBefore && moment(reviewBefore)],
      [words.objectionUntil, objectionUntil && day(objectionUntil)],
    ]),
    ...(review
      ? [subheading(words.review), quiet(`${who(review.by)}, ${moment(review.at)}`), paragraph(review.grounds)]
      : []),
    ...objections.flatMap(({ on, text }) => [subheading(words.objection(day(on))), paragraph(text)]),
  ]
}

export function decisionPart({ proposal, decision }: Application, telling: Telling): Block[] {
  const { words, moment } = telling
  return [
    ...(proposal ? [heading(words.proposal), ...termsOf(proposal, null, telling)] : []),
    ...(decision
      ? [heading(words.decision), ...termsOf(decision, moment(decision.at), telling), ...afterwards(decision, telling)]
      : []),
  ]
}
