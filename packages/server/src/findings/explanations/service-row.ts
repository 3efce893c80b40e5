// A service that should be closed to the internet, as a row of words; and the explanation that is made of it.
import type { Explanation, ExplanationText } from './explanation.ts'

/** Heading's subject, name as it stands in a sentence, risk, and the measure besides closing the port: lead and rest. */
type Words = readonly [heading: string, name: string, risk: string, lead: string, rest: string]
type Transport = 'tcp' | 'udp'

const checks = {
  nl: {
    tcp: 'Laat iemand buiten uw netwerk dit typen in PowerShell: Test-NetConnection {address} -Port {port}. Staat er “False” achter TcpTestSucceeded? Dan is het goed.',
    udp: 'Laat iemand buiten uw netwerk dit typen: nmap -sU -sV -Pn -p {port} {address}. Staat er “closed” of “open|filtered”? Dan is het goed.',
  },
  en: {
    tcp: 'Let someone outside your network type this in PowerShell: Test-NetConnection {address} -Port {port}. Does it say “False” after TcpTestSucceeded? Then it is solved.',
    udp: 'Let someone outside your network type this: nmap -sU -sV -Pn -p {port} {address}. Does it say “closed” or “open|filtered”? Then it is solved.',
  },
}

function dutch([heading, name, risk, lead, rest]: Words, transport: Transport): ExplanationText {
  return {
    title: `${heading} is bereikbaar vanaf internet`,
    what: `Op {address} kan iedereen op internet bij ${name}.`,
    why: risk,
    certainty: 'Zeker. De bron kreeg zelf antwoord. Of iemand er misbruik van maakt, weten wij niet.',
    steps: [
      { lead: 'Sluit poort {port} in uw firewall', rest: 'voor verkeer van buiten.' },
      { lead, rest },
      { lead: 'Kijk in de logboeken', rest: 'of er iets vreemds gebeurde. Twijfelt u? Kies “Hulp nodig”.' },
    ],
    check: checks.nl[transport],
  }
}

function english([heading, name, risk, lead, rest]: Words, transport: Transport): ExplanationText {
  return {
    title: `${heading} can be reached from the internet`,
    what: `On {address}, anyone on the internet can reach ${name}.`,
    why: risk,
    certainty: 'Certain. The source got an answer itself. We do not know whether anyone abuses it.',
    steps: [
      { lead: 'Close port {port} in your firewall', rest: 'to traffic from outside.' },
      { lead, rest },
      { lead: 'Check the logs', rest: 'for anything strange. In doubt? Choose “Need help”.' },
    ],
    check: checks.en[transport],
  }
}

/** The transport decides how to check that the port is closed: `udp` gives no answer that everyday tools can see. */
export const service = (issue: string, transport: Transport, nl: Words, en: Words): Explanation => ({
  issues: [issue],
  nl: dutch(nl, transport),
  en: english(en, transport),
})
