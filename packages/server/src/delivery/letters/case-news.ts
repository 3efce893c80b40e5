// Something happened in the file of an application or a membership: what, and by when an answer is asked; the rest is in the file.
import type { CaseNews } from '../../admission/index.ts'
import { day } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

export interface CaseNewsData {
  what: CaseNews
  to: 'applicant' | 'operator'
  organisation: string
  number: string
  caseId: string
  /** Last day, ISO 8601. */
  dueOn: string | null
  /** Answers by mail are kept in the file: the word of its address. */
  replyWord: string | null
}

type Said = Record<CaseNews, (organisation: string) => string>

const said: Record<'nl' | 'en', Said> = {
  nl: {
    applied: (name) => `${name} wil meedoen`,
    taken: () => 'Uw dossier heeft een vaste contactpersoon',
    'meeting-planned': () => 'Er is een afspraak gemaakt om kennis te maken',
    wrote: (name) => `Nieuw bericht in het dossier van ${name}`,
    agreed: (name) => `De andere kant wil verder met ${name}`,
    submitted: (name) => `${name} heeft het dossier ingediend`,
    asked: () => 'Wij hebben vragen over uw aanvraag',
    replied: (name) => `${name} heeft alle vragen beantwoord`,
    designated: () => 'Uw organisatie is toegelaten',
    refused: () => 'Uw organisatie is niet toegelaten',
    connected: () => 'Uw organisatie is aangesloten',
    'guideline-new': () => 'Er is een nieuwe versie van de leidraad',
    suspended: () => 'Uw deelname is stilgezet',
    lifted: () => 'Uw deelname gaat weer verder',
    withdrawn: () => 'Uw deelname is beëindigd',
    stopped: (name) => `De aanvraag van ${name} is gestopt`,
    reminder: (name) => `Herinnering: het dossier van ${name} wacht op u`,
    'emergency-waits': (name) => `Kijk mee: ${name} is met spoed toegelaten door één persoon`,
  },
  en: {
    applied: (name) => `${name} wants to take part`,
    taken: () => 'Your file has a contact of its own',
    'meeting-planned': () => 'A meeting was planned to get to know each other',
    wrote: (name) => `New message in the file of ${name}`,
    agreed: (name) => `The other side wants to go on with ${name}`,
    submitted: (name) => `${name} has submitted the file`,
    asked: () => 'We have questions about your application',
    replied: (name) => `${name} has answered all questions`,
    designated: () => 'Your organisation is admitted',
    refused: () => 'Your organisation is not admitted',
    connected: () => 'Your organisation is connected',
    'guideline-new': () => 'There is a new version of the guideline',
    suspended: () => 'Your membership is suspended',
    lifted: () => 'Your membership goes on again',
    withdrawn: () => 'Your membership has ended',
    stopped: (name) => `The application of ${name} has stopped`,
    reminder: (name) => `Reminder: the file of ${name} waits for you`,
    'emergency-waits': (name) => `Please review: ${name} was admitted in an emergency by one person`,
  },
}

const words = {
  nl: {
    file: (number: string, name: string) => `Dossier ${number}, ${name}.`,
    due: (when: string) => `Graag vóór het einde van ${when}.`,
    objection: (when: string) =>
      `Bent u het er niet mee eens? U kunt bezwaar maken tot en met ${when}. In de brief staat hoe.`,
    accept: (when: string) =>
      `Lees en aanvaard hem uiterlijk ${when}. Daarna krijgt u alleen nog bevindingen en alarmen.`,
    open: 'Open het dossier',
    read: 'Wat er staat leest u in het dossier; daarvoor logt u in.',
    reply: 'Antwoordt u op deze mail, dan komt uw antwoord ook in het dossier.',
  },
  en: {
    file: (number: string, name: string) => `File ${number}, ${name}.`,
    due: (when: string) => `Please before the end of ${when}.`,
    objection: (when: string) => `Do you disagree? You can object until ${when}. The letter says how.`,
    accept: (when: string) => `Read and accept it by ${when}. After that you get findings and alerts only.`,
    open: 'Open the file',
    read: 'What it says is in the file; sign in to read it.',
    reply: 'If you answer this mail, your answer is kept in the file too.',
  },
}

const dueWords: Partial<Record<CaseNews, 'objection' | 'accept'>> = {
  designated: 'objection',
  refused: 'objection',
  'guideline-new': 'accept',
}

const noonOf = (date: string) => new Date(`${date}T12:00:00Z`)

const example: CaseNewsData = {
  what: 'asked',
  to: 'applicant',
  organisation: 'Stichting Havens Veilig',
  number: 'A-2026-017',
  caseId: 'x',
  dueOn: '2026-12-10',
  replyWord: 'abcdefghijkm2345',
}

export const caseNews: LetterTemplate<'case-news', CaseNewsData> = {
  name: 'case-news',
  examples: (Object.keys(said.nl) as CaseNews[]).flatMap((what) => [
    { ...example, what },
    { ...example, what, dueOn: null, replyWord: null },
  ]),
  write({ what, organisation, number, caseId, dueOn, replyWord }, language, { publicUrl, zone }) {
    const w = words[language]
    const subject = said[language][what](organisation)
    const due = dueOn
      ? [{ is: 'text' as const, text: w[dueWords[what] ?? 'due'](day(noonOf(dueOn), language, zone)) }]
      : []
    return {
      subject: `${subject} (${number})`,
      replyWord,
      parts: [
        { is: 'title', text: subject },
        { is: 'text', text: w.file(number, organisation) },
        ...due,
        { is: 'text', text: replyWord ? `${w.read} ${w.reply}` : w.read },
        { is: 'button', link: { label: w.open, url: `${publicUrl}/applications/${caseId}` } },
      ],
    }
  },
}
