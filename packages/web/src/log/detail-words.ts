// The words for what an entry of the log tells besides its action: names of details, their values, fields that changed.
import type { AuditDetail, Language, LogEntry, Routes } from '@schakel/api/client'
import { eventWords, statusWords, stepWords } from '../admission/said.ts'
import { assetStateWords, assetTypeWords } from '../assets/asset-words.ts'
import { proofMethodWords, proofReasonWords } from '../assets/proof-words.ts'
import { answerWords } from '../findings/answer-words.ts'
import { numberIn, words } from '../language/index.ts'
import { kindWords, memberStateWords, roleWords } from '../organisations/said.ts'
import { forwardingWords, viaWords } from '../sources/said.ts'

export const detailWords = words<Record<AuditDetail, string>>(
  {
    added: 'Erbij',
    agreement: 'Afspraak',
    answer: 'Antwoord',
    by: 'Met',
    contacts: 'Contacten',
    changed: 'Anders',
    covering: 'Ook voor',
    created: 'Toegevoegd',
    deliveryId: 'Bericht',
    factor: 'Tweede stap',
    failures: 'Pogingen',
    fields: 'Veranderd',
    findings: 'Bevindingen weggehaald',
    forwarding: 'Doorsturen',
    kind: 'Soort',
    known: 'Al bekend',
    label: 'Label',
    maker: 'Gemaakt door',
    members: 'Deelnemers',
    method: 'Manier',
    observations: 'Observaties weggehaald',
    revision: 'Versie',
    reason: 'Reden',
    removed: 'Weg',
    role: 'Rol',
    sent: 'Verstuurd',
    shown: 'Al gezien door een deelnemer',
    source: 'Bron',
    state: 'Stand',
    step: 'Bij',
    supplier: 'Beveiligingsbedrijf',
    type: 'Soort',
    version: 'Versie',
    via: 'Via',
  },
  {
    added: 'New',
    agreement: 'Agreement',
    answer: 'Answer',
    by: 'With',
    contacts: 'Contacts',
    changed: 'Different',
    covering: 'Also for',
    created: 'Added',
    deliveryId: 'Message',
    factor: 'Second factor',
    failures: 'Attempts',
    fields: 'Changed',
    findings: 'Findings removed',
    forwarding: 'Forwarding',
    kind: 'Kind',
    known: 'Known already',
    label: 'Label',
    maker: 'Made by',
    members: 'Members',
    method: 'Way',
    observations: 'Observations removed',
    revision: 'Revision',
    reason: 'Reason',
    removed: 'Gone',
    role: 'Role',
    sent: 'Sent',
    shown: 'Seen by a member already',
    source: 'Source',
    state: 'State',
    step: 'At',
    supplier: 'Security supplier',
    type: 'Kind',
    version: 'Version',
    via: 'By way of',
  },
)

const own = words(
  {
    mail: 'Mail',
    webhook: 'Webhook',
    unproven: 'Niet getest',
    working: 'Werkt',
    failing: 'Hapert',
    bounced: 'Komt terug',
    off: 'Uit',
    password: 'Wachtwoord',
    'password-totp': 'Wachtwoord en code',
    'password-recovery-code': 'Wachtwoord en herstelcode',
    passkey: 'Passkey',
    totp: 'App met codes',
    code: 'Code',
    proof: 'Laten zien wie u bent',
    'wider-network': 'Ook voor wie het grotere netwerk heeft',
    'same-asset': 'Twee deelnemers, hetzelfde systeem',
  },
  {
    mail: 'Mail',
    webhook: 'Webhook',
    unproven: 'Not tested',
    working: 'Works',
    failing: 'Falters',
    bounced: 'Comes back',
    off: 'Off',
    password: 'Password',
    'password-totp': 'Password and code',
    'password-recovery-code': 'Password and recovery code',
    passkey: 'Passkey',
    totp: 'App with codes',
    code: 'Code',
    proof: 'Showing who you are',
    'wider-network': 'Also for the holder of the wider network',
    'same-asset': 'Two members, the same asset',
  },
)
const sets = [
  eventWords,
  stepWords,
  statusWords,
  memberStateWords,
  kindWords,
  roleWords,
  assetTypeWords,
  assetStateWords,
  proofMethodWords,
  proofReasonWords,
  forwardingWords,
  answerWords,
]
const valuesIn = (language: Language): Record<string, string> => ({
  ...viaWords[language],
  ...Object.assign({}, ...sets.map((set) => set[language])),
  ...own[language],
})
export const valueWords = { nl: valuesIn('nl'), en: valuesIn('en') }

