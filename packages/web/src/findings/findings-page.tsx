// The list of findings: filters in the address, charts above it for the operator, a CSV of what is shown.
import type { Finding } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { Empty, Page, severityWords, statusWords } from '../look/index.ts'
import { useAnswer, useMe } from '../session/index.ts'
import { FindingTable } from './finding-table.tsx'
import { Overview } from './overview.tsx'

const text = words(
  {
    title: 'Bevindingen',
    ofMember: (name: string) => `Bevindingen van ${name}`,
    search: 'Adres, netwerk of naam',
    red: 'Bevindingen met TLP:RED staan niet in de CSV: die mogen het portaal niet uit.',
    status: 'Status',
    active: 'Nog open',
    all: 'Alle',
    severity: 'Ernst',
    answer: 'Antwoord',
    needed: 'Wacht op antwoord',
    given: 'Al beantwoord',
    sort: 'Volgorde',
    recent: 'Nieuwste eerst',
    severe: 'Ernstigste eerst',
    source: 'Bron',
    none: 'Er is niets open',
    noneWhy: 'Zodra een bron iets ziet dat van u is, staat het hier en krijgt u bericht.',
    noneOperator: 'Zodra een bron iets ziet dat van een deelnemer is, staat het hier.',
    closed: 'Toon ook wat klaar is',
  },
  {
    title: 'Findings',
    ofMember: (name: string) => `Findings of ${name}`,
    search: 'Address, network or name',
    red: 'Findings with TLP:RED are not in the CSV: they may not leave the portal.',
    status: 'Status',
    active: 'Still open',
    all: 'All',
    severity: 'Severity',
    answer: 'Answer',
    needed: 'Waits for an answer',
    given: 'Answered',
    sort: 'Order',
    recent: 'Newest first',
    severe: 'Most serious first',
    source: 'Source',
    none: 'Nothing is open',
    noneWhy: 'As soon as a source sees something that is yours, it is here and we tell you.',
    noneOperator: 'As soon as a source sees something of a member, it is here.',
    closed: 'Show what is done too',
  },
)

const statuses = ['open', 'reopened', 'waiting', 'fixed', 'not-seen', 'false-positive', 'not-ours', 'accepted'] as const

/** Without a word for it the list shows what is still open, the most serious first. */
const asks = ({ status = 'active', sort = 'severity', ...rest }: Partial<Record<string, string>>) => ({
  ...rest,
  sort,
  ...(status === 'all' ? {} : { status }),
})

function useFindings() {
  const t = useWords(text)
  const said = useWords(statusWords)
  const severity = useWords(severityWords)
  const { audience } = useMe()
  const sources = useAnswer('GET /api/v1/sources', { query: { limit: 200 } }, { enabled: audience !== 'member' })
  const titles = Object.fromEntries((sources.data?.items ?? []).map(({ name, title }) => [name, title]))
  return useListing('GET /api/v1/findings', {
    searches: t.search,
    choices: [
      { name: 'status', label: t.status, options: choicesOf(t.active, { all: t.all, ...said }, ['all', ...statuses]) },
      { name: 'severity', label: t.severity, options: choicesOf(t.all, severity, ['high', 'medium', 'low']) },
      { name: 'needsAnswer', label: t.answer, options: choicesOf(t.all, { true: t.needed, false: t.given }) },
      ...(audience === 'member' ? [] : [{ name: 'source', label: t.source, options: choicesOf(t.all, titles) }]),
      { name: 'sort', label: t.sort, options: choicesOf(t.severe, { recent: t.recent }) },
    ],
    also: ['issue', 'member', 'asset', 'intake'],
    asks,
  })
}

export function FindingsPage() {
  const t = useWords(text)
  const { audience } = useMe()
  const listing = useFindings()
  const { address, list } = listing
  const first = list.items?.[0]
  const member = address.get('member')
  return (
    <Page
      title={member && first ? t.ofMember(first.member.name) : t.title}
      about={list.items?.some(({ tlp }) => tlp === 'RED') && t.red}
      tools={<SaveAsCsv listing={listing} />}
    >
      {audience === 'operator' && !address.get('q') && <Overview member={member} />}
      <Listing listing={listing} empty={<NothingOpen showAll={() => address.set({ status: 'all' })} />}>
        {(findings: Finding[]) => <FindingTable findings={findings} withMember={audience !== 'member'} />}
      </Listing>
    </Page>
  )
}

function NothingOpen({ showAll }: { showAll: () => void }) {
  const t = useWords(text)
  const { audience } = useMe()
  return (
    <Empty title={t.none}>
      <p>{audience === 'member' ? t.noneWhy : t.noneOperator}</p>
      <button type="button" className="button-quiet" onClick={showAll}>
        {t.closed}
      </button>
    </Empty>
  )
}
