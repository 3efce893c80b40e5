// What the letter of a decision says, for each kind of decision and template, in both languages.
import type { TemplateBody } from '@schakel/api'
import { describe, expect, it } from 'vitest'
import { linkParticipant } from '../template/shipped/link-participant.ts'
import { nationalOktt } from '../template/shipped/national-oktt.ts'
import type { Block } from './blocks.ts'
import { decisionLetter, type LetterFacts } from './decision-letter.ts'

const designated: LetterFacts['decision'] = {
  outcome: 'designated',
  at: '2027-01-05T09:00:00.000Z',
  grounds: 'Aan alle criteria is voldaan.',
  legalBasis: { nl: 'Wet X, artikel 3', en: 'Act X, article 3' },
  publication: 'Staatscourant 2026, 12345',
  category: null,
  targetGroup: 'havens',
  from: '2027-01-05',
  to: null,
  emergency: false,
  reviewBefore: null,
  reviewedAt: null,
  objectionUntil: '2027-02-16',
}
const refused: LetterFacts['decision'] = {
  ...designated,
  outcome: 'refused',
  grounds: 'De doelgroep is niet afgebakend.',
  legalBasis: null,
  publication: null,
  targetGroup: null,
  from: null,
}
const emergency = { ...designated, emergency: true, reviewBefore: '2027-01-06T09:00:00.000Z' }

function saidBy(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.is === 'list') return block.items.map((item) => `- ${item}`).join('\n')
      if (block.is === 'facts') return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n')
      return block.text
    })
    .join('\n')
}

interface Case {
  decision?: Partial<LetterFacts['decision']>
  template?: TemplateBody
  language?: 'nl' | 'en'
  contact?: string | null
}
const letter = ({ decision, template = nationalOktt, language = 'nl', contact = 'bezwaar@centrum.example' }: Case) =>
  saidBy(
    decisionLetter({
      language,
      number: 'A-2026-001',
      openedAt: '2026-11-24T23:30:00.000Z',
      organisation: 'Stichting Havens',
      operator: { name: 'Nationaal Centrum', contact },
      template,
      decision: { ...designated, ...decision },
    }),
  )

describe('the letter of a decision', () => {
  it.each<[string, Case, string[], string[]]>([
    [
      'designated by name',
      {},
      [
        'Stichting Havens\nDatum: 5 januari 2027\nOns kenmerk: A-2026-001\nWij wijzen uw organisatie aan',
        'Op 25 november 2026 vroeg u ons om mee te doen als: Schakelorganisatie (OKTT).',
        'Aan alle criteria is voldaan.',
        'Aangewezen: bij naam\nDoelgroep: havens\nVanaf: 5 januari 2027\nTot en met: zonder einddatum',
        'Wettelijke grondslag: Wet X, artikel 3\nBekendgemaakt in: Staatscourant 2026, 12345',
        '- U leest onze leidraad en aanvaardt die.',
        '- U geeft minstens 2 contactpersonen op',
        'Met vriendelijke groet,\nNationaal Centrum',
      ],
      ['spoedbesluit', 'null', 'undefined'],
    ],
    [
      'designated by category until a day',
      { decision: { category: 'havenbedrijven', to: '2028-12-31' } },
      ['Aangewezen: als deel van de categorie: havenbedrijven', 'Tot en met: 31 december 2028'],
      ['bij naam', 'zonder einddatum'],
    ],
    [
      'refused',
      { decision: refused },
      [
        'Wij wijzen uw organisatie niet aan',
        'niet aan te wijzen als',
        'De doelgroep is niet afgebakend.',
        'Verandert er iets, dan kunt u later opnieuw een aanvraag doen.',
        'Verstuur uw bezwaar uiterlijk op 16 februari 2027.',
      ],
      ['Wat wij vastleggen', 'leidraad', 'Aangewezen'],
    ],
    [
      'designated in an emergency',
      { decision: emergency },
      ['Dit is een spoedbesluit', 'Een tweede persoon kijkt het na, uiterlijk op 6 januari 2027 om 10:00 CET.'],
      ['keek het na op'],
    ],
    [
      'upheld after an emergency',
      { decision: { ...emergency, reviewedAt: '2027-01-05T15:00:00.000Z' } },
      ['Een tweede persoon keek het na op 5 januari 2027. Het besluit blijft gelden.'],
      ['uiterlijk op 6 januari'],
    ],
    [
      'without a term for objections, without a legal basis',
      { template: linkParticipant, decision: { legalBasis: null, publication: null, objectionUntil: null } },
      ['Uw organisatie is toegelaten', 'toe te laten als: Deelnemer', '- U geeft een contactpersoon op'],
      ['bezwaar', 'bestuursrecht', 'Aangewezen', 'Wettelijke', 'Detectie'],
    ],
    [
      'with a term for objections that no statute gives',
      { template: { ...linkParticipant, objectionDays: 10 }, decision: { objectionUntil: '2027-01-15' } },
      ['Dat kan binnen 10 dagen.', 'Verstuur uw bezwaar uiterlijk op 15 januari 2027.'],
      ['bestuursrecht', 'voorzieningenrechter'],
    ],
    [
      'in English',
      { language: 'en', decision: emergency },
      [
        'Date: 5 January 2027',
        'We have decided to designate Stichting Havens as: Link organisation (OKTT).',
        'Legal basis: Act X, article 3',
        'on 6 January 2027 at 10:00 CET at the latest',
        'You can do so within 6 weeks.',
        'Send your objection on 16 February 2027 at the latest.',
        'General Administrative Law Act',
      ],
      ['Wettelijke', 'januari', 'bezwaar maken'],
    ],
    [
      'refused in English',
      { language: 'en', decision: refused },
      ['We do not designate your organisation', 'not to designate Stichting Havens'],
      ['What we lay down', 'guideline'],
    ],
  ])('%s', (_, given, has, hasNot) => {
    const text = letter(given)
    for (const part of has) expect(text).toContain(part)
    for (const part of hasNot) expect(text).not.toContain(part)
  })

  it('says all that an objection needs (Awb, article 6:5) and whom it goes to', () => {
    const text = letter({})
    for (const part of [
      'Dat kan binnen 6 weken. Die termijn begint op de dag na de datum van deze brief.',
      'schriftelijk naar: Nationaal Centrum, bezwaar@centrum.example.',
      '- uw naam en adres;',
      '- de datum waarop u het schrijft;',
      'kenmerk A-2026-001 van 5 januari 2027;',
      '- waarom u het niet eens bent met het besluit;',
      '- uw handtekening.',
      'Algemene wet bestuursrecht, artikelen 6:4 tot en met 6:9, 6:16 en 8:81.',
    ])
      expect(text).toContain(part)
    expect(letter({ contact: null })).toContain('schriftelijk naar: Nationaal Centrum.')
  })

  it('has one title, and a heading above each part', () => {
    const kinds = decisionLetter({
      language: 'nl',
      number: 'A-2026-001',
      openedAt: '2026-11-24T09:00:00.000Z',
      organisation: 'Stichting Havens',
      operator: { name: 'Nationaal Centrum', contact: null },
      template: nationalOktt,
      decision: designated,
    }).map(({ is }) => is)
    expect(kinds.filter((is) => is === 'title')).toHaveLength(1)
    expect(kinds.filter((is) => is === 'heading')).toHaveLength(4)
  })
})
