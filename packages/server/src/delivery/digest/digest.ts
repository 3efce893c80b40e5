// Writes a digest: the count and the worst severity first, then what it is and what to do, grouped by problem.
import { portalPages } from '../portal-pages.ts'
import type { ThingLine } from '../thing-port.ts'
import { dateTime, day, type Language } from '../times.ts'
import type { MailDocument, MailPart } from './mail-document.ts'
import { type DigestWords, digestWords, type Severity } from './words.ts'

export interface DigestLine extends ThingLine {
  event: 'new' | 'reopened' | 'reminder'
  /** The page behind which it can be answered without signing in; null = none. */
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
  language: Language
  organisation: string
  sender: MailSender
  publicUrl: string
  /** IANA name in which times are written. */
  zone: string
  now: Date
  /** What may be in the mail, worst first; not all need be listed. */
  lines: readonly DigestLine[]
  /** Of all, listed or not: news, of that what is seen again, and reminders; how many come whole and how many as a notice. */
  counts: {
    news: number
    reopened: number
    reminders: number
    full: number
    notice: number
    /** News that comes whole but does not fit. */
    unlisted: number
    worst: Severity
  }
}

const perIssue = 10

function rowOf(line: DigestLine, input: DigestInput, words: DigestWords): MailPart & { is: 'row' } {
  const { language, zone, publicUrl, now } = input
  const detail = [
    words.detail(words.severity[line.severity], dateTime(line.lastSeen, language, zone), line.tlp),
    line.because[language],
  ]
  if (line.dueAt) detail.push((line.dueAt > now ? words.due : words.overdue)(day(line.dueAt, language, zone)))
  const links = [{ label: words.look, url: `${publicUrl}${portalPages.finding(line.id)}` }]
  if (line.answerUrl) links.push({ label: words.answer, url: line.answerUrl })
  const text = line.event === 'reopened' ? `${line.address} (${words.reopened})` : line.address
  return { is: 'row', text, detail: detail.join(' '), links }
}

function groupsOf(lines: readonly DigestLine[], input: DigestInput, words: DigestWords): MailPart[] {
  const { language } = input
  return [...Map.groupBy(lines, ({ issue }) => issue).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const left = same.length - perIssue
    return [
      { is: 'heading' as const, text: first.title[language], note: words.findings(same.length) },
      { is: 'text' as const, text: first.about[language] },
      { is: 'text' as const, text: words.first(first.measure[language]) },
      ...same.slice(0, perIssue).map((line) => rowOf(line, input, words)),
      ...(left > 0 ? [{ is: 'small' as const, text: words.more(left) }] : []),
    ]
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

/** What was told before and still waits for an answer. */
function openRows(input: DigestInput, words: DigestWords): MailPart[] {
  const still = input.lines.filter(({ event }) => event === 'reminder')
  const rows = still.slice(0, perIssue).map((line) => ({
    ...rowOf(line, input, words),
    text: `${line.title[input.language]}: ${line.address}`,
  }))
  const left = input.counts.reminders - rows.length
  return left > 0 && rows.length > 0 ? [...rows, { is: 'small', text: words.rest(left) }] : rows
}

function openParts(input: DigestInput, words: DigestWords, is: 'title' | 'heading'): MailPart[] {
  return [
    { is, text: words.titleOpen(input.counts.reminders) },
    { is: 'text', text: words.leadOpen(input.sender.name) },
  ]
}

function newsParts({ counts, organisation, sender }: DigestInput, words: DigestWords): MailPart[] {
  return [
    { is: 'title', text: words.title(words.findings(counts.news)) },
    { is: 'text', text: words.lead(organisation, sender.name) },
    { is: 'text', text: words.counts(counts.news - counts.reopened, counts.reopened) },
  ]
}

/** One mail about news and about what is still open; `counts` are also of what is not listed or stays out. */
export function digestDocument(input: DigestInput): MailDocument {
  const { counts, lines, organisation, sender, publicUrl, language } = input
  const words = digestWords[language]
  const news = lines.filter(({ event }) => event !== 'reminder')
  const parts = counts.news > 0 ? newsParts(input, words) : openParts(input, words, 'title')
  if (counts.notice > 0) parts.push({ is: 'text', text: words.notice(counts.notice, counts.full === 0) })
  parts.push({ is: 'button', link: { label: words.open, url: `${publicUrl}${portalPages.findings}` } })
  parts.push(...groupsOf(news, input, words))
  if (counts.unlisted > 0) parts.push({ is: 'text', text: words.rest(counts.unlisted) })
  if (counts.news > 0 && counts.reminders > 0) parts.push(...openParts(input, words, 'heading'))
  parts.push(...openRows(input, words))
  return {
    subject:
      counts.news > 0
        ? words.subject(words.findings(counts.news), words.severity[counts.worst], organisation)
        : words.subjectOpen(counts.reminders, organisation),
    language,
    sender: sender.name,
    accent: sender.accent,
    parts: [...parts, ...footer(input, words)],
  }
}
