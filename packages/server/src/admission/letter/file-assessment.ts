// The assessment in a whole file: criteria with their evidence and judgements, explanations per flow, questions asked.
import type { Application } from '@schakel/api'
import { type Block, facts, heading, list, paragraph, quiet, subheading } from './blocks.ts'
import type { Telling } from './file-telling.ts'

type Criterion = Application['criteria'][number]

function evidenceOf({ evidence }: Criterion, { words, size }: Telling): Block[] {
  const pieces = evidence.map(({ name, size: bytes, sha256, url }) =>
    url === null ? words.evidence(name, size(bytes ?? 0), sha256 ?? '') : words.link(name, url),
  )
  return pieces.length > 0 ? list(pieces) : [quiet(words.noEvidence)]
}

function judgementsOf({ judgements, settled }: Criterion, { words, moment, who }: Telling): Block[] {
  type Judged = { at: string; by: Parameters<Telling['who']>[0]; verdict: string | null; grounds: string | null }
  const told = (name: string, { at, by, verdict, grounds }: Judged): Block[] => [
    quiet(`${name}: ${verdict === null ? words.notShown : words.codes[verdict]}. ${who(by)}, ${moment(at)}`),
    ...(grounds ? [paragraph(grounds)] : []),
  ]
  return [
    ...judgements.flatMap((judgement) => told(words.judgement, judgement)),
    ...(settled ? told(words.settled, settled) : []),
  ]
}

function criteriaOf(file: Application, telling: Telling): Block[] {
  const titles = new Map(file.template.body.criteria.map(({ id, title }) => [id, title[telling.language]]))
  if (file.criteria.length === 0) return []
  const each = file.criteria.flatMap((criterion) => [
    subheading(titles.get(criterion.id) ?? criterion.id),
    ...evidenceOf(criterion, telling),
    ...judgementsOf(criterion, telling),
  ])
  return [heading(telling.words.criteria), ...each]
}

function flowsOf({ flows, flowsSigned }: Application, { words, moment, who }: Telling): Block[] {
  if (flows.length === 0) return []
  const each = flows.flatMap(({ kind, text }) => [
    subheading(words.kinds[kind]),
    text ? paragraph(text) : quiet(words.notExplained),
  ])
  const signed = flowsSigned && `${who(flowsSigned.by)} (${flowsSigned.capacity}), ${moment(flowsSigned.at)}`
  return [heading(words.flows), ...each, ...facts([[words.signed, signed]])]
}

function questionOf(
  { text, reply, dropped }: Application['rounds'][number]['questions'][number],
  number: number,
  { words, moment, who }: Telling,
): Block[] {
  const answer = reply
    ? [paragraph(reply.text), quiet(`${who(reply.by)}, ${moment(reply.at)}`)]
    : [quiet(dropped ? words.dropped : words.open)]
  return [subheading(words.question(number)), paragraph(text), ...answer]
}

function roundsOf({ rounds, clock }: Application, telling: Telling): Block[] {
  const { words, day } = telling
  const term = clock && words.clockIs(clock.used, clock.stopped, clock.target)
  const asked = rounds.flatMap(({ askedAt, dueOn, questions }) => [
    quiet(words.round(day(askedAt), day(dueOn))),
    ...questions.flatMap((question, i) => questionOf(question, i + 1, telling)),
  ])
  return [
    ...(term ? [heading(words.clock), paragraph(term)] : []),
    ...(asked.length > 0 ? [heading(words.rounds), ...asked] : []),
  ]
}

export function assessmentPart(file: Application, telling: Telling): Block[] {
  return [...criteriaOf(file, telling), ...flowsOf(file, telling), ...roundsOf(file, telling)]
}
