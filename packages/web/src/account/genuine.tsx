// How to check that a message that seems to come from here is genuine; readable before signing in.
import type { NodeFace } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Arrived, Facts, Page, Section } from '../look/index.ts'
import { useNodeFace } from '../session/index.ts'

const text = words(
  {
    title: 'Is dit bericht echt?',
    lead: (name: string) => `Oplichters maken mails na. Zo ziet u of een bericht van ${name} komt.`,
    checks: 'Kijk hier naar',
    inPortal: 'Staat het ook hier?',
    inPortalWhy:
      'Alles wat wij u mailen, staat ook in dit portaal. Typ het adres zelf in uw browser en kijk bij Bevindingen.',
    from: 'Komt de mail hiervandaan?',
    noMail: 'Wij sturen nu geen mail. Een mail die van ons lijkt te komen, is dus niet echt.',
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
    lead: (name: string) => `Swindlers copy mails. This is how you see whether a message comes from ${name}.`,
    checks: 'Look at this',
    inPortal: 'Is it here too?',
    inPortalWhy:
      'Everything that we mail to you is in this portal too. Type the address in your browser yourself and look at Findings.',
    from: 'Does the mail come from here?',
    noMail: 'We send no mail now. So a mail that seems to come from us is not genuine.',
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
  const node = useNodeFace()
  return <Arrived answer={node}>{(face) => <Genuine node={face} />}</Arrived>
}

function Genuine({ node }: { node: NodeFace }) {
  const t = useWords(text)
  return (
    <Page title={t.title} about={t.lead(node.name)}>
      <Section title={t.checks}>
        <Facts
          facts={[
            [t.from, node.mailFrom ? <code key="from">{node.mailFrom}</code> : t.noMail],
            [t.address, <code key="address">{node.address}/</code>],
            [t.inPortal, t.inPortalWhy],
            [t.never, t.neverWhy],
            [t.attachments, t.attachmentsWhy],
          ]}
        />
      </Section>
      <Section title={t.doubt}>
        <p>
          {t.doubtWhy} {node.contact ? `${node.name}: ${node.contact}` : t.operator}
        </p>
      </Section>
    </Page>
  )
}
