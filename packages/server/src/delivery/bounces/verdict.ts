// What a report about one of our mails means for its delivery and its channel.
import type { RecipientStatus, StatusReport } from './status-report.ts'

/**
 * `bounced`: the address is refused for good. `given-up`: this mail will not arrive, the next one may. `noted`: it is
 * late, or an address behind ours failed. `nothing`: it says nothing bad.
 */
export interface Verdict {
  is: 'bounced' | 'given-up' | 'noted' | 'nothing'
  detail: string
}

function detailOf({ status, words }: RecipientStatus): string {
  if (!words) return `A failure report came back: ${status ?? 'no status'}`
  return status && !words.includes(status) ? `${status} ${words}` : words
}

/** Only what is said of the address that we mailed makes it bounce: whoever forwards may have many behind it. */
export function verdictOn({ recipients }: StatusReport, address: string): Verdict {
  const own = recipients.find(({ addresses }) => addresses.includes(address.toLowerCase()))
  const one = own ?? recipients.find(({ action }) => action === 'failed') ?? recipients[0]
  if (!one || (one.action !== 'failed' && one.action !== 'delayed')) return { is: 'nothing', detail: '' }
  const detail = detailOf(one)
  if (!own || one.action === 'delayed') return { is: 'noted', detail }
  return { is: one.status?.startsWith('5') ? 'bounced' : 'given-up', detail }
}
