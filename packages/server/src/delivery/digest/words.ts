// The words of digests, in Dutch at level B1 and in English.
export type Severity = 'low' | 'medium' | 'high'

const nl = {
  severity: { high: 'hoog', medium: 'midden', low: 'laag' } as Record<Severity, string>,
  findings: (n: number) => (n === 1 ? '1 bevinding' : `${n} bevindingen`),
  subject: (count: string, worst: string, name: string) => `${count} voor ${name}, hoogste ernst: ${worst}`,
  subjectOpen: (n: number, name: string) =>
    n === 1 ? `1 bevinding voor ${name} staat nog open` : `${n} bevindingen voor ${name} staan nog open`,
  title: (count: string) => `${count} bij uw organisatie`,
  titleOpen: (n: number) => (n === 1 ? '1 staat nog open' : `${n} staan nog open`),
  lead: (name: string, operator: string) =>
    `Er is een risico gezien op systemen waar ${name} voor verantwoordelijk is. ${operator} geeft dat aan u door.`,
  leadOpen: (operator: string) =>
    `Hierop hebben wij nog geen antwoord. De tijd om te antwoorden is bijna om, of al voorbij. Lukt het niet? Kies “Hulp nodig”; dan neemt ${operator} contact met u op.`,
  counts: (fresh: number, reopened: number) =>
    [
      ...(fresh > 0 ? [`Nieuw: ${fresh}.`] : []),
      ...(reopened > 0 ? [`Opnieuw gezien na een eerder antwoord of nadat het weg was: ${reopened}.`] : []),
    ].join(' '),

  open: 'Bekijk ze in het portaal',
  look: 'Bekijken',
  answer: 'Antwoord geven',
  reopened: 'opnieuw gezien',
  first: (measure: string) => `Doe dit eerst: ${measure}`,
  detail: (severity: string, seen: string, tlp: string) => `Ernst: ${severity}. Laatst gezien: ${seen}. TLP:${tlp}.`,
  due: (date: string) => `Antwoord vóór ${date}.`,
  overdue: (date: string) => `Het antwoord had er vóór ${date} moeten zijn.`,
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
  subjectOpen: (n, name) =>
    n === 1 ? `1 finding for ${name} is still open` : `${n} findings for ${name} are still open`,
  title: (count) => `${count} at your organisation`,
  titleOpen: (n) => (n === 1 ? '1 is still open' : `${n} are still open`),
  lead: (name, operator) => `A risk was seen on systems that ${name} answers for. ${operator} passes it on to you.`,
  leadOpen: (operator) =>
    `We have no answer on this yet. The time to answer is almost over, or has passed. Can’t you manage? Choose “Need help”; ${operator} then gets in touch with you.`,
  counts: (fresh, reopened) =>
    [
      ...(fresh > 0 ? [`New: ${fresh}.`] : []),
      ...(reopened > 0 ? [`Seen again after an earlier answer or after it was gone: ${reopened}.`] : []),
    ].join(' '),

  open: 'See them in the portal',
  look: 'Look',
  answer: 'Answer',
  reopened: 'seen again',
  first: (measure) => `Do this first: ${measure}`,
  detail: (severity, seen, tlp) => `Severity: ${severity}. Last seen: ${seen}. TLP:${tlp}.`,
  due: (date) => `Answer before ${date}.`,
  overdue: (date) => `The answer should have been there before ${date}.`,
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
