// Asks whoever reads at an address whether it wants an organisation's warnings there; before that it gets none.
import type { LetterTemplate } from './letter.ts'

export interface AddressConfirmationData {
  organisation: string
  link: string
}

const words = {
  nl: {
    subject: (name: string) => `Bevestig dit adres voor ${name}`,
    title: 'Klopt dit adres?',
    asked: (name: string, operator: string) =>
      `${name} wil de waarschuwingen van ${operator} op dit adres ontvangen. Er komt pas iets als u dat hier bevestigt.`,
    confirm: 'Ja, dit adres klopt',
    unexpected: (name: string) => `Kent u ${name} niet? Doe dan niets: dan komt er niets.`,
  },
  en: {
    subject: (name: string) => `Confirm this address for ${name}`,
    title: 'Is this address right?',
    asked: (name: string, operator: string) =>
      `${name} wants to receive the warnings of ${operator} at this address. Nothing comes before you confirm that here.`,
    confirm: 'Yes, this address is right',
    unexpected: (name: string) => `Do you not know ${name}? Then do nothing, and nothing comes.`,
  },
}

export const addressConfirmation: LetterTemplate<'address-confirmation', AddressConfirmationData> = {
  name: 'address-confirmation',
  examples: [{ organisation: 'Bakkerij De Korenaar', link: 'https://schakel.example.org/confirm#token=example' }],
  write({ organisation, link }, language, { sender }) {
    const w = words[language]
    return {
      subject: w.subject(organisation),
      parts: [
        { is: 'title', text: w.title },
        { is: 'text', text: w.asked(organisation, sender.name) },
        { is: 'button', link: { label: w.confirm, url: link } },
        { is: 'small', text: w.unexpected(organisation) },
      ],
    }
  },
}
