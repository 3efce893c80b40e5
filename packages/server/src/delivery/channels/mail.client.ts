// Sends mail by SMTP (RFC 5321) and says what came of it; a permanent refusal of the address is a bounce.
import { createTransport } from 'nodemailer'
import { mailAddressOf } from '../../admission/index.ts'
import { htmlOf, type MailDocument, textOf } from '../digest/index.ts'
import type { Outcome } from './outcome.ts'

export interface MailAccount {
  /** smtp:// or smtps://, with user and password. */
  url: string
  from: string
  name: string
  publicUrl: string
}

export interface OutgoingMail {
  /** Makes the Message-ID and the envelope id, by which a failure report tells what it is about. */
  mark: string
  to: string
  document: MailDocument
  at: Date
}

export interface Mailer {
  send(account: MailAccount, mail: OutgoingMail): Promise<Outcome>
  close(): void
}

interface SmtpError extends Error {
  code?: string
  responseCode?: number
  command?: string
}

const connections = 5

function transportOf(url: string, pool: boolean) {
  const parsed = new URL(url)
  return createTransport({
    ...(pool ? { pool: true as const, maxConnections: connections } : {}),
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port ? Number(parsed.port) : parsed.protocol === 'smtps:' ? 465 : 587,
    secure: parsed.protocol === 'smtps:',
    ...(parsed.username
      ? { auth: { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) } }
      : {}),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Only a refusal of the recipient or the message (5yz) is the channel's fault; sign-in, sender and connection are ours. */
function outcomeOf(error: SmtpError): Outcome {
  const detail = error.message.replace(/\s+/g, ' ').slice(0, 300)
  const recipient = error.code === 'EENVELOPE' && error.command !== 'MAIL FROM'
  const permanent = error.responseCode !== undefined && error.responseCode >= 500
  if (permanent && (recipient || error.code === 'EMESSAGE')) return { state: 'refused', detail }
  return { state: 'later', detail, blames: recipient ? 'channel' : 'node', answered: error.responseCode !== undefined }
}

function messageOf(account: MailAccount, { mark, to, document, at }: OutgoingMail) {
  const replyTo = mailAddressOf(account.from, document.replyWord ?? null)
  const domain = account.from.split('@').at(-1) ?? 'localhost'
  return {
    from: { name: account.name, address: account.from },
    to: [{ name: '', address: to }],
    ...(replyTo ? { replyTo } : {}),
    subject: document.subject,
    date: at,
    messageId: `<${mark}@${domain}>`,
    text: textOf(document),
    html: htmlOf(document),
    dsn: { id: mark, return: 'headers' as const, notify: ['failure', 'delay'], recipient: `rfc822;${to}` },
    list: { id: { url: `warnings.${new URL(account.publicUrl).hostname}`, comment: account.name } },
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': document.language,
    },
  }
}

/** Connects, encrypts and signs in as for a mail, and sends nothing; answers what is wrong, or null. */
export async function checkMailLogin({ url }: Pick<MailAccount, 'url'>): Promise<string | null> {
  const transport = transportOf(url, false)
  try {
    await transport.verify()
    return null
  } catch (error) {
    return (error as SmtpError).message.replace(/\s+/g, ' ').slice(0, 300)
  } finally {
    transport.close()
  }
}

/** Keeps a pool of connections per account. */
export function makeMailer(): Mailer {
  const transports = new Map<string, ReturnType<typeof transportOf>>()
  return {
    async send(account, mail) {
      const transport = transports.get(account.url) ?? transportOf(account.url, true)
      transports.set(account.url, transport)
      try {
        const sent = await transport.sendMail(messageOf(account, mail))
        return { state: 'sent', receipt: { response: sent.response.slice(0, 300), messageId: sent.messageId } }
      } catch (error) {
        return outcomeOf(error as SmtpError)
      }
    },
    close() {
      for (const transport of transports.values()) transport.close()
      transports.clear()
    },
  }
}
