// What every letter is: a mail of its own about one thing, in both languages, with how to tell that it is genuine.
import type { MailDocument, MailPart, MailSender } from '../digest/index.ts'
import type { Language } from '../times.ts'

export interface LetterContext {
  sender: MailSender
  publicUrl: string
  /** IANA name in which times are written. */
  zone: string
}

export interface Written {
  subject: string
  /** The word of the address that takes answers into a file. */
  replyWord?: string | null
  parts: readonly MailPart[]
}

export interface LetterTemplate<Name extends string, Data> {
  readonly name: Name
  /** Data that shows each way it can be written; the contract test writes them all. Times are ISO 8601. */
  readonly examples: readonly Data[]
  write(data: Data, language: Language, context: LetterContext): Written
}

const genuine = {
  nl: (from: string, url: string) =>
    `Is deze mail echt? Wij mailen vanaf ${from}. Alle links beginnen met ${url}/. Wij vragen nooit om uw wachtwoord. Twijfelt u? Bel ons op een nummer dat u al kent.`,
  en: (from: string, url: string) =>
    `Is this mail genuine? We mail from ${from}. All links begin with ${url}/. We never ask for your password. In doubt? Call us on a number that you know already.`,
}
const questions = { nl: (contact: string) => `Vragen? ${contact}`, en: (contact: string) => `Questions? ${contact}` }

/** The letter with the operator's name and colours above and the way to check it below. */
export function documentOf(
  { subject, parts, replyWord }: Written,
  language: Language,
  { sender, publicUrl }: LetterContext,
): MailDocument {
  const footer: MailPart[] = [{ is: 'small', text: genuine[language](sender.from, publicUrl) }]
  if (sender.contact) footer.push({ is: 'small', text: questions[language](sender.contact) })
  const document = { subject, language, sender: sender.name, accent: sender.accent, parts: [...parts, ...footer] }
  return replyWord ? { ...document, replyWord } : document
}
