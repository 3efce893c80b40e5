// The doctor on mail: signs in to the mail server without sending, asks DNS, and judges the sender's domain.
import { isIP } from 'node:net'
import type { MailCheck } from '@schakel/api'
import { checkDomain, checkMailLogin, type MailSetup, readMailSetup } from '../../delivery/index.ts'
import { jobEyes } from '../../platform/index.ts'
import type { Look, Patient } from './patient.store.ts'
import { fail, ok, type Result, type Said, warn } from './result.ts'

async function setupOf({ config, data }: Patient): Promise<MailSetup> {
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  return await data.database.as(jobEyes('doctor'), (scope) => readMailSetup(scope, data.vault, publicUrl))
}

const notSetUp = warn('Mail is not set up: nobody is told.', 'Set up a mail server in the portal, under Settings.')

export const mailLogin: Look = {
  what: 'mail',
  async look(patient) {
    const { account } = await setupOf(patient)
    if (!account) return notSetUp
    const { host } = new URL(account.url)
    const problem = await checkMailLogin(account)
    return problem === null
      ? ok(`${host} lets us in. Nothing was sent.`)
      : fail(`${host}: ${problem}`, 'Look at address, port, user and password of the mail server, under Settings.')
  },
}

const unanswered = new Set(['ETIMEOUT', 'ECONNREFUSED', 'ESERVFAIL', 'EREFUSED', 'ECANCELLED'])

/** Any answer will do, also that there is no such name: it came from a DNS server. */
export const dns: Look = {
  what: 'DNS',
  async look({ resolver, config }) {
    const host = config.publicUrl ? new URL(config.publicUrl).hostname : ''
    const name = isIP(host.replace(/^\[|\]$/g, '')) || !host.includes('.') ? 'example.org' : host
    const code = await resolver.resolve4(name).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? 'EUNKNOWN',
    )
    return code !== null && unanswered.has(code)
      ? warn(
          `The DNS servers of this machine (${resolver.getServers().join(', ')}) do not answer (${code}).`,
          'Look at /etc/resolv.conf: without DNS no mail goes out and no report is fetched.',
        )
      : ok(`The DNS servers of this machine answer.`)
  },
}

const stateOf: Record<MailCheck['checks'][number]['state'], Result['state']> = {
  ok: 'ok',
  warning: 'warn',
  problem: 'warn',
  unknown: 'warn',
}

function resultOf(domain: string, { what, state, advice }: MailCheck['checks'][number]): Result {
  const name = what.toUpperCase()
  if (state === 'ok') return { what: name, state: 'ok', says: `${domain}: ${advice.en}`, mend: null }
  const says = state === 'unknown' ? `${domain}: not found by us.` : `${domain}: not right.`
  return { what: name, state: stateOf[state], says, mend: advice.en }
}

/** MX, SPF, DKIM and DMARC, as the mail check of the portal judges them. */
export const senderDomain: Look = {
  what: 'sender domain',
  async look(patient): Promise<Said | readonly Result[]> {
    const { account } = await setupOf(patient)
    if (!account) return notSetUp
    const domain = account.from.split('@').at(-1) ?? ''
    const checks = await checkDomain(domain, new URL(account.url).hostname, patient.resolver)
    return checks.map((one) => resultOf(domain, one))
  },
}
