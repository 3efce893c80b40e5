// What a member is told: when, and in which words.
export { type DigestInput, type DigestLine, digestDocument, type MailSender } from './digest.ts'
export { htmlOf, type MailDocument, type MailPart, textOf } from './mail-document.ts'
export { nextDigestAt, type Rhythm } from './rhythm.ts'
export type { Severity } from './words.ts'
