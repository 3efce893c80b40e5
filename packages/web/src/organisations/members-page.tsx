// The operator's members: state, assets, people, what waits for their answer, and whether mail arrives.
import type { MemberSummary } from '@schakel/api/client'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { type Column, DataTable, Empty, Go, Good, Page, Stopped, Trouble, Waits, When } from '../look/index.ts'
import { useAnswer, useMay } from '../session/index.ts'
import { classWords, kindWords, memberStateWords } from './said.ts'

const text = words(
  {
    title: 'Deelnemers',
    add: 'Voeg een deelnemer toe',
    import: 'Lees een CSV in',
    search: 'Naam of KvK-nummer',
    all: 'Alle',
    state: 'Status',
    kind: 'Soort',
    klass: 'Klasse',
    sector: 'Sector',
    silent: 'Stil',
    silentOnly: 'Alleen wie niet antwoordt',
    sort: 'Volgorde',
    byName: 'Op naam',
    byAnswer: 'Langst zonder antwoord eerst',
    byRecent: 'Nieuwste eerst',
    name: 'Naam',
    assets: 'Systemen',
    waiting: (n: number) => `${n} wacht`,
    open: 'Open',
    unanswered: 'Zonder antwoord',
    mail: 'Mail',
    answered: 'Laatste antwoord',
    never: 'Nog nooit',
    none: 'Nog geen deelnemers',
    noneWhy: 'Voeg uw eerste deelnemer toe. Daarna kunt u zijn netwerken en domeinen invullen.',
    mail_none: 'Geen kanaal',
    mail_unproven: 'Niet getest',
    mail_working: 'Werkt',
    mail_failing: 'Hapert',
    mail_bounced: 'Komt terug',
  },
  {
    title: 'Members',
    add: 'Add a member',
    import: 'Read a CSV',
    search: 'Name or KvK number',
    all: 'All',
    state: 'Status',
    kind: 'Kind',
    klass: 'Class',
    sector: 'Sector',
    silent: 'Silent',
    silentOnly: 'Only those who do not answer',
    sort: 'Order',
    byName: 'By name',
    byAnswer: 'Longest without an answer first',
    byRecent: 'Newest first',
    name: 'Name',
    assets: 'Assets',
    waiting: (n: number) => `${n} waiting`,
    open: 'Open',
    unanswered: 'Unanswered',
    mail: 'Mail',
    answered: 'Last answer',
    never: 'Never yet',
    none: 'No members yet',
    noneWhy: 'Add your first member. After that you can fill in its networks and domains.',
    mail_none: 'No channel',
    mail_unproven: 'Not tested',
    mail_working: 'Works',
    mail_failing: 'Has problems',
    mail_bounced: 'Comes back',
  },
)

function useMembers() {
  const t = useWords(text)
  const states = useWords(memberStateWords)
  const kinds = useWords(kindWords)
  const classes = useWords(classWords)
  const { data } = useAnswer('GET /api/v1/members/sectors', {})
  const sectors = (data?.items ?? []).map((sector) => [sector, sector] as const)
  return useListing('GET /api/v1/members', {
    searches: t.search,
    choices: [
      { name: 'state', label: t.state, options: choicesOf(t.all, states, ['active', 'suspended', 'withdrawn']) },
      { name: 'kind', label: t.kind, options: choicesOf(t.all, kinds, ['participant', 'oktt', 'csirt']) },
      { name: 'class', label: t.klass, options: choicesOf(t.all, classes, ['small', 'middle', 'large']) },
      { name: 'sector', label: t.sector, options: [['', t.all], ...sectors] },
      { name: 'silent', label: t.silent, options: choicesOf(t.all, { true: t.silentOnly }) },
      { name: 'sort', label: t.sort, options: choicesOf(t.byName, { answered: t.byAnswer, recent: t.byRecent }) },
    ],
  })
}

export function MembersPage() {
  const t = useWords(text)
  const { write } = useMay()
  const listing = useMembers()
  return (
    <Page
      title={t.title}
      tools={
        <>
          <SaveAsCsv listing={listing} />
          {write && (
            <>
              <Go to="/members/import" className="button">
                {t.import}
              </Go>
              <Go to="/members/new" className="button button-main">
                {t.add}
              </Go>
            </>
          )}
        </>
      }
    >
      <Listing
        listing={listing}
        empty={
          <Empty title={t.none} neutral>
            <p>{t.noneWhy}</p>
          </Empty>
        }
      >
        {(members) => <MemberTable members={members} />}
      </Listing>
    </Page>
  )
}

function MemberTable({ members }: { members: readonly MemberSummary[] }) {
  const t = useWords(text)
  return (
    <DataTable
      label={t.title}
      rows={members}
      keyOf={(member) => member.id}
      recedes={(member) => member.state === 'withdrawn'}
      columns={useColumns()}
    />
  )
}

function useColumns(): Column<MemberSummary>[] {
  const t = useWords(text)
  const { language } = useLanguage()
  const number = (value: number) => numberIn(language, value)
  return [
    { head: t.name, leads: true, cell: (member) => <NameOf member={member} /> },
    {
      head: t.assets,
      end: true,
      cell: ({ counts }) => (
        <>
          {number(counts.assets)}
          {counts.assetsWaiting > 0 && <span className="second"> · {t.waiting(counts.assetsWaiting)}</span>}
        </>
      ),
    },
    { head: t.open, end: true, cell: ({ counts }) => number(counts.openFindings) },
    { head: t.unanswered, end: true, cell: ({ counts }) => number(counts.unanswered) },
    { head: t.mail, cell: (member) => <MailState member={member} /> },
    {
      head: t.answered,
      end: true,
      cell: (member) => (member.lastAnswerAt ? <When at={member.lastAnswerAt} as="relative" /> : t.never),
    },
  ]
}

function NameOf({ member }: { member: MemberSummary }) {
  const kinds = useWords(kindWords)
  const states = useWords(memberStateWords)
  const classes = useWords(classWords)
  return (
    <>
      <Go to={`/members/${member.id}`} className="cell-title">
        {member.name}
      </Go>
      <br />
      <span className="second">
        {kinds[member.kind]}
        {member.class && `, ${classes[member.class].toLowerCase()}`}
        {member.sector && `, ${member.sector}`}
      </span>
      {member.state !== 'active' && (
        <div>
          <Stopped>{states[member.state]}</Stopped>
        </div>
      )}
    </>
  )
}

function MailState({ member: { mailState } }: { member: MemberSummary }) {
  const t = useWords(text)
  const word = t[`mail_${mailState}`]
  if (mailState === 'working') return <Good>{word}</Good>
  if (mailState === 'unproven' || mailState === 'none') return <Waits>{word}</Waits>
  return <Trouble>{word}</Trouble>
}