type Changed<Name extends 'members/:id' | 'sources/:id' | 'settings'> = keyof Routes[`PATCH /api/v1/${Name}`]['body']

/** Fields of a member, a source and the settings, by their name in the contract. */
export const fieldWords = words<Record<Changed<'members/:id'> | Changed<'sources/:id'> | Changed<'settings'>, string>>(
  {
    name: 'naam',
    kind: 'soort',
    class: 'klasse',
    sector: 'sector',
    language: 'taal',
    legalIdentity: 'nummer in het register',
    website: 'website',
    note: 'notitie',
    state: 'stand',
    digest: 'wanneer bericht',
    notifyFrom: 'vanaf welke ernst',
    title: 'naam',
    terms: 'voorwaarden',
    legalBasis: 'grondslag',
    label: 'label',
    rhythm: 'hoe vaak',
    forwarding: 'doorsturen',
    forwardingMinutes: 'na hoeveel minuten',
    reportTypes: 'rapporten',
    overrides: 'eigen indeling',
    severityFloor: 'ondergrens',
    rawHours: 'bewaartijd',
    enabled: 'aan of uit',
    settings: 'hoe op te halen',
    secret: 'sleutel',
    contact: 'contact',
    logo: 'logo',
    accent: 'kleur',
    accentDark: 'kleur in het donker',
    mail: 'mail',
    supplierPermitted: 'ook voor beveiligingsbedrijven',
    upstreamReferences: 'kenmerken naar boven',
    wizardDismissed: 'eerste stappen',
  },
  {
    name: 'name',
    kind: 'kind',
    class: 'class',
    sector: 'sector',
    language: 'language',
    legalIdentity: 'number in the register',
    website: 'website',
    note: 'note',
    state: 'state',
    digest: 'when told',
    notifyFrom: 'from which severity',
    title: 'name',
    terms: 'terms',
    legalBasis: 'legal basis',
    label: 'label',
    rhythm: 'how often',
    forwarding: 'forwarding',
    forwardingMinutes: 'after how many minutes',
    reportTypes: 'reports',
    overrides: 'own classification',
    severityFloor: 'floor',
    rawHours: 'time kept',
    enabled: 'on or off',
    settings: 'how to fetch',
    secret: 'key',
    contact: 'contact',
    logo: 'logo',
    accent: 'colour',
    accentDark: 'colour in the dark',
    mail: 'mail',
    supplierPermitted: 'for security suppliers too',
    upstreamReferences: 'references to the upstream',
    wizardDismissed: 'first steps',
  },
)
const yesNo = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const

/** Ids say nothing to who reads; they stand in the CSV. */
const ids: readonly AuditDetail[] = ['agreement', 'covering', 'deliveryId', 'maker', 'members']

function saidValue(language: Language, name: string, value: unknown): string {
  if (typeof value === 'number') return numberIn(language, value)
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  const known: Record<string, string> = name === 'fields' ? fieldWords[language] : valueWords[language]
  const one = (text: unknown) => (name === 'label' ? `TLP:${text}` : (known[String(text)] ?? String(text)))
  return Array.isArray(value) ? value.map(one).join(', ') : one(value)
}

/** What an entry tells, one sentence part a detail: `Stand: Telt mee`. */
export function detailsIn(language: Language, detail: LogEntry['detail']): string[] {
  const place = ([name]: [string, unknown]) => Object.keys(detailWords.nl).indexOf(name)
  return Object.entries(detail)
    .sort((a, b) => place(a) - place(b))
    .filter(([name, value]) => !ids.some((id) => id === name) && value !== null && value !== '')
    .map(
      ([name, value]) => `${detailWords[language][name as AuditDetail] ?? name}: ${saidValue(language, name, value)}`,
    )
}
