// Reference Security Incident Taxonomy (ENISA/TF-CSIRT, CC0): taxonomies with their types and English names.

/** Taxonomy → its name and its types with their names, in the order of the standard. */
export const rsit = {
  'abusive-content': {
    name: 'Abusive Content',
    types: {
      spam: 'Spam',
      'harmful-speech': 'Harmful Speech',
      violence: '(Child) Sexual Exploitation/Sexual/Violent Content',
    },
  },
  'malicious-code': {
    name: 'Malicious Code',
    types: {
      'infected-system': 'Infected System',
      'c2-server': 'C2 Server',
      'malware-distribution': 'Malware Distribution',
      'malware-configuration': 'Malware Configuration',
    },
  },
  'information-gathering': {
    name: 'Information Gathering',
    types: { scanner: 'Scanning', sniffing: 'Sniffing', 'social-engineering': 'Social Engineering' },
  },
  'intrusion-attempts': {
    name: 'Intrusion Attempts',
    types: {
      'ids-alert': 'Exploitation of Known Vulnerabilities',
      'brute-force': 'Login Attempts',
      exploit: 'New Attack Signature',
    },
  },
  intrusions: {
    name: 'Intrusions',
    types: {
      'privileged-account-compromise': 'Privileged Account Compromise',
      'unprivileged-account-compromise': 'Unprivileged Account Compromise',
      'application-compromise': 'Application Compromise',
      'system-compromise': 'System Compromise',
      burglary: 'Burglary',
    },
  },
  availability: {
    name: 'Availability',
    types: {
      dos: 'Denial of Service',
      ddos: 'Distributed Denial of Service',
      misconfiguration: 'Misconfiguration',
      sabotage: 'Sabotage',
      outage: 'Outage',
    },
  },
  'information-content-security': {
    name: 'Information Content Security',
    types: {
      'unauthorised-information-access': 'Unauthorised Access to Information',
      'unauthorised-information-modification': 'Unauthorised Modification of Information',
      'data-loss': 'Data Loss',
      'data-leak': 'Leak of Confidential Information',
    },
  },
  fraud: {
    name: 'Fraud',
    types: {
      'unauthorised-use-of-resources': 'Unauthorised Use of Resources',
      copyright: 'Copyright',
      masquerade: 'Masquerade',
      phishing: 'Phishing',
    },
  },
  vulnerable: {
    name: 'Vulnerable',
    types: {
      'weak-crypto': 'Weak Cryptography',
      'ddos-amplifier': 'DDoS Amplifier',
      'potentially-unwanted-accessible': 'Potentially Unwanted Accessible Services',
      'information-disclosure': 'Information Disclosure',
      'vulnerable-system': 'Vulnerable System',
    },
  },
  other: { name: 'Other', types: { other: 'Uncategorised', undetermined: 'Undetermined' } },
  test: { name: 'Test', types: { test: 'Test' } },
} as const

export type RsitTaxonomy = keyof typeof rsit
export type RsitType = { [T in RsitTaxonomy]: keyof (typeof rsit)[T]['types'] }[RsitTaxonomy]

/** One type of the taxonomy with the taxonomy it belongs to. */
export interface RsitEntry {
  readonly taxonomy: RsitTaxonomy
  readonly type: RsitType
  readonly name: string
}

export const rsitTaxonomies = Object.keys(rsit) as readonly RsitTaxonomy[]

export const rsitEntries: readonly RsitEntry[] = rsitTaxonomies.flatMap((taxonomy) =>
  Object.entries(rsit[taxonomy].types).map(([type, name]) => ({ taxonomy, type: type as RsitType, name })),
)

const entryByType: ReadonlyMap<string, RsitEntry> = new Map(rsitEntries.map((entry) => [entry.type, entry]))

/** The entry of a type, or undefined: type names are unique over the taxonomies. */
export function rsitEntry(type: string): RsitEntry | undefined {
  return entryByType.get(type)
}

/** The taxonomy that a type belongs to. */
export function taxonomyOf(type: RsitType): RsitTaxonomy {
  return entryByType.get(type)!.taxonomy
}

export function isRsitTaxonomy(text: string): text is RsitTaxonomy {
  return Object.hasOwn(rsit, text)
}

export function isRsitType(text: string): text is RsitType {
  return entryByType.has(text)
}
