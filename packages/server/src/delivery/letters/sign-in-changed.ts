// Tells a person that a way to sign in to its account changed, so that a thief can't do it unseen.
import type { AccountChange } from '../../organisations/index.ts'
import { dateTime } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

export interface SignInChangedData {
  change: AccountChange
  /** ISO 8601. */
  at: string
}

const said: Readonly<Record<AccountChange, { nl: string; en: string }>> = {
  'totp-added': { nl: 'Er is een app met codes toegevoegd.', en: 'An app with codes was added.' },
  'totp-removed': { nl: 'De app met codes is weggehaald.', en: 'The app with codes was removed.' },
  'passkey-added': { nl: 'Er is een passkey toegevoegd.', en: 'A passkey was added.' },
  'passkey-removed': { nl: 'Er is een passkey weggehaald.', en: 'A passkey was removed.' },
  'recovery-codes-made': {
    nl: 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.',
    en: 'New recovery codes were made. The old ones no longer work.',
  },
  'recovery-code-used': { nl: 'Er is een herstelcode gebruikt.', en: 'A recovery code was used.' },
  'recovery-link-used': {
    nl: 'Met een herstellink is een nieuw wachtwoord gekozen. De tweede stap en alle passkeys zijn weg.',
    en: 'A new password was chosen with a recovery link. The second factor and all passkeys are gone.',
  },
  'password-replaced': {
    nl: 'Met een link uit een mail is een nieuw wachtwoord gekozen. Uw tweede stap en uw passkeys zijn gebleven.',
    en: 'A new password was chosen with a link from a mail. Your second factor and your passkeys stayed.',
  },
  'password-changed': { nl: 'Het wachtwoord is veranderd.', en: 'The password was changed.' },
}

const words = {
  nl: {
    subject: 'Uw manier van inloggen is veranderd',
    at: (when: string) => `Dat was op ${when}.`,
    yours: 'Was u dit zelf? Dan hoeft u niets te doen.',
    notYours: 'Was u dit niet? Bel dan meteen de beheerder van dit portaal. Een ander kan in uw account zijn.',
  },
  en: {
    subject: 'Your way to sign in has changed',
    at: (when: string) => `That was on ${when}.`,
    yours: 'Was this you? Then there is nothing to do.',
    notYours: 'Was this not you? Then call the operator of this portal at once. Somebody else may be in your account.',
  },
} as const

export const signInChanged: LetterTemplate<'sign-in-changed', SignInChangedData> = {
  name: 'sign-in-changed',
  examples: (Object.keys(said) as AccountChange[]).map((change) => ({ change, at: '2026-11-24T08:00:00Z' })),
  write({ change, at }, language, { zone }) {
    const t = words[language]
    return {
      subject: t.subject,
      parts: [
        { is: 'title', text: t.subject },
        { is: 'text', text: `${said[change][language]} ${t.at(dateTime(new Date(at), language, zone))}` },
        { is: 'text', text: t.yours },
        { is: 'text', text: t.notYours },
      ],
    }
  },
}
