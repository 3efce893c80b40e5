// Mails that are no digest: an invitation, a test of a channel, the operator's mail check.
import type { MailDocument, MailSender } from './digest/index.ts'

type Language = 'nl' | 'en'

function document(sender: MailSender, language: Language, subject: string, parts: MailDocument['parts']): MailDocument {
  return { subject, language, sender: sender.name, accent: sender.accent, parts }
}

function dateTime(at: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'full',
    timeStyle: 'long',
  }).format(at)
}

/** Asks somebody to take part for an organisation; the link is the only key, so it is said once and openly. */
export function invitationDocument(
  sender: MailSender,
  {
    language,
    organisation,
    link,
    expiresAt,
  }: { language: Language; organisation: string; link: string; expiresAt: Date },
  zone: string,
): MailDocument {
  const until = dateTime(expiresAt, language, zone)
  if (language === 'en')
    return document(sender, language, `Invitation: take part for ${organisation}`, [
      { is: 'title', text: `You are invited for ${organisation}` },
      {
        is: 'text',
        text: `${sender.name} warns organisations of digital danger. You are asked to look at and answer the warnings for ${organisation}.`,
      },
      { is: 'button', link: { label: 'Accept the invitation', url: link } },
      { is: 'text', text: `The link works once, until ${until}.` },
      { is: 'small', text: 'Did you not expect this? Then do nothing: without the link nothing is made.' },
      ...(sender.contact ? [{ is: 'small' as const, text: `Questions? ${sender.contact}` }] : []),
    ])
  return document(sender, language, `Uitnodiging: doe mee voor ${organisation}`, [
    { is: 'title', text: `U bent uitgenodigd voor ${organisation}` },
    {
      is: 'text',
      text: `${sender.name} waarschuwt organisaties voor digitaal gevaar. U bent gevraagd om de waarschuwingen voor ${organisation} te bekijken en te beantwoorden.`,
    },
    { is: 'button', link: { label: 'Uitnodiging aannemen', url: link } },
    { is: 'text', text: `De link werkt één keer, tot ${until}.` },
    { is: 'small', text: 'Had u dit niet verwacht? Doe dan niets: zonder de link gebeurt er niets.' },
    ...(sender.contact ? [{ is: 'small' as const, text: `Vragen? ${sender.contact}` }] : []),
  ])
}

/** Shows that a channel works; says nothing else. */
export function testDocument(sender: MailSender, language: Language, organisation: string): MailDocument {
  if (language === 'en')
    return document(sender, language, `Test message for ${organisation}`, [
      { is: 'title', text: 'This address works' },
      {
        is: 'text',
        text: `This is a test. Warnings for ${organisation} will come to this address from ${sender.from}.`,
      },
    ])
  return document(sender, language, `Testbericht voor ${organisation}`, [
    { is: 'title', text: 'Dit adres werkt' },
    {
      is: 'text',
      text: `Dit is een test. Waarschuwingen voor ${organisation} komen op dit adres binnen, vanaf ${sender.from}.`,
    },
  ])
}

export function mailCheckDocument(sender: MailSender, language: Language): MailDocument {
  if (language === 'en')
    return document(sender, language, `Mail check of ${sender.name}`, [
      { is: 'title', text: 'The node can send mail' },
      { is: 'text', text: 'Is this mail in the folder for spam? Then look at the advice beside the mail check.' },
    ])
  return document(sender, language, `Mailcontrole van ${sender.name}`, [
    { is: 'title', text: 'Het knooppunt kan mailen' },
    { is: 'text', text: 'Staat deze mail bij de ongewenste mail? Kijk dan naar de adviezen bij de mailcontrole.' },
  ])
}
