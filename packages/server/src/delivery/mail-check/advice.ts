// What is wrong with the mail of the sender's domain and the exact mend, in Dutch and English.
import type { MailCheck } from '@schakel/api'
import { networkOf, parseIp, specialSpaceOf } from '@schakel/formats/net'
import { isDkimKey, isDmarc, isSpf, readSpf, readTags } from './records.ts'

export type Check = MailCheck['checks'][number]

/** What DNS answered: records, none, or no answer at all. */
export type Lookup = { state: 'found'; texts: string[] } | { state: 'none' } | { state: 'failed' }

function noAnswer(what: Check['what'], name: string): Check {
  return {
    what,
    state: 'unknown',
    found: null,
    advice: {
      nl: `DNS gaf geen antwoord over ${name}. Probeer het later nog eens.`,
      en: `DNS gave no answer about ${name}. Try again later.`,
    },
  }
}

function said(what: Check['what'], state: Check['state'], found: string | null, nl: string, en: string): Check {
  return { what, state, found, advice: { nl, en } }
}

export function judgeMx(domain: string, lookup: Lookup): Check {
  if (lookup.state === 'failed') return noAnswer('mx', domain)
  const hosts = lookup.state === 'found' ? lookup.texts.filter((host) => host !== '' && host !== '.') : []
  if (hosts.length > 0)
    return said(
      'mx',
      'ok',
      hosts.join(', '),
      'Antwoorden en foutmeldingen kunnen aankomen.',
      'Answers and failure reports can arrive.',
    )
  return said(
    'mx',
    'warning',
    null,
    `${domain} kan geen mail ontvangen. Antwoorden en foutmeldingen raken kwijt. Zet een MX-record op ${domain}, of kies een afzender op een domein dat mail ontvangt.`,
    `${domain} can not receive mail. Answers and failure reports are lost. Add an MX record at ${domain}, or choose a sender on a domain that receives mail.`,
  )
}

/** The SPF term that names our mail server (RFC 7208 sections 5.3 and 5.6); null for one that others can't see by it. */
function termOf(smtpHost: string): string | null {
  const host = smtpHost.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host.endsWith('.localhost')) return null
  const ip = parseIp(host)
  if (!ip) return host.includes('.') ? `a:${host}` : null
  const space = specialSpaceOf(networkOf(ip, ip.version === 4 ? 32 : 128))
  if (space !== null && space.kind !== 'documentation') return null
  return `ip${ip.version}:${host}`
}

/** Where the domain receives mail, other mail may leave it that nobody thought of: a soft end at first. */
const endOf = (otherMail: boolean) => (otherMail ? '~all' : '-all')

function spfWanted(domain: string, smtpHost: string, otherMail: boolean): Check['advice'] {
  const term = termOf(smtpHost)
  const record = `"v=spf1 ${otherMail ? 'mx ' : ''}${term ?? 'ip4:…'} ${endOf(otherMail)}"`
  const public4 = term
    ? { nl: '', en: '' }
    : {
        nl: ' Vul op de plaats van … het openbare adres van uw mailserver in.',
        en: ' Fill in the public address of your mail server in the place of ….',
      }
  return {
    nl: `Zet dit TXT-record op ${domain}: ${record}.${public4.nl} Verstuurt een ander bedrijf uw mail? Gebruik dan de include die dat bedrijf noemt.`,
    en: `Add this TXT record at ${domain}: ${record}.${public4.en} Does another company send your mail? Then use the include that it names.`,
  }
}

/** `otherMail`: the domain takes part in mail beside ours. */
export function judgeSpf(domain: string, smtpHost: string, lookup: Lookup, otherMail: boolean): Check {
  if (lookup.state === 'failed') return noAnswer('spf', domain)
  const records = lookup.state === 'found' ? lookup.texts.filter(isSpf) : []
  const [text] = records
  if (!text) return { what: 'spf', state: 'problem', found: null, advice: spfWanted(domain, smtpHost, otherMail) }
  if (records.length > 1)
    return said(
      'spf',
      'problem',
      records.join(' | '),
      `Er staan ${records.length} SPF-records op ${domain}; dan tellen ze geen van alle. Voeg ze samen tot één TXT-record.`,
      `There are ${records.length} SPF records at ${domain}, so none of them counts. Join them into one TXT record.`,
    )
  return judgeSpfRecord(domain, text, otherMail)
}

function judgeSpfRecord(domain: string, text: string, otherMail: boolean): Check {
  const record = readSpf(text)
  const mended = `${text.replace(/\s+[?+]?all\b/i, '').trimEnd()} ${endOf(otherMail)}`
  if (record.lookups > 10)
    return said(
      'spf',
      'problem',
      text,
      `Dit SPF-record vraagt ${record.lookups} opzoekingen; meer dan 10 maakt het ongeldig. Haal weg wat niet meer verstuurt.`,
      `This SPF record asks for ${record.lookups} lookups; more than 10 make it invalid. Remove what no longer sends.`,
    )
  if (record.all === '+')
    return said(
      'spf',
      'problem',
      text,
      `Dit SPF-record laat iedereen namens ${domain} mailen. Maak er dit van: "${mended}".`,
      `This SPF record lets anybody mail as ${domain}. Change it to: "${mended}".`,
    )
  if (record.all === '?' || (record.all === null && record.redirect === null))
    return said(
      'spf',
      'warning',
      text,
      `Dit SPF-record zegt niet wat er met andere verzenders moet gebeuren. Maak er dit van: "${mended}".`,
      `This SPF record does not say what to do with other senders. Change it to: "${mended}".`,
    )
  return said(
    'spf',
    'ok',
    text,
    'Alleen aangewezen servers mogen namens dit domein mailen.',
    'Only named servers may mail as this domain.',
  )
}

