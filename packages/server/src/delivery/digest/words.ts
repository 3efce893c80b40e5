// The words of digests, in Dutch at level B1 and in English.
export type Severity = 'low' | 'medium' | 'high'

const nl = {
  severity: { high: 'hoog', medium: 'midden', low: 'laag' } as Record<Severity, string>,
  findings: (n: number) => (n === 1 ? '1 bevinding' : `${n} bevindingen`),
  subject: (count: string, worst: string, name: string) => `${count} voor ${name}, hoogste ernst: ${worst}`,
  title: (count: string) => `${count} bij uw organisatie`,
  lead: (name: string, operator: string) =>
    `Er is een risico gezien op systemen waar ${name} voor verantwoordelijk is. ${operator} geeft dat aan u door.`,
  counts: (fresh: number, reopened: number) =>
    reopened === 0
      ? `Nieuw: ${fresh}.`
      : `Nieuw: ${fresh}. Opnieuw gezien na een eerder antwoord of nadat het weg was: ${reopened}.`,

  open: 'Bekijk ze in het portaal',
  look: 'Bekijken',
  answer: 'Antwoord geven',
  reopened: 'opnieuw gezien',
  detail: (severity: string, seen: string) => `Ernst: ${severity}. Laatst gezien: ${seen}.`,
  due: (date: string) => `Antwoord vóór ${date}.`,
  more: (n: number) => `En nog ${n} van deze soort in het portaal.`,
  rest: (n: number) => `En nog ${n}; u vindt ze in het portaal.`,
  notice: (n: number, all: boolean) =>
    all
      ? 'De inhoud staat niet in deze mail, omdat het label dat niet toelaat. Log in om te zien wat er is en wat u kunt doen.'
      : `Van ${n} staat de inhoud niet in deze mail, omdat het label dat niet toelaat. Log in om ze te zien.`,
  why: (name: string, operator: string) =>
    `U krijgt deze mail omdat ${name} is aangesloten bij ${operator} en dit adres heeft opgegeven. Het antwoord op een bevinding telt pas als u het op de pagina bevestigt.`,
  genuine: (url: string, from: string) =>
    `Is deze mail echt? Wij mailen vanaf ${from}. Alle links beginnen met ${url}/. Twijfelt u? Typ dat adres zelf in en log in: daar staat hetzelfde. Wij vragen nooit om uw wachtwoord.`,
  contact: (contact: string) => `Vragen? ${contact}`,
  change: (url: string) => `Vaker, minder vaak of op een ander adres: ${url}`,
}

export type DigestWords = typeof nl

const en: DigestWords = {
  severity: { high: 'high', medium: 'medium', low: 'low' },
  findings: (n) => (n === 1 ? '1 finding' : `${n} findings`),
  subject: (count, worst, name) => `${count} for ${name}, highest severity: ${worst}`,
  title: (count) => `${count} at your organisation`,
  lead: (name, operator) => `A risk was seen on systems that ${name} answers for. ${operator} passes it on to you.`,
  counts: (fresh, reopened) =>
    reopened === 0
      ? `New: ${fresh}.`
      : `New: ${fresh}. Seen again after an earlier answer or after it was gone: ${reopened}.`,

  open: 'See them in the portal',
  look: 'Look',
  answer: 'Answer',
  reopened: 'seen again',
  detail: (severity, seen) => `Severity: ${severity}. Last seen: ${seen}.`,
  due: (date) => `Answer before ${date}.`,
  more: (n) => `And ${n} more of this kind in the portal.`,
  rest: (n) => `And ${n} more; you find them in the portal.`,
  notice: (n, all) =>
    all
      ? 'The content is not in this mail, because its label does not allow that. Sign in to see what it is and what you can do.'
      : `The content of ${n} is not in this mail, because its label does not allow that. Sign in to see them.`,
  why: (name, operator) =>
    `You get this mail because ${name} is connected to ${operator} and gave this address. An answer to a finding counts only when you confirm it on the page.`,
  genuine: (url, from) =>
    `Is this mail genuine? We mail from ${from}. All links begin with ${url}/. In doubt? Type that address yourself and sign in: it says the same there. We never ask for your password.`,
  contact: (contact) => `Questions? ${contact}`,
  change: (url) => `More often, less often or to another address: ${url}`,
}

export const digestWords: Readonly<Record<'nl' | 'en', DigestWords>> = { nl, en }
