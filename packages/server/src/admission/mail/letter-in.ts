// Reads a mail that belongs in a file: from whom, about what, its text; never its attachments, which may be anything.
import PostalMime, { type Address } from 'postal-mime'
import { wordsIn } from './address.ts'

export interface LetterIn {
  /** Words of the files that it was sent to. */
  words: string[]
  from: string
  subject: string
  text: string
  attachments: number
}
export type LetterRead = { ok: true; value: LetterIn } | { ok: false; problem: string }

const limits = { maxNestingDepth: 8, maxHeadersSize: 256 * 1024 }
const longestText = 20_000

const addressesOf = (list: readonly Address[] | undefined): string[] =>
  (list ?? []).flatMap((one) =>
    one.address ? [one.address] : (one.group ?? []).flatMap(({ address }) => address ?? []),
  )

const oneLine = (text: string, most: number) =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
/** Without control characters and without ones that turn the direction of writing. */
const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .trim()

/** Text of a mail that came as HTML only. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** Where mail servers say for whom it was, beside who is named in it. */
const recipientHeaders = new Set(['delivered-to', 'x-original-to', 'envelope-to'])

/** Never throws: a mail that can not be read, or that a machine sent (RFC 3834), is a problem. */
export async function readLetter(bytes: Buffer): Promise<LetterRead> {
  try {
    const mail = await new PostalMime(limits).parse(bytes)
    const automatic = mail.headers.find(({ key }) => key === 'auto-submitted')?.value ?? 'no'
    if (!/^no\b/i.test(automatic.trim())) return { ok: false, problem: 'A machine sent this mail.' }
    const named = mail.headers.filter(({ key }) => recipientHeaders.has(key)).map(({ value }) => value)
    const words = [...new Set(wordsIn([...addressesOf(mail.to), ...addressesOf(mail.cc), ...named]))]
    return {
      ok: true,
      value: {
        words,
        from: oneLine(mail.from?.address ?? '', 254),
        subject: oneLine(mail.subject ?? '', 300),
        text: plain(mail.text ?? textOfHtml(mail.html ?? '')).slice(0, longestText),
        attachments: mail.attachments.length,
      },
    }
  } catch {
    return { ok: false, problem: 'This is no mail that can be read.' }
  }
}
