// An open service as a row of words, and the explanation that is made of it.
import type { Explanation, ExplanationText } from './explanation.ts'

export interface ServiceWords {
  /** With its article, as it stands in a sentence. */
  name: string
  /** The heading's subject, with a capital. */
  heading: string
  risk: string
  /** The measure besides closing the port: lead and rest. */
  measure: readonly [lead: string, rest: string]
}

export interface Service {
  issue: string
  nl: ServiceWords
  en: ServiceWords
}

/** Heading, name in a sentence, risk, and the measure besides closing the port: lead and rest. */
type Words = readonly [heading: string, name: string, risk: string, lead: string, rest: string]

const wordsOf = ([heading, name, risk, lead, rest]: Words): ServiceWords => ({
  heading,
  name,
  risk,
  measure: [lead, rest],
})

export function service(issue: string, nl: Words, en: Words): Service {
  return { issue, nl: wordsOf(nl), en: wordsOf(en) }
}

function nl({ name, heading, risk, measure }: ServiceWords): ExplanationText {
  return {
    title: `${heading} is bereikbaar vanaf internet`,
    what: `Op {address} kan iedereen op internet bij ${name.replace(/,$/, '')}.`,
    why: risk,
    certainty: 'Zeker. De bron kreeg zelf antwoord. Of iemand er al misbruik van maakte, weten wij niet.',
    steps: [
      { lead: 'Sluit poort {port} in uw firewall', rest: 'voor verkeer van buiten.' },
      { lead: measure[0], rest: measure[1] },
      { lead: 'Kijk in de logboeken', rest: 'of er vreemd gebruik was. Twijfelt u? Kies “Hulp nodig”.' },
    ],
    check: 'Laat iemand buiten uw netwerk poort {port} op {address} proberen. Geen antwoord? Dan is het goed.',
  }
}

function en({ name, heading, risk, measure }: ServiceWords): ExplanationText {
  return {
    title: `${heading} can be reached from the internet`,
    what: `On {address} anybody on the internet can reach ${name.replace(/,$/, '')}.`,
    why: risk,
    certainty: 'Certain. The source got an answer itself. Whether anybody abused it already we do not know.',
    steps: [
      { lead: 'Close port {port} in your firewall', rest: 'for traffic from outside.' },
      { lead: measure[0], rest: measure[1] },
      { lead: 'Look in the logs', rest: 'for strange use. Not sure? Choose “Need help”.' },
    ],
    check: 'Let somebody outside your network try port {port} on {address}. No answer? Then it is solved.',
  }
}

export function textsOf(services: readonly Service[]): Explanation[] {
  return services.map((one) => ({ issues: [one.issue], nl: nl(one.nl), en: en(one.en) }))
}
