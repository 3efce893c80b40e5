// Tells the operator's people at once that a member asks for help; what it is about only where mail may carry it.
import { portalPages } from '../portal-pages.ts'
import type { Both } from '../thing-port.ts'
import type { LetterTemplate } from './letter.ts'

export interface HelpNeededData {
  member: string
  /** The finding; null where mail may not carry it. */
  about: { title: Both; address: string; said: string | null } | null
  findingId: string
}

const words = {
  nl: {
    subject: (member: string) => `${member} vraagt hulp`,
    lead: (member: string) => `${member} koos “Hulp nodig” bij een bevinding en verwacht dat u contact opneemt.`,
    said: (text: string) => `Hun toelichting: ${text}`,
    hidden: 'Waar het over gaat staat niet in deze mail, omdat het label dat niet toelaat.',
    open: 'Bekijk de bevinding',
  },
  en: {
    subject: (member: string) => `${member} asks for help`,
    lead: (member: string) => `${member} chose “Need help” at a finding and expects you to get in touch.`,
    said: (text: string) => `In their words: ${text}`,
    hidden: 'What it is about is not in this mail, because its label does not allow that.',
    open: 'Look at the finding',
  },
}

const title = { nl: 'Bureaublad op afstand is bereikbaar', en: 'Remote desktop can be reached' }

export const helpNeeded: LetterTemplate<'help-needed', HelpNeededData> = {
  name: 'help-needed',
  examples: [
    {
      member: 'Bakkerij De Korenaar',
      about: { title, address: '192.0.2.7:3389', said: 'Wie kan dit?' },
      findingId: 'x',
    },
    { member: 'Bakkerij De Korenaar', about: { title, address: '192.0.2.7:3389', said: null }, findingId: 'x' },
    { member: 'Bakkerij De Korenaar', about: null, findingId: 'x' },
  ],
  write({ member, about, findingId }, language, { publicUrl }) {
    const w = words[language]
    return {
      subject: w.subject(member),
      parts: [
        { is: 'title', text: w.subject(member) },
        { is: 'text', text: w.lead(member) },
        ...(about
          ? [{ is: 'row' as const, text: about.address, detail: about.title[language], links: [] }]
          : [{ is: 'text' as const, text: w.hidden }]),
        ...(about?.said ? [{ is: 'text' as const, text: w.said(about.said) }] : []),
        { is: 'button', link: { label: w.open, url: `${publicUrl}${portalPages.finding(findingId)}` } },
      ],
    }
  },
}
