// The list of findings: filters in the address, charts above it for the operator, a CSV of what is shown.
import type { Finding, Routes } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import {
  type AddressState,
  Empty,
  Filters,
  Listing,
  Page,
  severityWords,
  statusWords,
  useAddressState,
} from '../look/index.ts'
import { useAnswer, useList, useMe } from '../session/index.ts'
import { FindingTable } from './finding-table.tsx'
import { Overview } from './overview.tsx'

const text = words(
  {
    title: 'Bevindingen',
    ofMember: (name: string) => `Bevindingen van ${name}`,
    search: 'Adres, netwerk of naam',
    export: 'Bewaar als CSV',
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
    export: 'Save as CSV',
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

type Query = NonNullable<Routes['GET /api/v1/findings']['query']>
const narrowing = ['q', 'status', 'severity', 'needsAnswer', 'source', 'issue', 'member', 'asset'] as const

function queryIn(address: AddressState): Query {
  const status = address.get('status') ?? 'active'
  const needsAnswer = address.get('needsAnswer')
  const rest = ['severity', 'source', 'issue', 'member', 'asset', 'q'] as const
  const given = Object.fromEntries(rest.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : [])))
  return {
    ...given,
    ...(status === 'all' ? {} : { status }),
    ...(needsAnswer ? { needsAnswer: needsAnswer === 'true' } : {}),
    sort: (address.get('sort') ?? 'severity') as 'severity',
  } as Query
}

export function FindingsPage() {
  const t = useWords(text)
  const address = useAddressState()
  const { audience } = useMe()
  const query = queryIn(address)
  const list = useList('GET /api/v1/findings', { query })
  const first = list.items?.[0]
  const ofMember = address.get('member') && first ? t.ofMember(first.member.name) : t.title
  const csv = `/api/v1/findings/export?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`
  return (
    <Page
      title={ofMember}
      tools={
        <a className="button button-small" href={csv} download>
          {t.export}
        </a>
      }
    >
      {audience === 'operator' && <Overview member={address.get('member')} />}
      <div>
        <FindingFilters />
        <Listing list={list} narrowedBy={narrowing} empty={<NothingOpen address={address} />}>
          {(findings: Finding[]) => <FindingTable findings={findings} withMember={audience !== 'member'} />}
        </Listing>
      </div>
    </Page>
  )
}

function NothingOpen({ address }: { address: AddressState }) {
  const t = useWords(text)
  const { audience } = useMe()
  return (
    <Empty title={t.none}>
      <p>{audience === 'member' ? t.noneWhy : t.noneOperator}</p>
      <button type="button" className="button-quiet" onClick={() => address.set({ status: 'all' })}>
        {t.closed}
      </button>
    </Empty>
  )
}

const statuses = ['open', 'reopened', 'waiting', 'fixed', 'not-seen', 'false-positive', 'not-ours', 'accepted'] as const

function FindingFilters() {
  const t = useWords(text)
  const said = useWords(statusWords)
  const severity = useWords(severityWords)
  const { audience } = useMe()
  const sources = useAnswer('GET /api/v1/sources', {}, { enabled: audience !== 'member' })
  const bySource = {
    name: 'source',
    label: t.source,
    options: [['', t.all] as const, ...(sources.data?.items ?? []).map(({ name, title }) => [name, title] as const)],
  }
  return (
    <Filters
      searches={t.search}
      choices={[
        {
          name: 'status',
          label: t.status,
          options: [['', t.active], ['all', t.all], ...statuses.map((status) => [status, said[status]] as const)],
        },
        {
          name: 'severity',
          label: t.severity,
          options: [['', t.all], ...(['high', 'medium', 'low'] as const).map((one) => [one, severity[one]] as const)],
        },
        {
          name: 'needsAnswer',
          label: t.answer,
          options: [
            ['', t.all],
            ['true', t.needed],
            ['false', t.given],
          ],
        },
        ...(audience === 'member' ? [] : [bySource]),
        {
          name: 'sort',
          label: t.sort,
          options: [
            ['', t.severe],
            ['recent', t.recent],
          ],
        },
      ]}
    />
  )
}
