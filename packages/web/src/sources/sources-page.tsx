// Sources: do they keep their rhythm, when did the last file come, and what became of the rows.
import type { Source } from '@schakel/api/client'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { type Column, DataTable, Empty, Go, Page, RhythmBars, Tlp, When } from '../look/index.ts'
import { useMay } from '../session/index.ts'
import { sourceKindWords } from './said.ts'
import { SourceState } from './source-state.tsx'

const text = words(
  {
    title: 'Bronnen',
    add: 'Voeg een bron toe',
    search: 'Naam van de bron',
    kind: 'Komt binnen door',
    all: 'Alle',
    enabled: 'Aan of uit',
    on: 'Staat aan',
    off: 'Staat uit',
    sort: 'Volgorde',
    byName: 'Op korte naam',
    byRecent: 'Laatste bestand eerst',
    name: 'Bron',
    rhythm: 'Laatste 14 dagen',
    state: 'Status',
    last: 'Laatste bestand',
    never: 'Nog nooit',
    rows: 'Regels',
    matched: 'Van deelnemers',
    rejected: 'Onleesbaar',
    legend: 'Hoge balk: op tijd. Lage balk: te laat. Kruis: niets. Punt: niet verwacht. Tellingen over 30 dagen.',
    none: 'Nog geen bronnen',
    noneWhy: 'Een bron levert rapporten, zoals Shadowserver. Voeg er een toe en stuur een bestand.',
  },
  {
    title: 'Sources',
    add: 'Add a source',
    search: 'Name of the source',
    kind: 'Comes in by',
    all: 'All',
    enabled: 'On or off',
    on: 'Is on',
    off: 'Is off',
    sort: 'Order',
    byName: 'By short name',
    byRecent: 'Latest file first',
    name: 'Source',
    rhythm: 'Last 14 days',
    state: 'Status',
    last: 'Last file',
    never: 'Never yet',
    rows: 'Rows',
    matched: 'Of members',
    rejected: 'Unreadable',
    legend: 'Tall bar: on time. Short bar: late. Cross: nothing. Dot: not expected. Counts over 30 days.',
    none: 'No sources yet',
    noneWhy: 'A source delivers reports, such as Shadowserver. Add one and send a file.',
  },
)

export function SourcesPage() {
  const t = useWords(text)
  const kinds = useWords(sourceKindWords)
  const { admin } = useMay()
  const listing = useListing('GET /api/v1/sources', {
    searches: t.search,
    choices: [
      { name: 'kind', label: t.kind, options: choicesOf(t.all, kinds) },
      { name: 'enabled', label: t.enabled, options: choicesOf(t.all, { true: t.on, false: t.off }) },
      { name: 'sort', label: t.sort, options: choicesOf(t.byName, { recent: t.byRecent }) },
    ],
    every: 60_000,
  })
  return (
    <Page
      title={t.title}
      tools={
        <>
          <SaveAsCsv listing={listing} />
          {admin && (
            <Go to="/sources/new" className="button button-main">
              {t.add}
            </Go>
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
        {(sources) => (
          <div className="stack">
            <div className="listing">
              <SourceTable sources={sources} />
            </div>
            <p className="second">{t.legend}</p>
          </div>
        )}
      </Listing>
    </Page>
  )
}

function SourceTable({ sources }: { sources: readonly Source[] }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const number = (head: string, value: (source: Source) => number): Column<Source> => ({
    head,
    end: true,
    cell: (source) => numberIn(language, value(source)),
  })
  return (
    <DataTable
      label={t.title}
      rows={sources}
      keyOf={(source) => source.id}
      recedes={(source) => !source.enabled}
      columns={[
        {
          head: t.name,
          leads: true,
          cell: (source) => (
            <>
              <Go to={`/sources/${source.id}`} className="cell-title">
                {source.title}
              </Go>{' '}
              <Tlp label={source.label} />
            </>
          ),
        },
        { head: t.rhythm, cell: (source) => <RhythmBars days={source.rhythmDays} /> },
        { head: t.state, cell: (source) => <SourceState source={source} /> },
        {
          head: t.last,
          cell: (source) => (source.lastArrivalAt ? <When at={source.lastArrivalAt} as="list" /> : t.never),
        },
        number(t.rows, (source) => source.totals.rows),
        number(t.matched, (source) => source.totals.matched + source.totals.duplicate),
        number(t.rejected, (source) => source.totals.rejected),
      ]}
    />
  )
}
