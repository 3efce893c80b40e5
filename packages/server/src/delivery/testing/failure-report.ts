// A failure report as a mail server writes it (RFC 3464), about a mail that was taken before.
export interface FailureWish {
  /** Of the mail that it is about, with angle brackets. */
  messageId?: string
  envelopeId?: string
  to: string
  action?: string
  status?: string
  words?: string
  original?: string
  type?: string
}

const lines = (...all: (string | false)[]) => all.filter((line) => line !== false).join('\r\n')

export function failureReport(wish: FailureWish): string {
  const { messageId, envelopeId, to, action = 'failed', status = '5.1.1', original, type } = wish
  const { words = 'smtp; 550 5.1.1 <nobody>: user unknown' } = wish
  return lines(
    'From: MAILER-DAEMON@mx.example.net',
    'To: waarschuwing@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    `Content-Type: ${type ?? 'multipart/report; report-type=delivery-status'};`,
    '\tboundary="cut/mx.example.net"',
    'MIME-Version: 1.0',
    '',
    '--cut/mx.example.net',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to inform you that your message could not be delivered.',
    '',
    '--cut/mx.example.net',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    envelopeId !== undefined && `Original-Envelope-Id: ${envelopeId}`,
    'Arrival-Date: Tue, 24 Nov 2026 05:00:00 +0000 (UTC)',
    '',
    original !== undefined && `Original-Recipient: rfc822;${original}`,
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${words}`,
    '',
    '--cut/mx.example.net',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: 1 bevinding',
    messageId !== undefined && `Message-ID: ${messageId}`,
    '',
    '--cut/mx.example.net--',
    '',
  )
}
