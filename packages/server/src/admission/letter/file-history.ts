// The history in a whole file: one entry after another, with the words for the codes that it holds.
import type { HistoryEntry, Language, TemplateBody } from '@schakel/api'
import { type Block, heading, paragraph, quiet, subheading } from './blocks.ts'
import { type Telling, tellingIn } from './file-telling.ts'

const aDay = /^\d{4}-\d{2}-\d{2}$/
const aMoment = /^\d{4}-\d{2}-\d{2}T/

/** Codes are joined by a colon; what is no code (a name, an address) is told as it is. */
function aboutIn(about: string, template: TemplateBody, { words, language, day, moment }: Telling): string {
  if (aDay.test(about)) return day(about)
  if (aMoment.test(about)) return moment(about)
  const known = new Map<string, string>([
    ...Object.entries({ ...words.codes, ...words.kinds, ...words.steps }),
    ...template.criteria.map(({ id, title }) => [id, title[language]] as const),
  ])
  const codes = about.split(':')
  return codes.some((code) => known.has(code)) ? codes.map((code) => known.get(code) ?? code).join(': ') : about
}

export function historyHeading(language: Language): Block {
  return heading(tellingIn(language).words.history)
}

export function historyEntryBlocks(entry: HistoryEntry, template: TemplateBody, language: Language): Block[] {
  const telling = tellingIn(language)
  const { words, moment, who } = telling
  const name = entry.about === null ? '' : `: ${aboutIn(entry.about, template, telling)}`
  const by = who({ name: entry.by, side: entry.side })
  const marks = [moment(entry.at), by, ...(entry.internal ? [words.internal] : [])]
  return [
    subheading(`${words.events[entry.type]}${name}`),
    quiet(marks.join(', ')),
    ...(entry.text ? [paragraph(entry.text)] : []),
  ]
}
