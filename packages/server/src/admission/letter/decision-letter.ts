// What the letter of a decision says: the same to both sides, told from the decision and its template.
import type { Both, Language, TemplateBody } from '@schakel/api'
import { type Day, dayOf } from '../clock/working-days.ts'
import { type Block, facts, heading, list, paragraph, quiet, title } from './blocks.ts'
import { decisionWords } from './decision-words.ts'
import { dayIn, momentIn } from './told-times.ts'

export interface LetterFacts {
  readonly language: Language
  readonly number: string
  readonly openedAt: string
  readonly organisation: string
  readonly operator: { readonly name: string; readonly contact: string | null }
  readonly template: Pick<TemplateBody, 'name' | 'legalBases' | 'objectionDays' | 'connection'>
  readonly decision: {
    readonly outcome: 'designated' | 'refused'
    readonly at: string
    readonly grounds: string
    readonly legalBasis: Both | null
    readonly publication: string | null
    readonly category: string | null
    readonly targetGroup: string | null
    readonly from: Day | null
    readonly to: Day | null
    readonly emergency: boolean
    readonly reviewBefore: string | null
    readonly reviewedAt: string | null
    readonly objectionUntil: Day | null
  }
}

/** A decision under a statute designates; without one an operator admits. */
const bySaying = ({ template, language }: LetterFacts) =>
  decisionWords[language][template.legalBases.length > 0 ? 'designating' : 'admitting']

function outcomeOf(letter: LetterFacts): Block[] {
  const { language, organisation, template, decision, openedAt } = letter
  const words = decisionWords[language]
  const asked = words.asked(dayIn(language, dayOf(new Date(openedAt))), template.name[language])
  const say = bySaying(letter)[decision.outcome === 'designated' ? 'yes' : 'no']
  return [paragraph(`${asked} ${say(organisation, template.name[language])}`)]
}

/** What is written down of a designation; of a refusal there is no term, basis or target group. */
function termsOf({ language, template, decision }: LetterFacts): Block[] {
  const words = decisionWords[language]
  const { outcome, category, targetGroup, from, to, legalBasis, publication } = decision
  const designated = outcome === 'designated'
  const way = category === null ? words.byName : words.byCategory(category)
  const terms = facts([
    [words.way, designated && template.legalBases.length > 0 ? way : null],
    [words.targetGroup, targetGroup],
    [words.from, from && dayIn(language, from)],
    [words.to, to ? dayIn(language, to) : designated ? words.noEnd : null],
    [words.legalBasis, legalBasis?.[language]],
    [words.publication, publication],
  ])
  return terms.length > 0 ? [heading(words.terms), ...terms] : []
}

function emergencyOf({ language, decision }: LetterFacts): Block[] {
  const words = decisionWords[language]
  const { emergency, reviewBefore, reviewedAt } = decision
  if (!emergency || reviewBefore === null) return []
  const review =
    reviewedAt === null
      ? words.willBeReviewed(momentIn(language, reviewBefore))
      : words.wasReviewed(dayIn(language, dayOf(new Date(reviewedAt))))
  return [heading(words.emergency), paragraph(`${words.alone} ${review}`)]
}

function nextOf({ language, template, decision }: LetterFacts): Block[] {
  const words = decisionWords[language]
  if (decision.outcome === 'refused') return [heading(words.next), paragraph(words.again)]
  const { guideline, contacts, assets, ndn, channels } = template.connection
  const steps = [
    guideline && words.guideline,
    contacts > 0 && words.contacts(contacts),
    assets && words.assets,
    ndn !== 'none' && words.ndn[ndn],
    channels && words.channels,
  ].filter((step) => step !== false)
  return [heading(words.next), paragraph(steps.length > 0 ? words.connects : words.connectsAlone), ...list(steps)]
}

/** How and until when to object (Awb, articles 3:45, 6:4, 6:5, 6:7 to 6:9, 6:16 and 8:81). */
function objectionOf({ language, number, operator, template, decision }: LetterFacts): Block[] {
  const words = decisionWords[language]
  const { objectionDays, legalBases } = template
  if (objectionDays === null || decision.objectionUntil === null) return []
  const made = dayIn(language, dayOf(new Date(decision.at)))
  const term = objectionDays % 7 === 0 ? words.weeks(objectionDays / 7) : words.days(objectionDays)
  const to = [operator.name, operator.contact].filter((part) => part !== null).join(', ')
  return [
    heading(words.disagree),
    paragraph(`${words.objectWithin(term)} ${words.objectBefore(dayIn(language, decision.objectionUntil))}`),
    paragraph(`${words.objectTo(to)} ${words.objectionHolds}`),
    ...list(words.objectionContent(number, made)),
    paragraph(words.meanwhile),
    ...(legalBases.length > 0 ? [paragraph(words.injunction), quiet(words.statute)] : []),
  ]
}

export function decisionLetter(letter: LetterFacts): Block[] {
  const { language, number, organisation, operator, decision } = letter
  const words = decisionWords[language]
  return [
    paragraph(organisation),
    ...facts([
      [words.date, dayIn(language, dayOf(new Date(decision.at)))],
      [words.number, number],
    ]),
    title(bySaying(letter).title[decision.outcome]),
    paragraph(words.dear),
    ...outcomeOf(letter),
    heading(words.why),
    paragraph(decision.grounds),
    ...termsOf(letter),
    ...emergencyOf(letter),
    ...nextOf(letter),
    ...objectionOf(letter),
    paragraph(`${words.regards}\n${operator.name}`),
  ]
}
