// Four short lists: in, out, waiting for someone, silent.
import type { Desk } from '@schakel/api/client'
import { deliveryKindWords, deliveryStateWords } from '../deliveries/index.ts'
import { daysBetween, numberIn, several, useLanguage, useWords, words } from '../language/index.ts'
import { Empty, Go, Rows, Section, TwoColumns, When } from '../look/index.ts'

const text = words(
  {
    in: 'Binnen',
    out: 'Uit',
    waiting: 'Wacht',
    silent: 'Stil',
    sources: 'Bronnen',
    sent: 'Verzonden',
    assets: 'Systemen',
    members: 'Deelnemers',
    file: 'bestand',
    files: 'bestanden',
    intake: (files: string, rows: string, matched: string) =>
      `${files}, ${rows} regels, ${matched} nieuw bij deelnemers`,
    help: (member: string) => `${member} vraagt om hulp`,
    wave: 'Rapport wacht op uw besluit',
    application: (member: string) => `Dossier van ${member} wacht op ons`,
    asset: (member: string) => `Opgegeven door ${member}`,
    question: (member: string) => `Vraag over een systeem van ${member}`,
    contact: (member: string) => `Contact van ${member} klopt niet meer`,
    proof: (member: string) => `Bewijs vervallen, van ${member}`,
    invitation: (member: string) => `Uitnodiging van ${member}, nog geen antwoord`,
    days: (n: number) => (n === 0 ? 'vandaag' : several(n, 'dag', 'dagen')),
    unanswered: (n: number, mail: string) => `${several(n, 'bevinding', 'bevindingen')} zonder antwoord${mail}`,
    mail_none: ', geen mailadres',
    mail_bounced: ', mail komt terug',
    mail_failing: ', mail hapert',
    noIn: 'De laatste twee dagen kwam er niets binnen',
    noOut: 'De laatste twee dagen ging er niets uit',
    noWaiting: 'Er wacht niets',
    noSilent: 'Iedereen antwoordt',
    finding: 'bevinding',
    findings: 'bevindingen',
  },
  {
    in: 'In',
    out: 'Out',
    waiting: 'Waits',
    silent: 'Silent',
    sources: 'Sources',
    sent: 'Sent',
    assets: 'Assets',
    members: 'Members',
    file: 'file',
    files: 'files',
    intake: (files: string, rows: string, matched: string) => `${files}, ${rows} rows, ${matched} new at members`,
    help: (member: string) => `${member} asks for help`,
    wave: 'Report waits for your decision',
    application: (member: string) => `File of ${member} waits for us`,
    asset: (member: string) => `Declared by ${member}`,
    question: (member: string) => `Question about an asset of ${member}`,
    contact: (member: string) => `Contact of ${member} is no longer right`,
    proof: (member: string) => `Proof lapsed, of ${member}`,
    invitation: (member: string) => `Invitation of ${member}, no answer yet`,
    days: (n: number) => (n === 0 ? 'today' : several(n, 'day', 'days')),
    unanswered: (n: number, mail: string) => `${several(n, 'finding', 'findings')} unanswered${mail}`,
    mail_none: ', no mail address',
    mail_bounced: ', mail comes back',
    mail_failing: ', mail has problems',
    noIn: 'Nothing came in during the last two days',
    noOut: 'Nothing went out during the last two days',
    noWaiting: 'Nothing waits',
    noSilent: 'Everyone answers',
    finding: 'finding',
    findings: 'findings',
  },
)

export function DeskLists({ desk }: { desk: Desk }) {
  return (
    <TwoColumns>
      <In list={desk.in} />
      <Out list={desk.out} />
      <Waiting list={desk.waiting} />
      <Silent list={desk.silent} />
    </TwoColumns>
  )
}

function In({ list }: { list: Desk['in'] }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const n = (value: number) => numberIn(language, value)
  return (
    <Section title={t.in} figure={list.total} more={<Go to="/sources">{t.sources}</Go>}>
      {list.total === 0 && <Empty title={t.noIn} neutral />}
      <Rows
        items={list.items.map((item) => ({
          key: `${item.id} ${item.at}`,
          title: item.name,
          second: t.intake(several(item.files, t.file, t.files), n(item.rows), n(item.matched)),
          end: <When at={item.at} as="list" />,
          to: item.href,
        }))}
      />
    </Section>
  )
}

function Out({ list }: { list: Desk['out'] }) {
  const t = useWords(text)
  const kinds = useWords(deliveryKindWords)
  const states = useWords(deliveryStateWords)
  return (
    <Section title={t.out} figure={list.total} more={<Go to="/deliveries">{t.sent}</Go>}>
      {list.total === 0 && <Empty title={t.noOut} neutral />}
      <Rows
        items={list.items.map((item) => ({
          key: item.id,
          title: item.member.name,
          second: [
            kinds[item.kind as 'digest'] ?? item.kind,
            item.contentCount > 0 && several(item.contentCount, t.finding, t.findings),
            states[item.state as 'sent'] ?? item.state,
          ]
            .filter(Boolean)
            .join(' · '),
          end: <When at={item.at} as="list" />,
          to: `/deliveries?member=${item.member.id}`,
        }))}
      />
    </Section>
  )
}

function Waiting({ list }: { list: Desk['waiting'] }) {
  const t = useWords(text)
  const now = new Date()
  const second = (item: Desk['waiting']['items'][number]) =>
    item.kind === 'wave' ? t.wave : t[item.kind](item.member ?? '')
  return (
    <Section title={t.waiting} figure={list.total} more={<Go to="/assets/all?state=waiting">{t.assets}</Go>}>
      {list.total === 0 && <Empty title={t.noWaiting} />}
      <Rows
        items={list.items.map((item) => ({
          key: `${item.kind} ${item.id}`,
          title: item.name,
          second: second(item),
          end: t.days(daysBetween(new Date(item.since), now)),
          to: item.href,
        }))}
      />
    </Section>
  )
}

function Silent({ list }: { list: Desk['silent'] }) {
  const t = useWords(text)
  const now = new Date()
  const mail = (state: string) =>
    state === 'none' || state === 'bounced' || state === 'failing' ? t[`mail_${state}`] : ''
  return (
    <Section title={t.silent} figure={list.total} more={<Go to="/members?silent=true">{t.members}</Go>}>
      {list.total === 0 && <Empty title={t.noSilent} />}
      <Rows
        items={list.items.map((item) => ({
          key: item.id,
          title: item.name,
          second: t.unanswered(item.unanswered, mail(item.mailState)),
          end: t.days(daysBetween(new Date(item.since), now)),
          to: `/members/${item.id}`,
        }))}
      />
    </Section>
  )
}
