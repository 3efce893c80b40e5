// Reads a delivery status notification: a mail of the type multipart/report in which a mail server says what came of ours (RFC 3464).
import PostalMime, { type Attachment } from 'postal-mime'
import { type Fields, readGroups } from './fields.ts'

export interface RecipientStatus {
  /** As they were asked and as they were in the end, in lower case. */
  addresses: string[]
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null
  /** Class, subject and detail (RFC 3463), e.g. `5.1.1`; null when unreadable. */
  status: string | null
  /** What the mail server said, in one line. */
  words: string | null
}

export interface StatusReport {
  /** Envelope id and Message-ID of the mail that it is about, as they were given. */
  about: string[]
  recipients: RecipientStatus[]
}

export type ReportRead = { ok: true; value: StatusReport } | { ok: false; problem: string }

/** Bytes that are read: the status and the headers of our mail stand in front of all that is returned of it. */
const mostRead = 128 * 1024

const limits = { maxNestingDepth: 8, maxHeadersSize: 256 * 1024 }
const statusTypes = ['message/delivery-status', 'message/global-delivery-status']
const returnedTypes = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']

/** `rfc822; <Name@Example.org>` → `name@example.org`. */
function addressIn(value: string | undefined): string | null {
  const address = value
    ?.slice(value.indexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase()
  return address ? address.slice(0, 254) : null
}

function wordsIn(value: string | undefined): string | null {
  const words = value
    ?.replace(/^[a-z0-9-]+\s*;/i, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return words ? words.slice(0, 300) : null
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

function recipientOf(fields: Fields): RecipientStatus[] {
  const addresses = [fields.get('original-recipient'), fields.get('final-recipient')].flatMap((value) => {
    const address = addressIn(value)
    return address ? [address] : []
  })
  if (addresses.length === 0) return []
  const action = fields.get('action')?.toLowerCase()
  return [
    {
      addresses,
      action: actions.find((one) => one === action) ?? null,
      status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
      words: wordsIn(fields.get('diagnostic-code')),
    },
  ]
}

const textOf = (part: Attachment | undefined): string => (typeof part?.content === 'string' ? part.content : '')

function reportIn(parts: readonly Attachment[]): ReportRead {
  const status = parts.find(({ mimeType }) => statusTypes.includes(mimeType))
  if (!status) return { ok: false, problem: 'It has no part of the type message/delivery-status.' }
  const [perMessage, ...perRecipient] = readGroups(textOf(status))
  const [returned] = readGroups(textOf(parts.find(({ mimeType }) => returnedTypes.includes(mimeType))))
  const about = [perMessage?.get('original-envelope-id'), returned?.get('message-id')].filter(
    (one) => one !== undefined,
  )
  const recipients = perRecipient.flatMap(recipientOf)
  if (recipients.length === 0) return { ok: false, problem: 'It says of no recipient what happened.' }
  return { ok: true, value: { about, recipients } }
}

/** Never throws, whatever the bytes are; `problem` is a sentence. */
export async function readStatusReport(bytes: Uint8Array): Promise<ReportRead> {
  try {
    const mail = await PostalMime.parse(bytes.subarray(0, mostRead), {
      ...limits,
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
    })
    const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? ''
    if (!/^multipart\/report\b/i.test(type.trim()))
      return { ok: false, problem: 'It is not of the type multipart/report.' }
    return reportIn(mail.attachments)
  } catch {
    return { ok: false, problem: 'It is no mail that can be read.' }
  }
}
