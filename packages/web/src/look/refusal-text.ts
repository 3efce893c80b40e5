// What the node refused, in the reader's words: one sentence per code of the error catalogue.
import { type ErrorCode, Refusal } from '@schakel/api/client'
import { useLanguage } from '../language/index.ts'

type Said = readonly [nl: string, en: string]
const sentences: Record<ErrorCode | 'unreachable', Said> = {
  unreachable: [
    'Het portaal kan de server niet bereiken. Kijk of u verbinding hebt.',
    'The portal cannot reach the server. Check your connection.',
  ],
  'request.invalid': ['Niet alles is goed ingevuld.', 'Not everything is filled in right.'],
  'request.too-large': ['Dit is te groot om te versturen.', 'This is too large to send.'],
  'request.unsupported-media': ['Dit soort bestand kan hier niet.', 'This kind of file is not taken here.'],
  'request.too-many': [
    'U probeerde dit te vaak achter elkaar. Wacht een minuut.',
    'You tried this too often in a row. Wait a minute.',
  ],
  'request.cross-site': [
    'Dit portaal heeft een ander adres dan u nu ziet. Open het op het adres dat uw beheerder noemt.',
    'This portal has another address than the one you see now. Open it at the address that your operator gives.',
  ],
  'access.unauthenticated': ['Log eerst in.', 'Sign in first.'],
  'access.forbidden': [
    'Uw rol mag dit niet. Vraag een beheerder van uw organisatie.',
    'Your role does not allow this. Ask an admin of your organisation.',
  ],
  'access.applicant': [
    'Dit kan pas als uw organisatie is toegelaten.',
    'This comes once your organisation is admitted.',
  ],
  'access.second-factor': ['Stel eerst uw tweede stap in.', 'Set up your second factor first.'],
  'access.fresh-proof': ['Laat eerst zien dat u het bent.', 'Prove first that it is you.'],
  'access.proof-refused': ['Het wachtwoord of de code klopt niet.', 'The password or the code is not right.'],
  'access.passkey-needed': ['Dit account logt in met een passkey.', 'This account signs in with a passkey.'],
  'access.passkey-unverified': [
    'De passkey vroeg niet om een pincode, vinger of gezicht. Zet dat aan op uw apparaat.',
    'The passkey did not ask for a PIN, finger or face. Switch that on in your device.',
  ],
  'access.person-only': ['Dit kan alleen iemand die zelf is ingelogd.', 'Only a person who is signed in may do this.'],
  'access.sign-in-to-accept': [
    'Log in met dit account om de uitnodiging aan te nemen.',
    'Sign in with this account to accept the invitation.',
  ],
  'access.address-unproven': [
    'Uw e-mailadres is nog niet bevestigd. Vraag om een uitnodiging per mail.',
    'Your e-mail address is not confirmed yet. Ask for an invitation by mail.',
  ],
  'access.supplier': [
    'Dit doet de organisatie zelf. Een beveiligingsbedrijf kan hier niet bij.',
    'The organisation does this itself. A security supplier can not get here.',
  ],
  'supplier.agreed': ['Dit bedrijf is al gevraagd.', 'This supplier was asked already.'],
  'supplier.ended': ['Deze afspraak is al gestopt.', 'This agreement has ended already.'],
  'access.link-used': [
    'Deze link is al gebruikt of is verlopen. Vraag een nieuwe.',
    'This link was used or has expired. Ask for a new one.',
  ],
  'not-found': ['Dit is er niet, of het is niet van u.', 'This is not here, or it is not yours.'],
  'member.exists': ['Deze organisatie staat al in de lijst.', 'This organisation is in the list already.'],
  'member.suspended': [
    'De deelname van uw organisatie is stilgezet. Daarom kan dit nu niet.',
    'Your organisation is suspended. So this is not possible now.',
  ],
  'member.withdrawn': ['Deze organisatie doet niet meer mee.', 'This organisation has left.'],
  'roster.changed': [
    'Iemand anders veranderde het rooster net. Kijk wat er nu staat en probeer het opnieuw.',
    'Somebody else just changed the roster. See what it says now and try again.',
  ],
  'person.last-admin': [
    'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
    'This is the last admin. Make someone else admin first.',
  ],
  'asset.already-claimed': [
    'Dit is al van een andere organisatie. Leg eerst een afspraak tussen de twee vast.',
    'Another organisation answers for this already. Record an agreement between the two first.',
  ],
  'asset.agreed': ['Deze afspraak is al vastgelegd.', 'This agreement is recorded already.'],
  'asset.difference-changed': [
    'Er is intussen iets veranderd. Kies het bestand opnieuw en bekijk het verschil.',
    'Something changed meanwhile. Choose the file again and look at the difference.',
  ],
  'asset.references-withheld': [
    'Op dit knooppunt gaan kenmerken niet mee naar boven. Zet dat eerst aan.',
    'On this node references do not go to the upstream. Switch that on first.',
  ],
  'asset.replacement-refused': [
    'Er klopt een regel in het bestand niet. Daarom is er niets veranderd.',
    'A line in the file is not right. So nothing was changed.',
  ],
  'asset.shrinks': [
    'Meer dan de helft zou weggaan. Bevestig dat dit de bedoeling is.',
    'More than half would go. Confirm that this is meant.',
  ],
  'asset.state': [
    'Dit kan nu niet meer: iemand heeft al besloten.',
    'This is no longer possible: someone has decided already.',
  ],
  'asset.too-many-waiting': [
    'Er wachten al 500 systemen op een besluit. Wacht tot daarover besloten is.',
    '500 assets wait for a decision already. Wait until they are decided.',
  ],
  'application.wrong-step': ['Dit hoort bij een andere stap.', 'This belongs to another step.'],
  'application.incomplete': ['Er ontbreekt nog iets.', 'Something is still missing.'],
  'application.unmet': ['Nog niet elk criterium is gehaald.', 'Not all criteria are met.'],
  'application.alone': [
    'Dit kan niet door één persoon. Vraag een collega.',
    'This takes a second person. Ask a colleague.',
  ],
  'application.already': ['Dit is al gebeurd.', 'This was done already.'],
  'application.closed': ['Dit kan niet meer in dit dossier.', 'This file does not allow it any more.'],
  'application.grounds': ['Schrijf op waarom.', 'Write down why.'],
  'application.unknown': ['Dit staat niet in het dossier.', 'The file has no such thing.'],
  'application.old-guideline': [
    'Er geldt nu een andere versie van de leidraad. Lees die eerst.',
    'Another version of the guideline holds now. Read that one first.',
  ],
  'application.lapsed-basis': [
    'De wettelijke grondslag geldt niet zo lang.',
    'The legal basis does not hold for so long.',
  ],
  'application.too-much': ['In dit dossier past niet meer.', 'The file holds as much as it may.'],
  'application.mail-unreadable': ['Deze mail hoort niet in een dossier.', 'This is no mail for a file.'],
  'application.in-file': [
    'Dit besluit u in het dossier van de organisatie.',
    'You decide this in the file of the organisation.',
  ],
  'evidence.type': [
    'Dit bestand is niet wat de naam zegt, of het is een soort die hier niet kan.',
    'This file is not what its name says, or is of a kind that is not taken here.',
  ],
  'node.role': [
    'De rol van een knooppunt met deelnemers kan niet meer veranderen.',
    'The role of a node with members can not change any more.',
  ],
  'asset.proof-needed': [
    'Dit ligt in iets dat een andere deelnemer heeft bewezen. Laat het eerst bewijzen, of geef zelf een oordeel.',
    'This lies in what another member has proven. Let it be proven first, or give your own judgement.',
  ],
  'proof.state': ['Dit bewijs is voorbij. Begin een nieuw.', 'This proof is over. Begin a new one.'],
  'import.running': [
    'Er wordt al een bestand ingelezen. Wacht tot dat klaar is.',
    'Another file is being read. Wait until that is done.',
  ],
  'source.unknown': ['Deze bron is er niet.', 'There is no such source.'],
  'source.exists': ['Er is al een bron met deze naam.', 'A source with this name exists.'],
  'source.disabled': [
    'Deze bron staat uit. Zet de bron eerst aan.',
    'This source is switched off. Switch it on first.',
  ],
  'intake.empty': ['Het bestand is leeg.', 'The file is empty.'],
  'intake.unreadable': ['Het bestand is niet te lezen.', 'The file cannot be read.'],
  'intake.bomb': ['Het bestand wordt te groot als wij het uitpakken.', 'The file grows too large when it is unpacked.'],
  'intake.state': ['Dit kan nu niet meer met dit bestand.', 'This is no longer possible with this file.'],
  'intake.spool': [
    'Het bestand kon niet veilig bewaard worden. Probeer het later opnieuw.',
    'The file could not be kept safely. Try again later.',
  ],
  'finding.state': [
    'Dit kan nu niet meer: de bevinding is intussen veranderd.',
    'This is no longer possible: the finding has changed meanwhile.',
  ],
  'channel.exists': ['Dit kanaal is er al.', 'This channel exists already.'],
  'channel.too-many': [
    'Er zijn al zoveel kanalen als er mogen zijn. Haal er eerst een weg.',
    'There are as many channels as there may be. Remove one first.',
  ],
  'mail.not-configured': [
    'Mail is nog niet ingesteld. Dat kan bij Instellingen.',
    'Mail is not set up yet. You can do that in Settings.',
  ],
  'bounce.unreadable': ['Dit is geen foutmelding van een mailserver.', 'This is no failure report of a mail server.'],
  'bounce.unknown': [
    'Deze melding gaat niet over een bericht dat wij stuurden.',
    'This report is about no message that we sent.',
  ],
  'outbound.refused': [
    'Het portaal mag of kan dit adres niet bereiken.',
    'The portal may not or cannot reach this address.',
  ],
  'node.set-up': ['Dit portaal is al ingericht. Log in.', 'This portal is set up already. Sign in.'],
  'node.folder-in-use': ['De server kan nu niet werken.', 'The server cannot work now.'],
  'node.database': ['De server kan niet bij zijn gegevens.', 'The server cannot reach its data.'],
  'node.configuration': ['De server is niet goed ingesteld.', 'The server is not configured right.'],
  'node.busy': ['De server heeft het druk. Probeer het zo opnieuw.', 'The server is busy. Try again soon.'],
  internal: ['Er ging iets mis in de server.', 'Something went wrong in the server.'],
}

/** A sentence for any error: the catalogue's in the reader's language, with the node's own detail in English. */
export function useRefusalText(): (error: unknown) => string {
  const { language } = useLanguage()
  return (error) => {
    const code = error instanceof Refusal ? error.code : 'internal'
    const said = sentences[code as ErrorCode] ?? sentences.internal
    const detail = error instanceof Refusal && language === 'en' ? error.document.detail : undefined
    return detail ?? said[language === 'nl' ? 0 : 1]
  }
}
