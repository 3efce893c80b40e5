// Tells a member and the operator that an asset is no longer proven; warnings go on until a person decides.
import type { ProofLapse } from '../../assets/index.ts'
import { portalPages } from '../portal-pages.ts'
import type { LetterTemplate } from './letter.ts'

export interface ProofLapsedData {
  /** Who reads it. */
  to: 'member' | 'operator'
  member: string
  memberId: string
  asset: string
  /** Its time was over, or what was published is gone or could not be reached for days. */
  why: 'expired' | 'gone' | 'unreachable'
}

export const whyOf = (reason: ProofLapse['reason']): ProofLapsedData['why'] =>
  reason === 'expired' || reason === 'unreachable' ? reason : 'gone'

const words = {
  nl: {
    subject: {
      member: (asset: string) => `Bewijs opnieuw dat ${asset} van u is`,
      operator: (asset: string) => `Het bewijs van ${asset} geldt niet meer`,
    },
    why: {
      expired: (asset: string) => `Het bewijs dat u ${asset} beheert, is over zijn datum.`,
      gone: (asset: string) => `Wij vinden het bewijs van ${asset} al dagen niet meer.`,
      unreachable: (asset: string) => `Wij konden dagenlang niet zien of het bewijs van ${asset} er nog staat.`,
    },
    told: {
      expired: (member: string, asset: string) => `Het bewijs van ${member} voor ${asset} is over zijn datum.`,
      gone: (member: string, asset: string) => `Wij vinden het bewijs van ${member} voor ${asset} al dagen niet meer.`,
      unreachable: (member: string, asset: string) =>
        `Wij konden dagenlang niet zien of het bewijs van ${member} voor ${asset} er nog staat.`,
    },
    goesOn: 'De waarschuwingen gaan gewoon door. De beheerder besluit of dat zo blijft.',
    decide:
      'De waarschuwingen gaan gewoon door tot u besluit. Trek het systeem in, of houd het aan met uw eigen oordeel.',
    button: { member: 'Bewijs het opnieuw', operator: 'Bekijk de deelnemer' },
  },
  en: {
    subject: {
      member: (asset: string) => `Prove again that ${asset} is yours`,
      operator: (asset: string) => `The proof of ${asset} no longer stands`,
    },
    why: {
      expired: (asset: string) => `The proof that you manage ${asset} is past its date.`,
      gone: (asset: string) => `For days we have not found the proof of ${asset} any more.`,
      unreachable: (asset: string) => `For days we could not see whether the proof of ${asset} is still there.`,
    },
    told: {
      expired: (member: string, asset: string) => `The proof of ${member} for ${asset} is past its date.`,
      gone: (member: string, asset: string) =>
        `For days we have not found the proof of ${member} for ${asset} any more.`,
      unreachable: (member: string, asset: string) =>
        `For days we could not see whether the proof of ${member} for ${asset} is still there.`,
    },
    goesOn: 'Warnings go on as before. The operator decides whether that stays so.',
    decide: 'Warnings go on as before until you decide. Withdraw the asset, or keep it by your own judgement.',
    button: { member: 'Prove it again', operator: 'Look at the member' },
  },
} as const

const example = { member: 'Bakkerij De Korenaar', memberId: 'x', asset: 'korenaar.example' }

export const proofLapsed: LetterTemplate<'proof-lapsed', ProofLapsedData> = {
  name: 'proof-lapsed',
  examples: (['expired', 'gone', 'unreachable'] as const).flatMap((why) => [
    { ...example, why, to: 'member' },
    { ...example, why, to: 'operator' },
  ]),
  write({ to, member, memberId, asset, why }, language, { publicUrl }) {
    const w = words[language]
    const page = to === 'member' ? portalPages.ownAssets : portalPages.member(memberId)
    return {
      subject: w.subject[to](asset),
      parts: [
        { is: 'title', text: w.subject[to](asset) },
        { is: 'text', text: to === 'member' ? w.why[why](asset) : w.told[why](member, asset) },
        { is: 'text', text: to === 'member' ? w.goesOn : w.decide },
        { is: 'button', link: { label: w.button[to], url: `${publicUrl}${page}` } },
      ],
    }
  },
}
