// The portal's pages that mails link to.
export const portalPages = {
  findings: '/findings',
  finding: (id: string) => `/findings/${id}`,
  /** The word after `#` never reaches a server's log; the page asks before anything changes. */
  answer: (word: string) => `/answer#token=${word}`,
  confirm: (word: string) => `/confirm#token=${word}`,
  contact: (word: string) => `/contact#token=${word}`,
  channels: '/people',
  ownAssets: '/assets',
  member: (id: string) => `/members/${id}`,
} as const
