// The letters that a node writes: one line each.
import type { MailDocument } from '../digest/index.ts'
import type { Language } from '../times.ts'
import { addressConfirmation } from './address-confirmation.ts'
import { applicationLink } from './application-link.ts'
import { caseNews } from './case-news.ts'
import { channelTest } from './channel-test.ts'
import { contactDoubted } from './contact-doubted.ts'
import { contactQuestion } from './contact-question.ts'
import { helpNeeded } from './help-needed.ts'
import { invitation } from './invitation.ts'
import { documentOf, type LetterContext, type LetterTemplate, type Written } from './letter.ts'
import { mailCheck } from './mail-check.ts'
import { newPassword } from './new-password.ts'
import { proofCode } from './proof-code.ts'
import { proofContested } from './proof-contested.ts'
import { proofLapsed } from './proof-lapsed.ts'
import { signInChanged } from './sign-in-changed.ts'

export const letterTemplates = [
  invitation,
  addressConfirmation,
  helpNeeded,
  channelTest,
  mailCheck,
  signInChanged,
  newPassword,
  applicationLink,
  caseNews,
  contactQuestion,
  contactDoubted,
  proofCode,
  proofLapsed,
  proofContested,
] as const

type Template = (typeof letterTemplates)[number]
/** A template by its name, and the data that it is written with. */
export type LetterText = {
  [Name in Template['name']]: Extract<Template, { name: Name }> extends LetterTemplate<Name, infer Data>
    ? { template: Name; data: Data }
    : never
}[Template['name']]

/** Any of them, once its data was kept as JSON. */
interface AnyLetter {
  readonly name: string
  write(data: never, language: Language, context: LetterContext): Written
}

/** Throws for a name that no template has: the row was written by a newer node. */
export function letterDocument(name: string, data: unknown, language: Language, context: LetterContext): MailDocument {
  const templates: readonly AnyLetter[] = letterTemplates
  const template = templates.find((one) => one.name === name)
  if (!template) throw new Error(`no letter is called ${name}`)
  return documentOf(template.write(data as never, language, context), language, context)
}

export type { LetterContext } from './letter.ts'
export type { ProofContestedData } from './proof-contested.ts'
export { whyOf } from './proof-lapsed.ts'
