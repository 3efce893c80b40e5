// The whole file as a document: what its reader sees of it, section by section; nothing is decided here on who sees what.
import type { Application, Language } from '@schakel/api'
import { type Block, facts, heading, list, paragraph, quiet, subheading, title } from './blocks.ts'
import { assessmentPart } from './file-assessment.ts'
import { decisionPart } from './file-decision.ts'
import { type Telling, tellingIn } from './file-telling.ts'

function headPart(file: Application, { words, language, day }: Telling): Block[] {
  return [
    title(words.title(file.number)),
    ...facts([
      [words.organisation, file.organisation.name],
      [words.appliesAs, file.template.body.name[language]],
      [words.step, words.steps[file.step]],
      [words.status, words.statuses[file.status]],
      [words.owner, file.owner?.name ?? null],
      [words.opened, day(file.openedAt)],
      [words.reviewDue, file.reviewDueOn && day(file.reviewDueOn)],
    ]),
  ]
}

function answersPart(file: Application, { words, language }: Telling): Block[] {
  const { questions } = file.template.body
  if (questions.length === 0) return []
  const told = questions.flatMap(({ id, label, choices }) => {
    const answer = file.answers[id] ?? ''
    const chosen = choices.find((choice) => choice.id === answer)
    return [subheading(label[language]), answer ? paragraph(chosen?.label[language] ?? answer) : quiet(words.noAnswer)]
  })
  return [heading(words.questionnaire), ...told]
}

function talkPart({ meeting, agreed }: Application, { words, moment, who }: Telling): Block[] {
  const agreements = [agreed.applicant, agreed.operator].flatMap((stamp) =>
    stamp ? [[who(stamp.by), moment(stamp.at)] as const] : [],
  )
  const met = meeting
    ? [
        heading(words.meeting),
        ...facts([
          [words.when, moment(meeting.at)],
          [words.where, meeting.place],
        ]),
        ...(meeting.minutes ? [subheading(words.minutes), paragraph(meeting.minutes)] : []),
      ]
    : []
  return [...met, ...(agreements.length > 0 ? [heading(words.agreement), ...facts(agreements)] : [])]
}

function connectionPart(file: Application, { words, moment, who }: Telling): Block[] {
  const { guideline, ndn, checklist } = file
  if (checklist.length === 0) return []
  const { accepted } = guideline
  const signed =
    accepted &&
    `${words.accepted(accepted.version)}, ${who(accepted.by)} (${accepted.capacity}), ${moment(accepted.at)}`
  const items = checklist.map(({ item, done, count }) => {
    const counted = count === null ? '' : ` (${count})`
    return `${words.items[item] ?? item}${counted}: ${words.codes[done ? 'yes' : 'no']}`
  })
  return [
    heading(words.checklist),
    ...list(items),
    ...facts([
      [words.guideline, signed ?? words.notAccepted],
      [words.ndn, ndn && `${words.codes[ndn.wants ? 'yes' : 'no']}, ${who(ndn.by)}, ${moment(ndn.at)}`],
    ]),
  ]
}

function suspensionPart({ suspension }: Application, { words, moment, who }: Telling): Block[] {
  if (!suspension) return []
  const { at, by, grounds, meanwhile, other } = suspension
  return [
    heading(words.suspension),
    ...facts([
      [words.on, moment(at)],
      [words.by, who(by)],
      [words.meanwhile, other?.name ?? words.codes[meanwhile] ?? meanwhile],
    ]),
    paragraph(grounds),
  ]
}

/** All but the history, which is as long as it is. */
export function wholeFile(file: Application, language: Language, now: Date): Block[] {
  const telling = tellingIn(language)
  const parts = [headPart, answersPart, talkPart, assessmentPart, decisionPart, connectionPart, suspensionPart]
  const [head = [], ...others] = parts.map((part) => part(file, telling))
  return [...head, quiet(telling.words.made(telling.moment(now.toISOString()))), ...others.flat()]
}
