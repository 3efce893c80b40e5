// The operator's own judgement, with its grounds, where nothing else can be.
import type { JudgementMethod } from './method.ts'

export const judgement: JudgementMethod = {
  name: 'judgement',
  by: 'judgement',
  fits: ['domain', 'network', 'asn'],
  days: 365,
}
