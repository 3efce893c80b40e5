// A made-up national centre: its people, link organisations that are designated, and organisations that apply.

export interface DemoApplicant {
  name: string
  template: 'national-oktt' | 'national-csirt'
  targetGroup: string
  person: { name: string; email: string }
  /** How far its file has come. */
  at: 'introduction' | 'questions' | 'connection' | 'designated' | 'suspended'
  /** Days before now on which it applied. */
  daysAgo: number
  assets: readonly (readonly ['network' | 'asn' | 'domain', string])[]
}

export const centre = { name: 'Nationaal centrum', kind: 'national', language: 'nl' } as const
export const judges = [
  { name: 'Nadia el Amrani', email: 'nadia@centrum.example', role: 'admin' },
  { name: 'Pieter Jansma', email: 'pieter@centrum.example', role: 'analyst' },
] as const
export const centreAuditor = { name: 'Ruth Okafor', email: 'ruth@centrum.example' }

export const applicants: readonly DemoApplicant[] = [
  {
    name: 'Stichting Schakel Noord',
    template: 'national-oktt',
    targetGroup: 'havens en voedselketen in het noorden',
    person: { name: 'Jelle Hofstra', email: 'jelle@schakel-noord.example' },
    at: 'designated',
    daysAgo: 120,
    assets: [
      ['network', '192.0.2.0/24'],
      ['network', '198.51.100.0/24'],
      ['domain', 'schakel-noord.example'],
    ],
  },
  {
    name: 'CERT Watersector',
    template: 'national-csirt',
    targetGroup: 'drinkwaterbedrijven en waterschappen',
    person: { name: 'Marit Duin', email: 'marit@cert-water.example' },
    at: 'designated',
    daysAgo: 100,
    assets: [
      ['asn', 'AS64500'],
      ['domain', 'cert-water.example'],
    ],
  },
  {
    name: 'Platform Maakindustrie Zuid',
    template: 'national-oktt',
    targetGroup: 'maakbedrijven in het zuiden',
    person: { name: 'Bram Peeters', email: 'bram@maakzuid.example' },
    at: 'suspended',
    daysAgo: 90,
    assets: [['network', '203.0.113.0/25']],
  },
  {
    name: 'CERT Hogescholen',
    template: 'national-csirt',
    targetGroup: 'hogescholen',
    person: { name: 'Yara Sluis', email: 'yara@cert-hogescholen.example' },
    at: 'connection',
    daysAgo: 40,
    assets: [['network', '203.0.113.128/26']],
  },
  {
    name: 'Coöperatie Glastuinbouw Veilig',
    template: 'national-oktt',
    targetGroup: 'glastuinbouw en veilingen',
    person: { name: 'Kees Oudijk', email: 'kees@glasveilig.example' },
    at: 'questions',
    daysAgo: 24,
    assets: [],
  },
  {
    name: 'Stichting Zorgketen Oost',
    template: 'national-oktt',
    targetGroup: 'zorginstellingen in het oosten',
    person: { name: 'Fatima Idrissi', email: 'fatima@zorgketen-oost.example' },
    at: 'introduction',
    daysAgo: 4,
    assets: [],
  },
]

export const answers: Readonly<Record<string, string>> = {
  served: '47 organisaties',
  'legal-person': 'yes',
  register: '90000101',
  task: 'Artikel 2 van de statuten: “deelnemers informeren over dreigingen, incidenten en kwetsbaarheden”.',
  reached: 'Piket van vier mensen, telefoon en mail, dag en nacht.',
  team: 'Vier analisten en een coördinator; zij helpen bij incidenten en geven waarschuwingen door.',
}

export const evidence: Readonly<Record<string, readonly string[]>> = {
  sector: ['RFC 2350.pdf'],
  task: ['Statuten 2024.pdf', 'KvK-uittreksel.pdf'],
  security: ['ISO 27001-certificaat.pdf', 'Incidentenplan v3.pdf'],
  privacy: ['Register van verwerkingen.pdf'],
  lawful: ['Deelnemersovereenkomst.pdf'],
}

export const explanation =
  'Alleen ons piket ziet deze gegevens, om te waarschuwen. Grondslag: gerechtvaardigd belang, met een afweging. Wij bewaren ze 90 dagen en geven ze alleen aan de deelnemer over wie het gaat.'
