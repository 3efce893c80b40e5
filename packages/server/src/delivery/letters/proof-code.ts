// A code to whom the registry names for a network or AS number, who may never have heard of us: it decides whom to give it to.
import { dateTime } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

export interface ProofCodeData {
  member: string
  /** The network or AS number. */
  asset: string
  code: string
  /** ISO 8601. */
  until: string
}

const words = {
  nl: {
    subject: (asset: string) => `Code voor ${asset}`,
    title: (asset: string) => `Is ${asset} van deze organisatie?`,
    asked: (member: string, asset: string, operator: string) =>
      `${member} wil van ${operator} waarschuwingen ontvangen over ${asset}. In het register staat dit adres als contact daarvoor. Daarom vragen wij het u.`,
    give: (member: string) =>
      `Gebruikt ${member} deze adressen met uw goedvinden? Geef dan deze code door. Daarmee laat ${member} zien dat het klopt.`,
    code: 'De code',
    until: (time: string) => `De code werkt tot ${time}.`,
    unexpected: (member: string) =>
      `Kent u ${member} niet? Geef de code dan aan niemand. U hoeft verder niets te doen.`,
  },
  en: {
    subject: (asset: string) => `Code for ${asset}`,
    title: (asset: string) => `Does ${asset} belong to this organisation?`,
    asked: (member: string, asset: string, operator: string) =>
      `${member} wants to receive warnings about ${asset} from ${operator}. The registry names this address as the contact for it. That is why we ask you.`,
    give: (member: string) =>
      `Does ${member} use these addresses with your consent? Then pass this code on. With it ${member} shows that it is right.`,
    code: 'The code',
    until: (time: string) => `The code works until ${time}.`,
    unexpected: (member: string) =>
      `Do you not know ${member}? Then give the code to nobody. There is nothing else to do.`,
  },
} as const

export const proofCode: LetterTemplate<'proof-code', ProofCodeData> = {
  name: 'proof-code',
  examples: [
    { member: 'Bakkerij De Korenaar', asset: '192.0.2.0/24', code: 'ABCD-EFGH', until: '2026-11-27T08:00:00.000Z' },
  ],
  write({ member, asset, code, until }, language, { sender, zone }) {
    const w = words[language]
    return {
      subject: w.subject(asset),
      parts: [
        { is: 'title', text: w.title(asset) },
        { is: 'text', text: w.asked(member, asset, sender.name) },
        { is: 'text', text: w.give(member) },
        { is: 'row', text: code, detail: w.code, links: [] },
        { is: 'text', text: w.until(dateTime(new Date(until), language, zone)) },
        { is: 'small', text: w.unexpected(member) },
      ],
    }
  },
}
