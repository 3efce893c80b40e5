// Asks whoever applied to confirm with the link: without it nothing was asked.
import { dateTime } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

export interface ApplicationLinkData {
  organisation: string
  link: string
  expiresAt: string
}

const words = {
  nl: {
    subject: (name: string) => `Bevestig de aanvraag van ${name}`,
    lead: (name: string, operator: string) => `U vroeg aan om ${name} aan te sluiten bij ${operator}.`,
    after: 'Bevestig dat u dit was. Daarna maakt u een account en begint de kennismaking.',
    button: 'Bevestig de aanvraag',
    until: (time: string) => `De link werkt één keer, tot ${time}.`,
    unexpected: 'Was u dit niet? Doe dan niets: zonder de link gebeurt er niets en wissen wij de aanvraag.',
  },
  en: {
    subject: (name: string) => `Confirm the application of ${name}`,
    lead: (name: string, operator: string) => `You applied for ${name} to join ${operator}.`,
    after: 'Confirm that it was you. Then you make an account and the introduction begins.',
    button: 'Confirm the application',
    until: (time: string) => `The link works once, until ${time}.`,
    unexpected: 'Was it not you? Then do nothing: without the link nothing happens and we delete the application.',
  },
}

export const applicationLink: LetterTemplate<'application-link', ApplicationLinkData> = {
  name: 'application-link',
  examples: [
    {
      organisation: 'Stichting Havens Veilig',
      link: 'https://schakel.example.org/apply/confirm#token=example',
      expiresAt: '2026-12-01T08:00:00.000Z',
    },
  ],
  write({ organisation, link, expiresAt }, language, { sender, zone }) {
    const w = words[language]
    return {
      subject: w.subject(organisation),
      parts: [
        { is: 'title', text: w.subject(organisation) },
        { is: 'text', text: w.lead(organisation, sender.name) },
        { is: 'text', text: w.after },
        { is: 'button', link: { label: w.button, url: link } },
        { is: 'text', text: w.until(dateTime(new Date(expiresAt), language, zone)) },
        { is: 'small', text: w.unexpected },
      ],
    }
  },
}
