// How to check that a message that seems to come from here is genuine.
import { useWords, words } from '../language/index.ts'
import { Page, Section } from '../look/index.ts'
import { useNode } from '../session/index.ts'

const text = words(
  {
    title: 'Is dit bericht echt?',
    lead: 'Oplichters maken mails na. Zo ziet u of een bericht van ons komt.',
    checks: 'Kijk hier naar',
    inPortal: 'Staat het ook hier?',
    inPortalWhy:
      'Alles wat wij u mailen, staat ook in dit portaal. Typ het adres zelf in uw browser en kijk bij Bevindingen.',
    address: 'Begint elke link zo?',
    never: 'Wat wij nooit vragen',
    neverWhy: 'Uw wachtwoord, een betaling, een code, of dat u een programma installeert.',
    attachments: 'Wat wij nooit sturen',
    attachmentsWhy: 'Bijlagen. De hele inhoud staat in het portaal.',
    doubt: 'Twijfelt u nog?',
    doubtWhy: 'Klik nergens op. Neem contact op met',
    operator: 'uw contactpersoon, op een manier die u al kende.',
  },
  {
    title: 'Is this message genuine?',
    lead: 'Swindlers copy mails. This is how you see whether a message comes from us.',
    checks: 'Look at this',
    inPortal: 'Is it here too?',
    inPortalWhy:
      'Everything that we mail to you is in this portal too. Type the address in your browser yourself and look at Findings.',
    address: 'Does every link begin like this?',
    never: 'What we never ask',
    neverWhy: 'Your password, a payment, a code, or to install a program.',
    attachments: 'What we never send',
    attachmentsWhy: 'Attachments. The whole content is in the portal.',
    doubt: 'Still in doubt?',
    doubtWhy: 'Do not click on anything. Get in touch with',
    operator: 'your contact person, in a way that you already knew.',
  },
)

export function GenuinePage() {
  const t = useWords(text)
  const node = useNode()
  return (
    <Page title={t.title} about={t.lead}>
      <Section title={t.checks}>
        <dl className="facts">
          <dt>{t.inPortal}</dt>
          <dd>{t.inPortalWhy}</dd>
          <dt>{t.address}</dt>
          <dd>
            <code>{location.origin}/</code>
          </dd>
          <dt>{t.never}</dt>
          <dd>{t.neverWhy}</dd>
          <dt>{t.attachments}</dt>
          <dd>{t.attachmentsWhy}</dd>
        </dl>
      </Section>
      <Section title={t.doubt}>
        <p>
          {t.doubtWhy} {node.contact ? `${node.name}: ${node.contact}` : t.operator}
        </p>
      </Section>
    </Page>
  )
}
