// Tells the admins of an organisation that a contact of theirs is no longer right, as who reads its mail says.
import { portalPages } from '../portal-pages.ts'
import type { LetterTemplate } from './letter.ts'

interface ContactDoubtedData {
  organisation: string
  names: readonly string[]
  said: string | null
}

const words = {
  nl: {
    subject: (organisation: string) => `Een contact van ${organisation} klopt niet meer`,
    lead: (names: string) => `Wij vroegen of dit contact nog klopt: ${names}. Het antwoord was: nee.`,
    said: (text: string) => `De toelichting: ${text}`,
    mend: 'Verander het contact, haal het weg, of zeg dat het toch klopt. Zo weten wij wie wij moeten bellen.',
    open: 'Bekijk de contacten',
  },
  en: {
    subject: (organisation: string) => `A contact of ${organisation} is no longer right`,
    lead: (names: string) => `We asked whether this contact is still right: ${names}. The answer was: no.`,
    said: (text: string) => `In their words: ${text}`,
    mend: 'Change the contact, remove it, or say that it is right after all. Then we know whom to call.',
    open: 'See the contacts',
  },
}

export const contactDoubted: LetterTemplate<'contact-doubted', ContactDoubtedData> = {
  name: 'contact-doubted',
  examples: [
    { organisation: 'Bakkerij De Korenaar', names: ['Femke de Vries'], said: 'Zij werkt hier niet meer.' },
    { organisation: 'Bakkerij De Korenaar', names: ['Femke de Vries', 'Wacht'], said: null },
  ],
  write({ organisation, names, said }, language, { publicUrl }) {
    const w = words[language]
    return {
      subject: w.subject(organisation),
      parts: [
        { is: 'title', text: w.subject(organisation) },
        { is: 'text', text: w.lead(names.join(', ')) },
        ...(said ? [{ is: 'text' as const, text: w.said(said) }] : []),
        { is: 'text', text: w.mend },
        { is: 'button', link: { label: w.open, url: `${publicUrl}${portalPages.channels}` } },
      ],
    }
  },
}
