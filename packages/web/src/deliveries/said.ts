// The words for what was sent and where it stands.
import { words } from '../language/index.ts'

export const deliveryKindWords = words(
  {
    digest: 'Overzicht per mail',
    webhook: 'Webhook',
    test: 'Testbericht',
    invitation: 'Uitnodiging',
    notice: 'Bericht',
  },
  { digest: 'Overview by mail', webhook: 'Webhook', test: 'Test message', invitation: 'Invitation', notice: 'Notice' },
)
export const deliveryStateWords = words(
  {
    pending: 'Klaar om te gaan',
    sending: 'Onderweg',
    sent: 'Aangenomen',
    failed: 'Mislukt, wij proberen het weer',
    bounced: 'Kwam terug',
    'given-up': 'Opgegeven',
  },
  {
    pending: 'Ready to go',
    sending: 'On its way',
    sent: 'Taken',
    failed: 'Failed, we try again',
    bounced: 'Came back',
    'given-up': 'Given up',
  },
)
