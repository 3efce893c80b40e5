// Asks somebody to take part for an organisation; the link is the only key, so it is said once and openly.
import { dateTime } from '../times.ts'
import type { LetterTemplate } from './letter.ts'

type Role = 'admin' | 'analyst' | 'reader' | 'auditor'

export interface InvitationData {
  organisation: string
  /** It is the operator of the node. */
  isOperator: boolean
  role: Role
  inviter: { name: string; organisation: string } | null
  link: string
  expiresAt: string
}

const tasks: Record<'nl' | 'en', Record<'member' | 'operator', Record<Role, (organisation: string) => string>>> = {
  nl: {
    member: {
      admin: (name) =>
        `U bekijkt en beantwoordt de waarschuwingen voor ${name}, en u regelt wie er meekijkt en wie wij bereiken.`,
      analyst: (name) => `U bekijkt en beantwoordt de waarschuwingen voor ${name}.`,
      reader: (name) => `U bekijkt de waarschuwingen voor ${name}. Een collega beantwoordt ze.`,
      auditor: (name) => `U controleert wat er voor ${name} is gemeld en gedaan. U hoeft niets te beantwoorden.`,
    },
    operator: {
      admin: (name) => `U beheert het knooppunt van ${name}: deelnemers, bronnen, mensen en instellingen.`,
      analyst: (name) => `U verwerkt voor ${name} wat er binnenkomt, en u helpt de deelnemers.`,
      reader: (name) => `U kijkt mee met wat ${name} ontvangt en doorgeeft.`,
      auditor: (name) => `U controleert wat ${name} heeft ontvangen en doorgegeven. U verandert niets.`,
    },
  },
  en: {
    member: {
      admin: (name) =>
        `You look at and answer the warnings for ${name}, and you decide who looks along and whom we reach.`,
      analyst: (name) => `You look at and answer the warnings for ${name}.`,
      reader: (name) => `You look at the warnings for ${name}. A colleague answers them.`,
      auditor: (name) => `You check what was reported and done for ${name}. You need not answer anything.`,
    },
    operator: {
      admin: (name) => `You manage the node of ${name}: members, sources, people and settings.`,
      analyst: (name) => `You process for ${name} what comes in, and you help the members.`,
      reader: (name) => `You look along with what ${name} receives and passes on.`,
      auditor: (name) => `You check what ${name} received and passed on. You change nothing.`,
    },
  },
}

const words = {
  nl: {
    subject: (name: string) => `Uitnodiging: doe mee voor ${name}`,
    title: (name: string) => `U bent uitgenodigd voor ${name}`,
    by: (name: string, organisation: string) => `${name} van ${organisation} nodigt u uit.`,
    about: (operator: string) => `${operator} waarschuwt organisaties voor digitaal gevaar.`,
    accept: 'Uitnodiging aannemen',
    until: (time: string) => `De link werkt één keer, tot ${time}.`,
    unexpected: 'Had u dit niet verwacht? Doe dan niets: zonder de link gebeurt er niets.',
  },
  en: {
    subject: (name: string) => `Invitation: take part for ${name}`,
    title: (name: string) => `You are invited for ${name}`,
    by: (name: string, organisation: string) => `${name} of ${organisation} invites you.`,
    about: (operator: string) => `${operator} warns organisations of digital danger.`,
    accept: 'Accept the invitation',
    until: (time: string) => `The link works once, until ${time}.`,
    unexpected: 'Did you not expect this? Then do nothing: without the link nothing happens.',
  },
}

const example: InvitationData = {
  organisation: 'Bakkerij De Korenaar',
  isOperator: false,
  role: 'analyst',
  inviter: { name: 'Jelle Dijkstra', organisation: 'Stichting Schakel Noord' },
  link: 'https://schakel.example.org/invitation#token=example',
  expiresAt: '2026-11-27T08:00:00.000Z',
}

export const invitation: LetterTemplate<'invitation', InvitationData> = {
  name: 'invitation',
  examples: (['admin', 'analyst', 'reader', 'auditor'] as const).flatMap((role) => [
    { ...example, role },
    { ...example, role, isOperator: true, inviter: null },
  ]),
  write({ organisation, isOperator, role, inviter, link, expiresAt }, language, { sender, zone }) {
    const w = words[language]
    const task = tasks[language][isOperator ? 'operator' : 'member'][role](organisation)
    return {
      subject: w.subject(organisation),
      parts: [
        { is: 'title', text: w.title(organisation) },
        ...(inviter ? [{ is: 'text' as const, text: w.by(inviter.name, inviter.organisation) }] : []),
        { is: 'text', text: `${w.about(sender.name)} ${task}` },
        { is: 'button', link: { label: w.accept, url: link } },
        { is: 'text', text: w.until(dateTime(new Date(expiresAt), language, zone)) },
        { is: 'small', text: w.unexpected },
      ],
    }
  },
}
