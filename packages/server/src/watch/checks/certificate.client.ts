// The certificate by which people reach the node over HTTPS: expired or about to.
import { connect } from 'node:tls'
import type { Check } from '../check.ts'

const day = 24 * 3600_000
const ahead = 14 * day

/** When the certificate of an https address ends; null when nobody answers there, as seen from this machine. */
export async function certificateEnd(url: URL): Promise<Date | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return await new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(url.port || 443),
      ...(/[a-z]/i.test(host) && !host.includes(':') ? { servername: host } : {}),
      rejectUnauthorized: false,
      timeout: 5000,
    })
    const answer = (end: Date | null) => {
      socket.destroy()
      resolve(end)
    }
    socket.once('secureConnect', () => {
      const text = socket.getPeerCertificate().valid_to
      answer(text ? new Date(text) : null)
    })
    socket.once('timeout', () => answer(null))
    socket.once('error', () => answer(null))
  })
}

export const certificate: Check = {
  name: 'certificate',
  by: 'node',
  everyMinutes: 60,
  tellAfterMinutes: 0,
  async look({ publicUrl, now }) {
    const url = new URL(publicUrl)
    const end = url.protocol === 'https:' ? await certificateEnd(url) : null
    if (!end || end.getTime() - now.getTime() > ahead) return []
    const days = Math.floor((end.getTime() - now.getTime()) / day)
    return [{ subject: url.host, since: new Date(Math.min(now.getTime(), end.getTime())), facts: { days } }]
  },
  say: ({ days }, subject) => ({
    title:
      Number(days) < 0
        ? { nl: `Het certificaat van ${subject} is verlopen`, en: `The certificate of ${subject} has expired` }
        : {
            nl: `Het certificaat van ${subject} verloopt binnen ${Number(days) + 1} dagen`,
            en: `The certificate of ${subject} expires within ${Number(days) + 1} days`,
          },
    mend: {
      nl: 'Vernieuw het op de server die vóór het knooppunt staat. Na die dag weigeren browsers het portaal.',
      en: 'Renew it on the server in front of the node. After that day browsers refuse the portal.',
    },
    over: { nl: `Het certificaat van ${subject} is vernieuwd`, en: `The certificate of ${subject} was renewed` },
    href: null,
  }),
}
