// The log: who did what, to what, when; newest first.
import type { AuditAction, LogEntry } from '@schakel/api/client'
import { useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { DataTable, Empty, Page, When } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { type Area, actionWords, areaWords } from './action-words.ts'
import { detailsIn } from './detail-words.ts'

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
    sort: 'Volgorde',
    byRecent: 'Nieuwste eerst',
    byOldest: 'Oudste eerst',
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
    sort: 'Order',
    byRecent: 'Newest first',
    byOldest: 'Oldest first',
    none: 'Nothing yet',
    job: 'The portal itself',
    token2: (name: string) => `token ${name}`,
  },
)
const areas = Object.keys(areaWords.nl) as Area[]
/** What the log of a member never holds. */
const ofOperator: readonly Area[] = ['intake', 'mail', 'node', 'recovery', 'settings', 'source', 'wave']

export function LogPage() {
  const t = useWords(text)
  const said = useWords(areaWords)
  const { audience } = useMe()
  const shown = areas.filter((area) => audience !== 'member' || !ofOperator.includes(area))
  const listing = useListing('GET /api/v1/log', {
    choices: [
      { name: 'action', label: t.kind, options: choicesOf(t.all, said, shown) },
      { name: 'sort', label: t.sort, options: choicesOf(t.byRecent, { oldest: t.byOldest }) },
    ],
    also: ['member', 'thing'],
    asks: ({ action, ...rest }) => ({ ...rest, ...(action ? { action: `${action}.` } : {}) }),
  })
  return (
    <Page title={t.title} about={t.about} tools={<SaveAsCsv listing={listing} />}>
      <Listing listing={listing} empty={<Empty title={t.none} neutral />}>
        {(entries: LogEntry[]) => <LogTable entries={entries} />}
      </Listing>
    </Page>
  )
}

function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  const t = useWords(text)
  const said = useWords(actionWords)
  const { language } = useLanguage()
  return (
    <DataTable
      label={t.title}
      rows={entries}
      keyOf={(entry) => String(entry.sequence)}
      columns={[
        {
          head: t.what,
          leads: true,
          cell: ({ action, detail }) => (
            <>
              <span className="cell-title">{said[action as AuditAction] ?? <code>{action}</code>}</span>
              <br />
              <span className="second">{detailsIn(language, detail).join(' · ')}</span>
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
