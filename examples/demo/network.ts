// A made-up link organisation and its eight members; addresses only from the documentation ranges.

export interface DemoMember {
  name: string
  kind: 'participant' | 'csirt' | 'oktt'
  class: 'small' | 'middle' | 'large'
  sector: string
  kvk: string
  person: { name: string; email: string }
  rhythm: 'at-once' | 'daily' | 'weekly'
  assets: readonly (readonly ['network' | 'asn' | 'domain', string])[]
}

export const operator = { name: 'Stichting Schakel Noord', kind: 'oktt', language: 'nl' } as const
export const operatorPerson = { name: 'Jelle Hofstra', email: 'jelle@schakel-noord.example' }
export const auditorPerson = { name: 'Ilse Bron', email: 'ilse@schakel-noord.example' }
export const password = 'schakel-demo-2026'

export const members: readonly DemoMember[] = [
  {
    name: 'Bakkerij De Korenaar',
    kind: 'participant',
    class: 'small',
    sector: 'voeding',
    kvk: '90000001',
    person: { name: 'Femke de Wit', email: 'femke@korenaar.example' },
    rhythm: 'daily',
    assets: [
      ['network', '192.0.2.0/27'],
      ['domain', 'korenaar.example'],
    ],
  },
  {
    name: 'Haventerminal Noord',
    kind: 'participant',
    class: 'large',
    sector: 'vervoer',
    kvk: '90000002',
    person: { name: 'Sander Vos', email: 'soc@haventerminal.example' },
    rhythm: 'at-once',
    assets: [
      ['network', '198.51.100.0/25'],
      ['network', '2001:db8:20::/48'],
      ['asn', 'AS64496'],
      ['domain', 'haventerminal.example'],
    ],
  },
  {
    name: 'Zuivelhuis Terpen',
    kind: 'participant',
    class: 'middle',
    sector: 'voeding',
    kvk: '90000003',
    person: { name: 'Anneke Terpstra', email: 'anneke@zuivelhuis.example' },
    rhythm: 'daily',
    assets: [
      ['network', '192.0.2.32/27'],
      ['domain', 'zuivelhuis.example'],
    ],
  },
  {
    name: 'Scheepswerf Oostwal',
    kind: 'participant',
    class: 'middle',
    sector: 'industrie',
    kvk: '90000004',
    person: { name: 'Karim Bakali', email: 'karim@oostwal.example' },
    rhythm: 'weekly',
    assets: [
      ['network', '192.0.2.64/26'],
      ['domain', 'oostwal.example'],
    ],
  },
  {
    name: 'Rederij Noordkade',
    kind: 'participant',
    class: 'middle',
    sector: 'vervoer',
    kvk: '90000005',
    person: { name: 'Lotte Smid', email: 'lotte@noordkade.example' },
    rhythm: 'daily',
    assets: [
      ['network', '203.0.113.0/26'],
      ['domain', 'noordkade.example'],
    ],
  },
  {
    name: 'Waterbedrijf De Vliet',
    kind: 'participant',
    class: 'large',
    sector: 'water',
    kvk: '90000006',
    person: { name: 'Ruud Post', email: 'csirt@devliet.example' },
    rhythm: 'at-once',
    assets: [
      ['network', '198.51.100.128/25'],
      ['network', '2001:db8:30::/48'],
      ['domain', 'devliet.example'],
    ],
  },
  {
    name: 'Drukkerij Van Loon',
    kind: 'participant',
    class: 'small',
    sector: 'industrie',
    kvk: '90000007',
    person: { name: 'Marieke van Loon', email: 'marieke@vanloon.example' },
    rhythm: 'weekly',
    assets: [
      ['network', '203.0.113.64/28'],
      ['domain', 'vanloon.example'],
    ],
  },
  {
    name: 'CERT Wad en Wold',
    kind: 'csirt',
    class: 'middle',
    sector: 'overheid',
    kvk: '90000008',
    person: { name: 'Piet Jager', email: 'piket@wadenwold.example' },
    rhythm: 'at-once',
    assets: [
      ['network', '203.0.113.128/25'],
      ['asn', 'AS64500'],
      ['domain', 'wadenwold.example'],
    ],
  },
]
