// A real SMTP server on loopback that keeps what it takes and refuses what a test wants refused.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server'

export interface MailCatcher {
  readonly url: string
  readonly mails: ParsedMail[]
  /** What was asked around each mail, with the parameters of delivery status notifications (RFC 3461). */
  readonly envelopes: SMTPServerEnvelope[]
  /** Recipient → SMTP code that its RCPT is answered with. */
  readonly refuse: Map<string, number>
  to(address: string): ParsedMail[]
  close(): Promise<void>
}

export async function catchMail(): Promise<MailCatcher> {
  const mails: ParsedMail[] = []
  const envelopes: SMTPServerEnvelope[] = []
  const refuse = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    hideDSN: false,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      const code = refuse.get(address)
      callback(code ? Object.assign(new Error('this mailbox is not here'), { responseCode: code }) : null)
    },
    onData(stream, session, callback) {
      envelopes.push(structuredClone(session.envelope))
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          callback()
        },
        (error: Error) => callback(error),
      )
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    envelopes,
    refuse,
    to: (address) => mails.filter((mail) => JSON.stringify(mail.to).includes(address)),
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
