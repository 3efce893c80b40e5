// The words for assets: kinds, states, and what is wrong with one that the node refuses.
import { words } from '../language/index.ts'

export const assetTypeWords = words(
  { network: 'Netwerk', asn: 'AS-nummer', domain: 'Domein', product: 'Product' },
  { network: 'Network', asn: 'AS number', domain: 'Domain', product: 'Product' },
)
export const assetStateWords = words(
  { waiting: 'Wacht op besluit', accepted: 'Telt mee', refused: 'Geweigerd', withdrawn: 'Ingetrokken' },
  { waiting: 'Waits for a decision', accepted: 'Counts', refused: 'Refused', withdrawn: 'Withdrawn' },
)

const meant = { nl: (text: string) => `Bedoelt u ${text}?`, en: (text: string) => `Do you mean ${text}?` }
const rules: Record<string, readonly [nl: string, en: string]> = {
  'network.syntax': [
    'Dit is geen netwerk. Voorbeeld: 203.0.113.0/24 of 2001:db8::/32.',
    'This is no network. Example: 203.0.113.0/24 or 2001:db8::/32.',
  ],
  'network.prefix': [
    'Achter de streep hoort een getal: tot 32 voor IPv4, tot 128 voor IPv6.',
    'After the slash belongs a number: up to 32 for IPv4, up to 128 for IPv6.',
  ],
  'network.host-bits': ['Dit is één adres in een netwerk.', 'This is one address inside a network.'],
  'network.reversed': ['Het bereik staat verkeerd om.', 'The range is the wrong way round.'],
  'network.range': [
    'Dit bereik is niet één netwerk. Vul de delen los in.',
    'This range is not one network. Enter the parts separately.',
  ],
  'network.special': [
    'Dit adres is privé of gereserveerd. Op internet is daar niemand.',
    'This address is private or reserved. Nobody is there on the internet.',
  ],
  'network.too-wide': [
    'Dit netwerk is te groot voor één organisatie. Vul de delen in die u gebruikt.',
    'This network is too wide for one organisation. Enter the parts that you use.',
  ],
  'network.wide': [
    'Dit netwerk is heel groot. Kijk of de regel klopt.',
    'This network is very wide. Check whether the line is right.',
  ],
  'asset.already-claimed': [
    'Dit is al van een andere deelnemer. Leg eerst een afspraak tussen de twee vast.',
    'Another member answers for this already. Record an agreement between the two first.',
  ],
  'asset.proof-needed': [
    'Dit ligt in iets dat een andere deelnemer heeft bewezen. Laat de deelnemer het zelf opgeven en bewijzen.',
    'This lies in what another member has proven. Let the member declare and prove it itself.',
  ],
  'asset.too-many-waiting': [
    'Er wachten al 500 systemen op een besluit. Wacht tot daarover besloten is.',
    '500 assets wait for a decision already. Wait until they are decided.',
  ],
  'field.long': [
    'Dit is te lang: een opmerking mag 500 tekens hebben, een kenmerk 80.',
    'This is too long: a note may have 500 characters, a reference 80.',
  ],
  'field.line': ['Een kenmerk is één regel.', 'A reference is one line.'],
  'asset.repeated': [
    'Dit systeem staat er vaker in, met een ander kenmerk of een andere opmerking.',
    'This asset stands in it more than once, with another reference or remark.',
  ],
  'asn.syntax': ['Dit is geen AS-nummer. Voorbeeld: AS64496.', 'This is no AS number. Example: AS64496.'],
  'asn.range': ['Zo’n AS-nummer bestaat niet.', 'There is no such AS number.'],
  'asn.special': [
    'Dit AS-nummer is privé of gereserveerd. Op internet is het van niemand.',
    'This AS number is private or reserved. Nobody holds it on the internet.',
  ],
  'asset.type': ['Schrijf network, asn of domain bij type.', 'Write network, asn or domain as the type.'],
  'domain.url': ['Vul alleen de naam in, zonder http:// ervoor.', 'Enter the name only, without http:// before it.'],
  'domain.syntax': ['Dit is geen domeinnaam. Voorbeeld: voorbeeld.nl.', 'This is no domain name. Example: example.nl.'],
  'domain.single': ['Een domeinnaam heeft minstens twee delen.', 'A domain name has at least two parts.'],
  'domain.label': ['Een deel van deze naam mag niet.', 'A part of this name is not allowed.'],
  'domain.address': ['Dit lijkt op een adres. Kies netwerk.', 'This looks like an address. Choose network.'],
  'domain.documentation': ['Deze naam is bedoeld voor voorbeelden.', 'This name is kept for examples.'],
  'domain.public-suffix': [
    'Deze naam delen veel organisaties. Vul uw eigen naam eronder in.',
    'Many organisations share this name. Enter your own name below it.',
  ],
}

/** What is wrong with an asset and what was perhaps meant; undefined for a rule that is not known here. */
export function assetMend(language: 'nl' | 'en', rule?: string, suggestion?: string): string | undefined {
  const said = rule ? rules[rule] : undefined
  if (!said) return undefined
  const sentence = language === 'nl' ? said[0] : said[1]
  return suggestion ? `${sentence} ${meant[language](suggestion)}` : sentence
}

/** The type that a text looks like. */
export function typeOf(text: string): 'network' | 'asn' | 'domain' {
  const value = text.trim()
  if (/^as?n?\s*\d+(\.\d+)?$/i.test(value) && !/^\d+\.\d+$/.test(value)) return 'asn'
  if (/^[\d./ -]+$/.test(value) || value.includes(':')) return value.includes('://') ? 'domain' : 'network'
  return 'domain'
}

/** An asset as people write it. */
export const assetName = (asset: { type: string; value: string }): string =>
  asset.type === 'asn' && !asset.value.startsWith('AS') ? `AS${asset.value}` : asset.value
