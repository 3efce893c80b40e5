// The words for what was sent and where it stands.
import { words } from '../language/index.ts'

export const deliveryKindWords = words(
  {
    digest: 'Overzicht per mail',
    webhook: 'Webhook',
    test: 'Testbericht',
    invitation: 'Uitnodiging',
    'address-confirmation': 'Bevestiging van een adres',
    'help-needed': 'Hulp gevraagd',
    'contact-question': 'Vraag of een contact klopt',
    'contact-doubted': 'Contact klopt niet meer',
    'proof-code': 'Code voor een bewijs',
    'proof-lapsed': 'Bewijs vervallen',
    'proof-contested': 'Bewijs van wat een ander ook opgaf',
  },
  {
    digest: 'Overview by mail',
    webhook: 'Webhook',
    test: 'Test message',
    invitation: 'Invitation',
    'address-confirmation': 'Confirmation of an address',
    'help-needed': 'Help asked',
    'contact-question': 'Question about a contact',
    'contact-doubted': 'Contact no longer right',
    'proof-code': 'Code for a proof',
    'proof-lapsed': 'Proof lapsed',
    'proof-contested': 'Proof of what another claims too',
  },
)
export const deliveryStateWords = words(
  {
    pending: 'Klaar om te versturen',
    sending: 'Onderweg',
    sent: 'Aangenomen',
    failed: 'Mislukt, wij proberen het weer',
    bounced: 'Kwam terug',
    'given-up': 'Niet gelukt, gestopt',
  },
  {
    pending: 'Ready to send',
    sending: 'On its way',
    sent: 'Taken',
    failed: 'Failed, we try again',
    bounced: 'Came back',
    'given-up': 'Did not work, stopped',
  },
)
