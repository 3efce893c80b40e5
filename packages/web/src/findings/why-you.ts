// Why this came to this member: the asset that it falls in, and who declared it when; said to the member or about it.
import type { FindingDetail } from '@schakel/api/client'
import { dayOf, useLanguage } from '../language/index.ts'
import { useMe } from '../session/index.ts'

const inside = {
  nl: { network: 'Het adres valt in', asn: 'Het adres valt onder', domain: 'De naam valt onder' },
  en: { network: 'The address lies in', asn: 'The address falls under', domain: 'The name falls under' },
}
const declared = {
  nl: {
    member: (day: string) => `U gaf dat op ${day} op als van u.`,
    operator: (day: string) => `Dat staat sinds ${day} op uw naam.`,
    upstream: (day: string) => `Dat is op ${day} als van u doorgegeven.`,
  },
  en: {
    member: (day: string) => `You declared it as yours on ${day}.`,
    operator: (day: string) => `It has been in your name since ${day}.`,
    upstream: (day: string) => `It was passed on as yours on ${day}.`,
  },
}
const declaredByMember = {
  nl: {
    member: (day: string) => `De deelnemer gaf dat op ${day} zelf op.`,
    operator: (day: string) => `Dat staat sinds ${day} op naam van de deelnemer.`,
    upstream: (day: string) => `Dat is op ${day} als van de deelnemer doorgegeven.`,
  },
  en: {
    member: (day: string) => `The member declared it on ${day}.`,
    operator: (day: string) => `It has been in the name of the member since ${day}.`,
    upstream: (day: string) => `It was passed on as the member’s on ${day}.`,
  },
}

export function useWhyYou(): (finding: FindingDetail) => string {
  const { language } = useLanguage()
  const { audience } = useMe()
  const said = audience === 'member' ? declared : declaredByMember
  return ({ whyYou }) => {
    const day = dayOf(new Date(whyYou.declaredAt), language)
    return `${inside[language][whyYou.by]} ${whyYou.value}. ${said[language][whyYou.declaredBy](day)}`
  }
}
