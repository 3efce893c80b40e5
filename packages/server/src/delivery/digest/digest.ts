// Writes a digest: the count and the worst severity first, then what it is, grouped by problem.
import { portalPages } from '../portal-pages.ts'
import type { FindingLine } from './finding-port.ts'
import type { MailDocument, MailPart } from './mail-document.ts'
import { type DigestWords, digestWords, type Severity } from './words.ts'

export interface DigestLine extends FindingLine {
  event: 'new' | 'reopened'
  /** The page behind which the finding can be answered without signing in; null = none. */
  answerUrl: string | null
}

/** The operator as mails show it. */
export interface MailSender {
  name: string
  from: string
  contact: string | null
  accent: { light: string; dark: string }
}

export interface DigestInput {
  language: 'nl' | 'en'
  organisation: string
  sender: MailSender
  publicUrl: string
  /** IANA name in which times are written. */
  zone: string
  /** Findings whose content may be in the mail, worst first; not all of `total` need be listed. */
  lines: readonly DigestLine[]
  counts: { total: number; full: number; notice: number; reopened: number; worst: Severity }
}

const perIssue = 10

function dateTime(at: Date, language: 'nl' | 'en', zone: string): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}

function day(at: Date, language: 'nl' | 'en', zone: string): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(at)
}

function rowOf(line: DigestLine, input: DigestInput, words: DigestWords): MailPart {
  const { language, zone, publicUrl } = input
  const detail = [words.detail(words.severity[line.severity], dateTime(line.lastSeen, language, zone))]
  if (line.dueAt) detail.push(words.due(day(line.dueAt, language, zone)))
  const links = [{ label: words.look, url: `${publicUrl}${portalPages.finding(line.id)}` }]
  if (line.answerUrl) links.push({ label: words.answer, url: line.answerUrl })
  const text = line.event === 'reopened' ? `${line.address} (${words.reopened})` : line.address
  return { is: 'row', text, detail: detail.join(' '), links }
}

function groupsOf(input: DigestInput, words: DigestWords): MailPart[] {
  const groups = new Map<string, DigestLine[]>()
  for (const line of input.lines) groups.set(line.issue, [...(groups.get(line.issue) ?? []), line])
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    if (!first) return []
    const left = lines.length - perIssue
    const parts: MailPart[] = [
      { is: 'heading', text: first.title[input.language], note: words.findings(lines.length) },
      ...lines.slice(0, perIssue).map((line) => rowOf(line, input, words)),
    ]
    return left > 0 ? [...parts, { is: 'small', text: words.more(left) }] : parts
  })
}

function footer(input: DigestInput, words: DigestWords): MailPart[] {
  const { organisation, sender, publicUrl } = input
  const lines = [
    words.why(organisation, sender.name),
    words.genuine(publicUrl, sender.from),
    ...(sender.contact ? [words.contact(sender.contact)] : []),
    words.change(`${publicUrl}${portalPages.channels}`),
  ]
  return lines.map((text) => ({ is: 'small', text }))
}

/** One mail about findings; `counts` are of all, also of those that are not listed or whose content stays out. */
export function digestDocument(input: DigestInput): MailDocument {
  const { counts, organisation, sender, publicUrl, language } = input
  const words = digestWords[language]
  const count = words.findings(counts.total)
  const parts: MailPart[] = [
    { is: 'title', text: words.title(count) },
    { is: 'text', text: words.lead(organisation, sender.name) },
    { is: 'text', text: words.counts(counts.total - counts.reopened, counts.reopened) },
  ]
  if (counts.notice > 0) parts.push({ is: 'text', text: words.notice(counts.notice, counts.full === 0) })
  parts.push({ is: 'button', link: { label: words.open, url: `${publicUrl}${portalPages.findings}` } })
  parts.push(...groupsOf(input, words))
  const unlisted = counts.full - input.lines.length
  if (unlisted > 0) parts.push({ is: 'text', text: words.rest(unlisted) })
  return {
    subject: words.subject(count, words.severity[counts.worst], organisation),
    language,
    sender: sender.name,
    accent: sender.accent,
    parts: [...parts, ...footer(input, words)],
  }
}
