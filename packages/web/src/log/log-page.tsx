// The log: who did what, to what, when; newest first.
import type { LogEntry } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { DataTable, Empty, Filters, Listing, Page, useAddressState, When } from '../look/index.ts'
import { useList, useMe } from '../session/index.ts'
import { actionWords } from './action-words.ts'

const text = words(
  {
    title: 'Logboek',
    about: 'Wie deed wat. Regels worden nooit veranderd of gewist; elke regel bewijst de vorige.',
    what: 'Wat',
    who: 'Wie',
    about2: 'Over',
    when: 'Wanneer',
    number: 'Nummer',
    kind: 'Soort',
    all: 'Alle',
    asset: 'Systemen',
    channel: 'Kanalen',
    contact: 'Contacten',
    finding: 'Bevindingen',
    intake: 'Bestanden',
    member: 'Deelnemers',
    person: 'Mensen',
    settings: 'Instellingen',
    source: 'Bronnen',
    token: 'Tokens',
    none: 'Nog niets',
    job: 'Het portaal zelf',
    token2: (name: string) => `token ${name}`,
  },
  {
    title: 'Log',
    about: 'Who did what. Lines are never changed or erased; each line proves the one before.',
    what: 'What',
    who: 'Who',
    about2: 'About',
    when: 'When',
    number: 'Number',
    kind: 'Kind',
    all: 'All',
    asset: 'Assets',
    channel: 'Channels',
    contact: 'Contacts',
    finding: 'Findings',
    intake: 'Files',
    member: 'Members',
    person: 'People',
    settings: 'Settings',
    source: 'Sources',
    token: 'Tokens',
    none: 'Nothing yet',
    job: 'The portal itself',
    token2: (name: string) => `token ${name}`,
  },
)
const kinds = [
  'asset',
  'channel',
  'contact',
  'finding',
  'intake',
  'member',
  'person',
  'settings',
  'source',
  'token',
] as const

export function LogPage() {
  const t = useWords(text)
  const address = useAddressState()
  const { audience } = useMe()
  const action = address.get('action')
  const list = useList('GET /api/v1/log', { query: action ? { action: `${action}.` } : {} })
  const shown = kinds.filter((kind) => audience !== 'member' || !['source', 'intake', 'settings'].includes(kind))
  return (
    <Page title={t.title} about={t.about}>
      <div>
        <Filters
          choices={[
            { name: 'action', label: t.kind, options: [['', t.all], ...shown.map((kind) => [kind, t[kind]] as const)] },
          ]}
        />
        <Listing list={list} narrowedBy={['action']} empty={<Empty title={t.none} neutral />}>
          {(entries: LogEntry[]) => <LogTable entries={entries} />}
        </Listing>
      </div>
    </Page>
  )
}

function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  const t = useWords(text)
  const said = useWords(actionWords)
  return (
    <DataTable
      label={t.title}
      rows={entries}
      keyOf={(entry) => String(entry.sequence)}
      columns={[
        {
          head: t.what,
          leads: true,
          cell: (entry) => (
            <>
              <span className="cell-title">
                {said[entry.action as 'asset.accepted'] ?? <code>{entry.action}</code>}
              </span>
              <Detail entry={entry} />
            </>
          ),
        },
        { head: t.who, cell: (entry) => <Who who={entry.who} /> },
        { head: t.about2, cell: (entry) => entry.member?.name ?? '–' },
        { head: t.when, cell: (entry) => <When at={entry.at} as="list" /> },
        { head: t.number, end: true, cell: (entry) => entry.sequence },
      ]}
    />
  )
}

function Who({ who }: { who: LogEntry['who'] }) {
  const t = useWords(text)
  const name = who.person ?? (who.token !== null ? t.token2(who.token) : who.audience === 'job' ? t.job : null)
  return (
    <>
      {name ?? who.organisation ?? '–'}
      {name && who.organisation && <p className="second">{who.organisation}</p>}
    </>
  )
}

function Detail({ entry }: { entry: LogEntry }) {
  const parts = Object.entries(entry.detail).filter(([, value]) => typeof value !== 'object' || Array.isArray(value))
  if (parts.length === 0) return null
  return (
    <p className="second">
      {parts.map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`).join(' · ')}
    </p>
  )
}
