// The words for the codes of a file on paper: its sides, outcomes, kinds of information and items of the checklist.
import { type Application, caseWords } from '@schakel/api'

interface CodeWords {
  sides: Record<'applicant' | 'operator' | 'node', string>
  /** What a history entry is about, where that is a code; also verdicts, outcomes and yes or no. */
  codes: Record<string, string>
  kinds: Record<Application['flows'][number]['kind'], string>
  items: Record<string, string>
}

const nl: CodeWords = {
  sides: { applicant: 'Aanvrager', operator: 'Beheerder', node: 'Systeem' },
  codes: {
    met: 'voldoet',
    'not-met': 'voldoet niet',
    designated: 'aangewezen',
    refused: 'geweigerd',
    upheld: 'blijft gelden',
    reversed: 'teruggedraaid',
    yes: 'ja',
    no: 'nee',
    direct: 'de beheerder zelf',
    other: 'een andere organisatie',
    'abuse-contact': 'het abuse-contact',
  },
  kinds: {
    finding: 'Bevindingen',
    advisory: 'Beveiligingsadviezen',
    indicators: 'Indicatoren',
    publication: 'Publicaties',
    report: 'Meldingen',
  },
  items: {
    guideline: 'Leidraad aanvaard',
    contacts: 'Contactpersonen',
    assets: 'Netwerken en domeinnamen',
    ndn: 'Keuze over het NDN',
    channels: 'Kanalen die werken',
  },
}

const en: CodeWords = {
  sides: { applicant: 'Applicant', operator: 'Operator', node: 'System' },
  codes: {
    met: 'met',
    'not-met': 'not met',
    designated: 'designated',
    refused: 'refused',
    upheld: 'upheld',
    reversed: 'reversed',
    yes: 'yes',
    no: 'no',
    direct: 'the operator itself',
    other: 'another organisation',
    'abuse-contact': 'the abuse contact',
  },
  kinds: {
    finding: 'Findings',
    advisory: 'Advisories',
    indicators: 'Indicators',
    publication: 'Publications',
    report: 'Reports',
  },
  items: {
    guideline: 'Guideline accepted',
    contacts: 'Contacts',
    assets: 'Networks and domain names',
    ndn: 'Choice about the NDN',
    channels: 'Channels that work',
  },
}

const inFile = (language: 'nl' | 'en') => ({
  steps: caseWords.stepWords[language],
  statuses: caseWords.statusWords[language],
  events: caseWords.eventWords[language],
})

export const codeWords = { nl: { ...nl, ...inFile('nl') }, en: { ...en, ...inFile('en') } }
