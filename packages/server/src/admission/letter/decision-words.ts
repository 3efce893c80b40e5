// The words of the letter of a decision, in Dutch (B1) and English.

type Say = (...parts: string[]) => string

interface Saying {
  title: { designated: string; refused: string }
  yes: Say
  no: Say
}

interface Words {
  date: string
  number: string
  dear: string
  asked: Say
  designating: Saying
  admitting: Saying
  why: string
  terms: string
  way: string
  byName: string
  byCategory: Say
  targetGroup: string
  from: string
  to: string
  noEnd: string
  legalBasis: string
  publication: string
  emergency: string
  alone: string
  willBeReviewed: Say
  wasReviewed: Say
  next: string
  again: string
  connects: string
  connectsAlone: string
  guideline: string
  contacts(count: number): string
  assets: string
  ndn: { required: string; offered: string }
  channels: string
  disagree: string
  weeks(count: number): string
  days(count: number): string
  objectWithin: Say
  objectBefore: Say
  objectTo: Say
  objectionHolds: string
  objectionContent: (...parts: string[]) => string[]
  meanwhile: string
  injunction: string
  statute: string
  regards: string
}

const nl: Words = {
  date: 'Datum',
  number: 'Ons kenmerk',
  dear: 'Geachte mevrouw, geachte heer,',
  asked: (day, what) => `Op ${day} vroeg u ons om mee te doen als: ${what}.`,
  designating: {
    title: { designated: 'Wij wijzen uw organisatie aan', refused: 'Wij wijzen uw organisatie niet aan' },
    yes: (organisation, what) => `Wij hebben besloten om ${organisation} aan te wijzen als: ${what}.`,
    no: (organisation, what) => `Wij hebben besloten om ${organisation} niet aan te wijzen als: ${what}.`,
  },
  admitting: {
    title: { designated: 'Uw organisatie is toegelaten', refused: 'Uw organisatie is niet toegelaten' },
    yes: (organisation, what) => `Wij hebben besloten om ${organisation} toe te laten als: ${what}.`,
    no: (organisation, what) => `Wij hebben besloten om ${organisation} niet toe te laten als: ${what}.`,
  },
  why: 'Waarom wij dit besluiten',
  terms: 'Wat wij vastleggen',
  way: 'Aangewezen',
  byName: 'bij naam',
  byCategory: (category) => `als deel van de categorie: ${category}`,
  targetGroup: 'Doelgroep',
  from: 'Vanaf',
  to: 'Tot en met',
  noEnd: 'zonder einddatum',
  legalBasis: 'Wettelijke grondslag',
  publication: 'Bekendgemaakt in',
  emergency: 'Dit is een spoedbesluit',
  alone: 'Er was haast. Daarom nam één persoon dit besluit.',
  willBeReviewed: (moment) =>
    `Een tweede persoon kijkt het na, uiterlijk op ${moment}. Tot dan geldt het besluit. Komt de tweede persoon tot een ander oordeel, dan hoort u dat van ons.`,
  wasReviewed: (day) => `Een tweede persoon keek het na op ${day}. Het besluit blijft gelden.`,
  next: 'Wat er nu gebeurt',
  again: 'Uw aanvraag is hiermee afgerond. Verandert er iets, dan kunt u later opnieuw een aanvraag doen.',
  connects: 'Nu sluiten wij u aan. U vindt de stappen in het portaal. Dit vragen wij van u:',
  connectsAlone: 'Nu sluiten wij u aan. U hoeft daarvoor niets te doen.',
  guideline: 'U leest onze leidraad en aanvaardt die.',
  contacts: (count) =>
    count === 1
      ? 'U geeft een contactpersoon op die dag en nacht bereikbaar is.'
      : `U geeft minstens ${count} contactpersonen op die dag en nacht bereikbaar zijn.`,
  assets: 'U geeft de netwerken en domeinnamen op waarvoor u waarschuwingen wilt.',
  ndn: {
    required: 'U sluit aan op het Nationaal Detectie Netwerk.',
    offered: 'U kiest of u aansluit op het Nationaal Detectie Netwerk.',
  },
  channels: 'U kiest hoe onze berichten u bereiken, en u toont dat ze aankomen.',
  disagree: 'Bent u het niet eens met dit besluit?',
  weeks: (count) => (count === 1 ? '1 week' : `${count} weken`),
  days: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
  objectWithin: (term) =>
    `Dan kunt u bezwaar maken. Dat kan binnen ${term}. Die termijn begint op de dag na de datum van deze brief.`,
  objectBefore: (day) => `Verstuur uw bezwaar uiterlijk op ${day}.`,
  objectTo: (operator) => `Stuur uw bezwaar schriftelijk naar: ${operator}.`,
  objectionHolds: 'Zet in uw bezwaar in elk geval:',
  objectionContent: (number, day) => [
    'uw naam en adres;',
    'de datum waarop u het schrijft;',
    `tegen welk besluit u bezwaar maakt: kenmerk ${number} van ${day};`,
    'waarom u het niet eens bent met het besluit;',
    'uw handtekening.',
  ],
  meanwhile: 'Zolang wij uw bezwaar behandelen, blijft dit besluit gelden.',
  injunction:
    'Kunt u daar niet op wachten? Dan kunt u de voorzieningenrechter van de rechtbank vragen om een voorlopige voorziening. Dat kan alleen als u ook bezwaar maakt.',
  statute: 'Dit staat in de Algemene wet bestuursrecht, artikelen 6:4 tot en met 6:9, 6:16 en 8:81.',
  regards: 'Met vriendelijke groet,',
}