export function judgeDkim(domain: string, tried: readonly string[], found: ReadonlyMap<string, string>): Check {
  const keys = [...found].filter(([, text]) => isDkimKey(text)).map(([selector]) => `${selector}._domainkey.${domain}`)
  if (keys.length > 0)
    return said(
      'dkim',
      'ok',
      keys.join(', '),
      'Er staat een sleutel. Kijk in de ontvangen testmail of de handtekening klopt: er hoort "dkim=pass" te staan.',
      'There is a key. Look in the test mail that arrived whether the signature holds: it should say "dkim=pass".',
    )
  const revoked = [...found.keys()]
  if (revoked.length > 0)
    return said(
      'dkim',
      'problem',
      revoked.map((selector) => `${selector}._domainkey.${domain}`).join(', '),
      'De sleutel die er staat is ingetrokken (leeg). Maak op uw mailserver een nieuwe sleutel en zet het TXT-record dat hij noemt.',
      'The key that is there was revoked (empty). Make a new key on your mail server and add the TXT record that it names.',
    )
  return said(
    'dkim',
    'unknown',
    null,
    `Onder de gebruikelijke namen (${tried.join(', ')}) staat geen sleutel. Uw mailserver kan een andere naam gebruiken. Kijk in de ontvangen testmail: staat er geen "dkim=pass"? Zet dan DKIM aan op uw mailserver en zet het TXT-record dat hij noemt op …._domainkey.${domain}.`,
    `There is no key under the usual names (${tried.join(', ')}). Your mail server may use another. Look in the test mail that arrived: does it not say "dkim=pass"? Then switch DKIM on at your mail server and add the TXT record that it names at …._domainkey.${domain}.`,
  )
}

const dmarcOf = (lookup: Lookup) => (lookup.state === 'found' ? lookup.texts.filter(isDmarc) : [])
const dmarcWanted = '"v=DMARC1; p=quarantine"'

/** `parent`: the organisation's domain, whose policy counts when the sender's own has none (RFC 7489 section 6.6.3). */
export function judgeDmarc(domain: string, parent: string, own: Lookup, above: Lookup): Check {
  if (own.state === 'failed') return noAnswer('dmarc', `_dmarc.${domain}`)
  const ofItself = dmarcOf(own).length > 0
  const records = ofItself ? dmarcOf(own) : dmarcOf(above)
  const [text] = records
  if (!text)
    return said(
      'dmarc',
      'problem',
      null,
      `Zet dit TXT-record op _dmarc.${parent}: ${dmarcWanted}.`,
      `Add this TXT record at _dmarc.${parent}: ${dmarcWanted}.`,
    )
  if (records.length > 1)
    return said(
      'dmarc',
      'problem',
      records.join(' | '),
      'Er staan meer DMARC-records; dan tellen ze geen van alle. Houd er één over.',
      'There is more than one DMARC record, so none of them counts. Keep one.',
    )
  const tags = readTags(text)
  return judgeDmarcPolicy(text, ofItself || domain === parent ? tags.get('p') : (tags.get('sp') ?? tags.get('p')))
}

function judgeDmarcPolicy(text: string, written: string | undefined): Check {
  const policy = written?.toLowerCase()
  if (policy === 'quarantine' || policy === 'reject')
    return said(
      'dmarc',
      'ok',
      text,
      'Valse mail namens dit domein wordt tegengehouden.',
      'Forged mail as this domain is stopped.',
    )
  if (policy === 'none')
    return said(
      'dmarc',
      'warning',
      text,
      'Dit DMARC-record kijkt alleen mee: valse mail komt gewoon aan. Vervang p=none door p=quarantine zodra SPF en DKIM kloppen.',
      'This DMARC record only watches: forged mail arrives all the same. Replace p=none by p=quarantine once SPF and DKIM are right.',
    )
  return said(
    'dmarc',
    'problem',
    text,
    `Dit DMARC-record heeft geen geldig beleid (p). Maak er dit van: ${dmarcWanted}.`,
    `This DMARC record has no valid policy (p). Change it to: ${dmarcWanted}.`,
  )
}

/** `problem` null: the server took the test. */
export function judgeSmtp(response: string | null, problem: string | null): Check {
  if (problem === null)
    return said(
      'smtp',
      'ok',
      response,
      'De mailserver heeft de testmail aangenomen.',
      'The mail server took the test mail.',
    )
  return said(
    'smtp',
    'problem',
    problem,
    'De mailserver nam de testmail niet aan. Kijk naar de melding: klopt het adres van de server, de poort, de gebruikersnaam, het wachtwoord, en mag deze afzender daar mailen?',
    'The mail server did not take the test mail. Look at the message: are the address of the server, the port, the user name and the password right, and may this sender mail there?',
  )
}
