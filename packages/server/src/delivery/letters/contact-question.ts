// Asks whoever reads at an address whether what the node holds of its contacts is still right.
import { day } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

interface ContactQuestionData {
  contacts: readonly {
    organisation: string
    name: string
    roles: readonly string[]
    email: string
    phone: string | null
  }[]
  link: string
  /** It was asked before. */
  reminder: boolean
  /** ISO 8601: how long the link works. */
  until: string
}

const words = {
  nl: {
    subject: 'Klopt dit nog?',
    again: 'Wij hoorden nog niets: klopt dit nog?',
    asked: (operator: string) =>
      `${operator} waarschuwt u als er iets mis is. Daarvoor moeten wij weten wie wij bereiken. Dit staat er van u in onze lijst:`,
    noPhone: 'geen telefoonnummer',
    open: 'Zeg of dit nog klopt',
    says: (until: string) =>
      `Op de pagina kiest u of dit nog klopt. Inloggen hoeft niet. De link werkt één keer, tot ${until}.`,
    why: 'Wij vragen dit elk kwartaal. Zonder antwoord staat u na 30 dagen als “niet meer zeker” in de lijst.',
    roles: {
      general: 'algemeen',
      technical: 'techniek',
      security: 'beveiliging',
      privacy: 'privacy',
      management: 'directie',
      'on-call': 'dag en nacht bereikbaar',
    } as Record<string, string>,
  },
  en: {
    subject: 'Is this still right?',
    again: 'We have heard nothing yet: is this still right?',
    asked: (operator: string) =>
      `${operator} warns you when something is wrong. For that we must know whom to reach. This is what our list says of you:`,
    noPhone: 'no phone number',
    open: 'Say whether this is still right',
    says: (until: string) =>
      `On the page you choose whether this is still right. You need not sign in. The link works once, until ${until}.`,
    why: 'We ask this each quarter. Without an answer the list calls you “no longer certain” after 30 days.',
    roles: {
      general: 'general',
      technical: 'technical',
      security: 'security',
      privacy: 'privacy',
      management: 'management',
      'on-call': 'on call day and night',
    } as Record<string, string>,
  },
}

const femke = {
  organisation: 'Bakkerij De Korenaar',
  name: 'Femke de Vries',
  roles: ['security', 'on-call'],
  email: 'femke@korenaar.example',
  phone: '+31 50 000 00 00',
}
const until = '2027-02-22T08:05:00Z'
const link = 'https://schakel.example.org/contact#token=example'

export const contactQuestion: LetterTemplate<'contact-question', ContactQuestionData> = {
  name: 'contact-question',
  examples: [
    { contacts: [femke], link, reminder: false, until },
    { contacts: [femke, { ...femke, name: 'Wacht', phone: null }], link, reminder: true, until },
  ],
  write({ contacts, link, reminder, until }, language, { sender, zone }) {
    const w = words[language]
    const title = reminder ? w.again : w.subject
    return {
      subject: title,
      parts: [
        { is: 'title', text: title },
        { is: 'text', text: w.asked(sender.name) },
        ...contacts.map(({ organisation, name, roles, email, phone }) => ({
          is: 'row' as const,
          text: name,
          detail: [organisation, roles.map((role) => w.roles[role] ?? role).join(', '), email, phone ?? w.noPhone].join(
            ' · ',
          ),
          links: [],
        })),
        { is: 'button', link: { label: w.open, url: link } },
        { is: 'text', text: w.says(day(new Date(until), language, zone)) },
        { is: 'small', text: w.why },
      ],
    }
  },
}
