// Today: what needs this member, most urgent first; nothing to do is a good page.
import type { Today } from '@schakel/api/client'
import { several, useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, Empty, Go, Page, Rows, Section, TwoColumns, UpDownChart, When } from '../look/index.ts'
import { useAnswer, useMe } from '../session/index.ts'
import { UrgentFindings } from './urgent-findings.tsx'

const text = words(
  {
    title: 'Vandaag',
    good: 'Vandaag hoeft u niets te doen',
    some: (n: number) => (n === 1 ? 'Eén bevinding wacht op u' : `${n} bevindingen wachten op u`),
    waiting: 'Bevindingen die op u wachten',
    all: 'Alle bevindingen',
    lastLook: 'Bronnen keken het laatst op',
    nextLook: 'De volgende keer is rond',
    noLook: 'Er is nog geen rapport gelezen. Zodra het er is, ziet u hier wat over u gaat.',
    open: (n: number) => `U hebt nog ${n} open ${n === 1 ? 'bevinding' : 'bevindingen'} waarop u al antwoordde.`,
    gone: (n: number) =>
      n === 1 ? 'Eén bevinding is deze week niet meer gezien.' : `${n} bevindingen zijn deze week niet meer gezien.`,
    questions: 'Vragen over uw systemen',
    question: (subject: string) =>
      `U zei van ${subject}: niet van ons. Is dit systeem niet meer van u? Trek het dan in.`,
    first: 'Doe dit eerst',
    assets: 'Vul in wat van u is',
    assetsWhy: 'Netwerken en domeinen. Alleen dan kunnen wij zien wat over u gaat.',
    contacts: 'Vul in wie wij mogen bellen',
    contactsWhy: 'Ook ’s nachts, als er haast is.',
    channels: 'Kies hoe wij u bereiken',
    channelsWhy: 'Een mailadres is genoeg.',
    assetsWaiting: (n: number) => `${n} ${n === 1 ? 'systeem wacht' : 'systemen wachten'} op een besluit van ons.`,
    chart: 'Gekregen en opgelost',
    chartSaid: (got: number, solved: number) =>
      `In twaalf weken kreeg u ${several(got, 'bevinding', 'bevindingen')}. Opgelost of niet meer gezien: ${solved}.`,
    up: 'boven de lijn: gekregen',
    down: 'onder de lijn: opgelost',
    hello: (name: string) => `Dag ${name}.`,
  },
  {
    title: 'Today',
    good: 'Nothing to do today',
    some: (n: number) => (n === 1 ? 'One finding waits for you' : `${n} findings wait for you`),
    waiting: 'Findings that wait for you',
    all: 'All findings',
    lastLook: 'Sources last looked on',
    nextLook: 'The next time is around',
    noLook: 'No report was read yet. As soon as one comes, you see here what is about you.',
    open: (n: number) => `You still have ${n} open ${n === 1 ? 'finding' : 'findings'} that you answered.`,
    gone: (n: number) =>
      n === 1 ? 'One finding was no longer seen this week.' : `${n} findings were no longer seen this week.`,
    questions: 'Questions about your assets',
    question: (subject: string) => `You said of ${subject}: not ours. Is this asset no longer yours? Then withdraw it.`,
    first: 'Do this first',
    assets: 'Fill in what is yours',
    assetsWhy: 'Networks and domains. Only then can we see what is about you.',
    contacts: 'Fill in whom we may call',
    contactsWhy: 'At night too, when it is urgent.',
    channels: 'Choose how we reach you',
    channelsWhy: 'A mail address is enough.',
    assetsWaiting: (n: number) => `${n} ${n === 1 ? 'asset waits' : 'assets wait'} for a decision of ours.`,
    chart: 'Received and solved',
    chartSaid: (got: number, solved: number) =>
      `In twelve weeks you received ${several(got, 'finding', 'findings')}. Solved or no longer seen: ${solved}.`,
    up: 'above the line: received',
    down: 'below the line: solved',
    hello: (name: string) => `Hello ${name}.`,
  },
)

export function TodayPage() {
  const t = useWords(text)
  const me = useMe()
  const answer = useAnswer('GET /api/v1/today', {}, { every: 60_000 })
  const firstName = me.person?.name.split(' ')[0]
  return (
    <Arrived answer={answer}>
      {(today) => (
        <Page
          title={today.findingsTotal > 0 ? t.some(today.findingsTotal) : t.good}
          about={
            <span>
              {firstName && t.hello(firstName)}{' '}
              {today.lastCheckAt && (
                <>
                  {t.lastLook} <When at={today.lastCheckAt} />.
                </>
              )}
            </span>
          }
        >
          {today.missing.length > 0 && <FirstThis missing={today.missing} />}
          {today.findingsTotal > 0 ? <Waiting today={today} /> : <AllGood today={today} />}
          {today.questions.length > 0 && <Questions questions={today.questions} />}
          {today.assetsWaiting > 0 && (
            <p>
              {t.assetsWaiting(today.assetsWaiting)} <Go to="/assets?state=waiting">›</Go>
            </p>
          )}
          <History today={today} />
        </Page>
      )}
    </Arrived>
  )
}

function Waiting({ today }: { today: Today }) {
  const t = useWords(text)
  return (
    <Section title={t.waiting} figure={today.findingsTotal} more={<Go to="/findings">{t.all}</Go>}>
      <UrgentFindings findings={today.findings} />
    </Section>
  )
}

function AllGood({ today }: { today: Today }) {
  const t = useWords(text)
  return (
    <Empty title={t.good}>
      {today.lastCheckAt ? (
        <p>
          {t.lastLook} <When at={today.lastCheckAt} />.{' '}
          {today.nextCheckAt && (
            <>
              {t.nextLook} <When at={today.nextCheckAt} as="list" />.
            </>
          )}
        </p>
      ) : (
        <p>{t.noLook}</p>
      )}
      {today.open > 0 && (
        <p>
          {t.open(today.open)} <Go to="/findings">{t.all}</Go>
        </p>
      )}
    </Empty>
  )
}

function FirstThis({ missing }: { missing: Today['missing'] }) {
  const t = useWords(text)
  const place = { assets: '/assets', contacts: '/people', channels: '/people' } as const
  return (
    <Section title={t.first}>
      <Rows
        items={missing.map((name) => ({
          key: name,
          title: t[name],
          second: t[`${name}Why`],
          end: '›',
          to: place[name],
        }))}
      />
    </Section>
  )
}

function Questions({ questions }: { questions: Today['questions'] }) {
  const t = useWords(text)
  return (
    <Section title={t.questions}>
      <Rows
        items={questions.map((question) => ({
          key: question.assetId,
          title: question.value,
          second: t.question(question.subject),
          end: '›',
          to: '/assets?question=true',
        }))}
      />
    </Section>
  )
}

function History({ today }: { today: Today }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const got = today.weeks.reduce((sum, week) => sum + week.opened, 0)
  const solved = today.weeks.reduce((sum, week) => sum + week.closed, 0)
  if (got === 0 && solved === 0) return null
  const short = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'short' })
  return (
    <TwoColumns>
      <Section title={t.chart}>
        <UpDownChart
          outcome={t.chartSaid(got, solved)}
          up={t.up}
          down={t.down}
          points={today.weeks.map((week) => ({
            label: short.format(new Date(week.week)),
            up: week.opened,
            down: week.closed,
          }))}
        />
        {today.gone > 0 && <p>{t.gone(today.gone)}</p>}
      </Section>
    </TwoColumns>
  )
}
