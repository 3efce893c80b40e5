// The log: who did what, to what, when; newest first.
import type { AuditAction, LogEntry } from '@schakel/api/client'
import { useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { DataTable, Empty, Go, Page, When } from '../look/index.ts'
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
    finding: 'deze bevinding',
    intake: 'dit bestand',
    source: 'deze bron',
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
    finding: 'this finding',
    intake: 'this file',
    source: 'this source',
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
        { head: t.about2, cell: (entry) => <About entry={entry} /> },
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

/** Things that have a page, and who may open it. */
const pages = {
  finding: { at: '/findings', member: true },
  intake: { at: '/intakes', member: false },
  source: { at: '/sources', member: false },
} as const

function About({ entry: { member, thing } }: { entry: LogEntry }) {
  const t = useWords(text)
  const isMember = useMe().audience === 'member'
  const type = Object.hasOwn(pages, thing.type) ? (thing.type as keyof typeof pages) : null
  const opens = type !== null && (!isMember || pages[type].member)
  if (!member && !opens) return '–'
  return (
    <div className="stack-tight">
      {member && <span>{member.name}</span>}
      {opens && <Go to={`${pages[type].at}/${thing.id}`}>{t[type]}</Go>}
    </div>
  )
}