const en: Words = {
  date: 'Date',
  number: 'Our reference',
  dear: 'Dear sir or madam,',
  asked: (day, what) => `On ${day} you asked us to take part as: ${what}.`,
  designating: {
    title: { designated: 'We designate your organisation', refused: 'We do not designate your organisation' },
    yes: (organisation, what) => `We have decided to designate ${organisation} as: ${what}.`,
    no: (organisation, what) => `We have decided not to designate ${organisation} as: ${what}.`,
  },
  admitting: {
    title: { designated: 'Your organisation is admitted', refused: 'Your organisation is not admitted' },
    yes: (organisation, what) => `We have decided to admit ${organisation} as: ${what}.`,
    no: (organisation, what) => `We have decided not to admit ${organisation} as: ${what}.`,
  },
  why: 'Why we decide this',
  terms: 'What we lay down',
  way: 'Designated',
  byName: 'by name',
  byCategory: (category) => `as part of the category: ${category}`,
  targetGroup: 'Target group',
  from: 'From',
  to: 'Up to and including',
  noEnd: 'without an end date',
  legalBasis: 'Legal basis',
  publication: 'Published in',
  emergency: 'This is an emergency decision',
  alone: 'There was no time to lose. That is why one person made this decision.',
  willBeReviewed: (moment) =>
    `A second person will review it, on ${moment} at the latest. Until then the decision holds. If the second person comes to another judgement, you will hear that from us.`,
  wasReviewed: (day) => `A second person reviewed it on ${day}. The decision goes on to hold.`,
  next: 'What happens now',
  again: 'This completes your application. If something changes, you can apply again later.',
  connects: 'Now we connect you. You find the steps in the portal. This is what we ask of you:',
  connectsAlone: 'Now we connect you. You need not do anything for it.',
  guideline: 'You read our guideline and accept it.',
  contacts: (count) =>
    count === 1
      ? 'You give a contact who can be reached day and night.'
      : `You give at least ${count} contacts who can be reached day and night.`,
  assets: 'You give the networks and domain names for which you want warnings.',
  ndn: {
    required: 'You connect to the National Detection Network.',
    offered: 'You choose whether to connect to the National Detection Network.',
  },
  channels: 'You choose how our messages reach you, and show that they arrive.',
  disagree: 'Do you disagree with this decision?',
  weeks: (count) => (count === 1 ? '1 week' : `${count} weeks`),
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  objectWithin: (term) =>
    `Then you can object. You can do so within ${term}. This term begins on the day after the date of this letter.`,
  objectBefore: (day) => `Send your objection on ${day} at the latest.`,
  objectTo: (operator) => `Send your objection in writing to: ${operator}.`,
  objectionHolds: 'Your objection holds at least:',
  objectionContent: (number, day) => [
    'your name and address;',
    'the date on which you write it;',
    `against which decision you object: reference ${number} of ${day};`,
    'why you disagree with the decision;',
    'your signature;',
    'a translation, if you do not write in Dutch and we need one.',
  ],
  meanwhile: 'While we consider your objection, this decision goes on to hold.',
  injunction:
    'Can you not wait for that? Then you can ask the preliminary relief judge of the district court for a provisional measure. You can do so only if you also object.',
  statute:
    'This stands in the Dutch General Administrative Law Act (Algemene wet bestuursrecht), articles 6:4 to 6:9, 6:16 and 8:81.',
  regards: 'Yours sincerely,',
}

export const decisionWords = { nl, en }
