// The link that sets a new password, for who asked for one on the sign-in page.
import { dateTime } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

interface NewPasswordData {
  link: string
  /** ISO 8601. */
  expiresAt: string
}

const words = {
  nl: {
    subject: 'Kies een nieuw wachtwoord',
    asked: 'Iemand vroeg op de inlogpagina om een nieuw wachtwoord voor uw account.',
    choose: 'Kies een nieuw wachtwoord',
    until: (time: string) => `De link werkt één keer, tot ${time}.`,
    second: 'Hebt u een tweede stap, zoals een app met codes of een passkey? Die hebt u daarna nog steeds nodig.',
    notYours: 'Was u dit niet? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het is.',
  },
  en: {
    subject: 'Choose a new password',
    asked: 'Somebody asked on the sign-in page for a new password for your account.',
    choose: 'Choose a new password',
    until: (time: string) => `The link works once, until ${time}.`,
    second: 'Do you have a second factor, such as an app with codes or a passkey? You still need it after this.',
    notYours: 'Was this not you? Then there is nothing to do. Your password stays as it is.',
  },
} as const

export const newPassword: LetterTemplate<'new-password', NewPasswordData> = {
  name: 'new-password',
  examples: [{ link: 'https://schakel.example.org/new-password#token=example', expiresAt: '2026-11-24T09:00:00Z' }],
  write({ link, expiresAt }, language, { zone }) {
    const t = words[language]
    return {
      subject: t.subject,
      parts: [
        { is: 'title', text: t.subject },
        { is: 'text', text: t.asked },
        { is: 'button', link: { label: t.choose, url: link } },
        { is: 'text', text: t.until(dateTime(new Date(expiresAt), language, zone)) },
        { is: 'text', text: t.second },
        { is: 'small', text: t.notYours },
      ],
    }
  },
}
