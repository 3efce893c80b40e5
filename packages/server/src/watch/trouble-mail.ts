// The mail about trouble of the node: what began, what goes on, what is over, each with what to do.
import type { MailDocument, MailPart, NoticeContext } from '../delivery/index.ts'
import type { Said, Wording } from './check.ts'
import type { TroubleEvent } from './tell.store.ts'

export interface TroubleLine {
  event: TroubleEvent
  since: Date
  until: Date | null
  said: Said
}

const listed = 30

const words = {
  nl: {
    began: (n: number) => (n === 1 ? 'Een storing op het knooppunt' : `${n} storingen op het knooppunt`),
    still: (n: number) => (n === 1 ? 'Een storing duurt nog' : `${n} storingen duren nog`),
    over: (n: number) => (n === 1 ? 'Een storing is voorbij' : `${n} storingen zijn voorbij`),
    headings: { began: 'Begonnen', 'goes-on': 'Duurt nog', over: 'Voorbij' },
    since: (at: string) => `Sinds ${at}.`,
    span: (from: string, to: string) => `Van ${from} tot ${to}.`,
    more: (n: number) => `En nog ${n}: kijk op het bureau.`,
    look: 'Bekijk dit',
    desk: 'Naar het bureau',
    why: 'U krijgt dit omdat dit adres bij de beheerder van het knooppunt hoort. Wij melden een storing als zij begint, elke week dat zij duurt, en als zij voorbij is.',
  },
  en: {
    began: (n: number) => (n === 1 ? 'Trouble on the node' : `${n} troubles on the node`),
    still: (n: number) => (n === 1 ? 'A trouble goes on' : `${n} troubles go on`),
    over: (n: number) => (n === 1 ? 'A trouble is over' : `${n} troubles are over`),
    headings: { began: 'Began', 'goes-on': 'Goes on', over: 'Over' },
    since: (at: string) => `Since ${at}.`,
    span: (from: string, to: string) => `From ${from} to ${to}.`,
    more: (n: number) => `And ${n} more: look at the desk.`,
    look: 'Look at this',
    desk: 'To the desk',
    why: 'You get this because this address belongs to the operator of the node. We tell of trouble when it begins, every week that it lasts, and when it is over.',
  },
} as const

function dateTime(at: Date, { language, zone }: NoticeContext): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(at)
}

function subjectOf(lines: readonly TroubleLine[], language: 'nl' | 'en'): string {
  const t = words[language]
  const of = (event: TroubleEvent) => lines.filter((line) => line.event === event)
  const [first] = lines
  if (lines.length === 1 && first) {
    const say: Wording = first.event === 'over' ? first.said.over : first.said.title
    return say[language]
  }
  if (of('began').length > 0) return t.began(of('began').length)
  return of('goes-on').length > 0 ? t.still(of('goes-on').length) : t.over(lines.length)
}

function partsOf(event: TroubleEvent, lines: readonly TroubleLine[], context: NoticeContext): MailPart[] {
  const { language, publicUrl } = context
  const t = words[language]
  if (lines.length === 0) return []
  const rows = lines.slice(0, listed).map(({ since, until, said }): MailPart => {
    const from = dateTime(since, context)
    const time = until ? t.span(from, dateTime(until, context)) : t.since(from)
    if (event === 'over') return { is: 'row', text: said.over[language], detail: time, links: [] }
    const links = said.href ? [{ label: t.look, url: `${publicUrl}${said.href}` }] : []
    return { is: 'row', text: said.title[language], detail: `${time} ${said.mend[language]}`, links }
  })
  const rest = lines.length - rows.length
  return [
    { is: 'heading', text: t.headings[event] },
    ...rows,
    ...(rest > 0 ? [{ is: 'text' as const, text: t.more(rest) }] : []),
  ]
}

export function troubleDocument(lines: readonly TroubleLine[], context: NoticeContext): MailDocument {
  const { language, sender, publicUrl } = context
  const subject = subjectOf(lines, language)
  const events: readonly TroubleEvent[] = ['began', 'goes-on', 'over']
  return {
    subject,
    language,
    sender: sender.name,
    accent: sender.accent,
    parts: [
      { is: 'title', text: subject },
      ...events.flatMap((event) =>
        partsOf(
          event,
          lines.filter((line) => line.event === event),
          context,
        ),
      ),
      { is: 'button', link: { label: words[language].desk, url: `${publicUrl}/desk` } },
      { is: 'small', text: words[language].why },
    ],
  }
}
