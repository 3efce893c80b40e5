// Help in one page: what this is, the answers, the words, the keys, whom to ask.
import { useWords, words } from '../language/index.ts'
import { Facts, Page, Section } from '../look/index.ts'
import { useNode } from '../session/index.ts'

const text = words(
  {
    title: 'Hulp',
    what: 'Wat doet dit portaal?',
    whatText:
      'Bronnen op internet zien soms iets gevaarlijks op een adres of domein van u: een open deur, een besmet apparaat. Wij zoeken op van wie het is, vertellen het u, en leggen uit wat u doet.',
    answers: 'Uw antwoord',
    fixed: 'Opgelost',
    fixedText: 'U hebt het opgelost. Ziet de bron het later weer, dan hoort u dat.',
    notOurs: 'Niet van ons',
    notOursText: 'Het adres is niet van u. Wij zoeken de juiste eigenaar.',
    falseAlarm: 'Vals alarm',
    falseAlarmText: 'Het adres is van u, maar er is niets mis. Laat kort weten waarom.',
    help: 'Hulp nodig',
    helpText: 'Wij nemen contact met u op.',
    risk: 'Risico aanvaard',
    riskText: 'U weet het en laat het zo, tot een datum die u kiest. Tot dan hoort u er niets over.',
    labels: 'Labels',
    tlp: 'TLP',
    tlpText:
      'Zegt met wie u iets mag delen. RED: alleen u. AMBER+STRICT: uw organisatie. AMBER: ook wie voor u werkt. GREEN: uw vakgenoten. CLEAR: iedereen.',
    pap: 'PAP',
    papText: 'Zegt wat u met de gegevens mag doen. Hoe strenger, hoe minder een aanvaller ervan mag merken.',
    keys: 'Toetsen',
    slash: 'Zoeken',
    escape: 'Venster sluiten',
    ask: 'Vragen?',
    askText: 'Neem contact op met',
    askOperator: 'uw contactpersoon.',
  },
  {
    title: 'Help',
    what: 'What does this portal do?',
    whatText:
      'Sources on the internet sometimes see something dangerous at an address or domain of yours: an open door, an infected device. We look up whose it is, tell you, and explain what to do.',
    answers: 'Your answer',
    fixed: 'Fixed',
    fixedText: 'You have solved it. If the source sees it again later, we tell you.',
    notOurs: 'Not ours',
    notOursText: 'The address is not yours. We look for the right owner.',
    falseAlarm: 'False positive',
    falseAlarmText: 'The address is yours, but nothing is wrong. Tell us briefly why.',
    help: 'Need help',
    helpText: 'We get in touch with you.',
    risk: 'Risk accepted',
    riskText: 'You know about it and leave it as it is, until a date that you choose. Until then we do not remind you.',
    labels: 'Labels',
    tlp: 'TLP',
    tlpText:
      'Says with whom you may share. RED: only you. AMBER+STRICT: your organisation. AMBER: also who works for you. GREEN: your community. CLEAR: everyone.',
    pap: 'PAP',
    papText: 'Says what you may do with the data. The stricter it is, the less an attacker may notice of it.',
    keys: 'Keys',
    slash: 'Search',
    escape: 'Close a window',
    ask: 'Questions?',
    askText: 'Get in touch with',
    askOperator: 'your contact person.',
  },
)

export function HelpPage() {
  const t = useWords(text)
  const node = useNode()
  return (
    <Page title={t.title}>
      <Section title={t.what}>
        <p>{t.whatText}</p>
      </Section>
      <Section title={t.answers}>
        <Facts
          facts={[
            [t.fixed, t.fixedText],
            [t.notOurs, t.notOursText],
            [t.falseAlarm, t.falseAlarmText],
            [t.help, t.helpText],
            [t.risk, t.riskText],
          ]}
        />
      </Section>
      <Section title={t.labels}>
        <Facts
          facts={[
            [t.tlp, t.tlpText],
            [t.pap, t.papText],
          ]}
        />
      </Section>
      <Section title={t.keys}>
        <Facts
          facts={[
            ['/', t.slash],
            ['Esc', t.escape],
          ]}
        />
      </Section>
      <Section title={t.ask}>
        <p>
          {t.askText} {node.contact ? `${node.name}: ${node.contact}` : t.askOperator}
        </p>
      </Section>
    </Page>
  )
}
