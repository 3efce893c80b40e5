// Tells that an asset was proven that another member answers for too: the operator with names, the two without.
import { portalPages } from '../portal-pages.ts'
import type { LetterTemplate } from './letter.ts'

interface Other {
  member: string
  asset: string
  relation: 'identical' | 'inside'
  proven: boolean
}

export type ProofContestedData = {
  /** What was proven. */
  asset: string
  /** It waits for the operator's decision. */
  waits: boolean
} & (
  | { to: 'operator'; member: string; memberId: string; others: Other[] }
  | { to: 'prover' }
  /** `own`: what the reader answers for. */
  | { to: 'holder'; own: string }
)

const words = {
  nl: {
    subject: {
      operator: (asset: string) => `${asset} is bewezen, en een ander heeft het ook opgegeven`,
      prover: (asset: string) => `U hebt bewezen dat ${asset} van u is`,
      holder: (asset: string) => `Een andere organisatie heeft ${asset} bewezen`,
    },
    operator: (member: string, asset: string) => `${member} heeft bewezen dat het ${asset} beheert.`,
    other: { identical: 'Heeft precies hetzelfde opgegeven', inside: 'Het ligt hier in' },
    proof: { true: 'bewezen', false: 'niet bewezen' },
    decide:
      'Besluit wie van de twee ervoor antwoordt, of leg een afspraak tussen hen vast. Tot dan verandert er niets.',
    narrower:
      'Wat over het kleinere deel gaat, krijgt alleen wie dat bewezen heeft. Leg een afspraak vast als beide het moeten krijgen.',
    prover: 'Ook een andere organisatie antwoordt hiervoor, of voor iets waar het in ligt.',
    waits: 'De beheerder besluit. Tot dan verandert er niets.',
    yours: 'Wat hierover gaat, krijgt u. De ander krijgt het alleen met uw afspraak.',
    holder: (asset: string, own: string) =>
      asset === own ? `U antwoordt ook voor ${own}.` : `Het ligt in ${own}, waar u voor antwoordt.`,
    theirs: 'Wat over dit deel gaat, krijgt die organisatie. U krijgt het alleen met een afspraak.',
    ask: 'Klopt dit niet, of hebt u zelf nog geen bewijs? Kijk dan bij uw systemen, en bel de beheerder.',
    button: { operator: 'Bekijk de deelnemer', own: 'Naar uw systemen' },
  },
  en: {
    subject: {
      operator: (asset: string) => `${asset} is proven, and another claims it too`,
      prover: (asset: string) => `You have proven that ${asset} is yours`,
      holder: (asset: string) => `Another organisation has proven ${asset}`,
    },
    operator: (member: string, asset: string) => `${member} has proven that it manages ${asset}.`,
    other: { identical: 'Claims exactly the same', inside: 'It lies in this' },
    proof: { true: 'proven', false: 'not proven' },
    decide: 'Decide which of the two answers for it, or record an agreement between them. Until then nothing changes.',
    narrower:
      'What concerns the narrower part reaches only who has proven that. Record an agreement if both should get it.',
    prover: 'Another organisation answers for this too, or for something that it lies in.',
    waits: 'The operator decides. Until then nothing changes.',
    yours: 'What concerns it reaches you. The other gets it only by your agreement.',
    holder: (asset: string, own: string) =>
      asset === own ? `You answer for ${own} too.` : `It lies in ${own}, which you answer for.`,
    theirs: 'What concerns this part reaches that organisation. You get it only by an agreement.',
    ask: 'Is this wrong, or have you no proof yourself yet? Then look at your assets, and call the operator.',
    button: { operator: 'Look at the member', own: 'To your assets' },
  },
} as const

const example = { asset: '192.0.2.64/26', waits: true }

export const proofContested: LetterTemplate<'proof-contested', ProofContestedData> = {
  name: 'proof-contested',
  examples: [true, false].flatMap((waits): ProofContestedData[] => [
    { ...example, waits, to: 'prover' },
    { ...example, waits, to: 'holder', own: '192.0.2.0/24' },
    { ...example, waits, to: 'holder', own: '192.0.2.64/26' },
    {
      ...example,
      waits,
      to: 'operator',
      member: 'Bakkerij De Korenaar',
      memberId: 'x',
      others: [
        { member: 'Kabelbedrijf Lek', asset: '192.0.2.64/26', relation: 'identical', proven: false },
        { member: 'Zuivelhuis Terpen', asset: '192.0.2.0/24', relation: 'inside', proven: true },
      ],
    },
  ]),
  write(data, language, { publicUrl }) {
    const w = words[language]
    const { asset, waits, to } = data
    const subject = w.subject[to](asset)
    const text = (said: string) => ({ is: 'text' as const, text: said })
    const page = data.to === 'operator' ? portalPages.member(data.memberId) : portalPages.ownAssets
    const button = {
      is: 'button' as const,
      link: { label: data.to === 'operator' ? w.button.operator : w.button.own, url: `${publicUrl}${page}` },
    }
    const title = { is: 'title' as const, text: subject }
    if (data.to === 'prover')
      return { subject, parts: [title, text(w.prover), text(waits ? w.waits : w.yours), button] }
    if (data.to === 'holder') {
      const after = waits ? w.waits : w.theirs
      return { subject, parts: [title, text(w.holder(asset, data.own)), text(after), text(w.ask), button] }
    }
    const rows = data.others.map((other) => ({
      is: 'row' as const,
      text: `${other.member}: ${other.asset}`,
      detail: `${w.other[other.relation]}, ${w.proof[`${other.proven}`]}.`,
      links: [],
    }))
    const after = text(waits ? w.decide : w.narrower)
    return { subject, parts: [title, text(w.operator(data.member, asset)), ...rows, after, button] }
  },
}
