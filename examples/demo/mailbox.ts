// The demo's mail catcher: a real SMTP server on loopback, and a page and JSON that show what it caught.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  smtpUrl: string
  /** JSON of all mails, newest first. */
  url: string
  close(): Promise<void>
}

function addressesOf(mail: ParsedMail): string {
  const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : []
  return to.map((one) => one.text).join(', ')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)
}

function page(mails: readonly ParsedMail[]): string {
  const list = mails.map(
    (mail, i) =>
      `<li><a href="/mails/${i}">${escaped(mail.subject ?? '')}</a><br><small>${escaped(addressesOf(mail))} · ${mail.date?.toISOString() ?? ''}</small></li>`,
  )
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail van de demo</title>
<body style="font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem"><h1>Mail van de demo</h1><p>Deze mails zijn niet verstuurd; de demo houdt ze hier.</p><ol>${list.join('')}</ol></body></html>`
}

export async function openMailbox(port: number): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.unshift(mail)
          done()
        },
        (error: Error) => done(error),
      )
    },
  })
  const web = createServer((request, response) => {
    const one = /^\/mails\/(\d+)$/.exec(request.url ?? '')
    const mail = one ? mails[Number(one[1])] : undefined
    if (request.url === '/mails.json') {
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify(
          mails.map((caught) => ({
            to: addressesOf(caught),
            subject: caught.subject,
            text: caught.text,
            html: caught.html,
            date: caught.date,
            messageId: caught.messageId,
          })),
        ),
      )
      return
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(mail ? mail.html || `<pre>${escaped(mail.text ?? '')}</pre>` : page(mails))
  })
  await once(web.listen(port, '127.0.0.1'), 'listening')
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  return {
    smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    url: `http://127.0.0.1:${(web.address() as AddressInfo).port}/mails.json`,
    async close() {
      web.closeAllConnections()
      web.close()
      await new Promise<void>((closed) => smtp.close(() => closed()))
    },
  }
}
