// The operator's overview above the list: new and solved per week, and what is open by kind.
import type { FindingChart } from '@schakel/api/client'
import { useState } from 'react'
import { numberIn, several, useLanguage, useText, useWords, words } from '../language/index.ts'
import { useAddressState } from '../lists/index.ts'
import { Arrived, Section, TwoColumns, UpDownChart } from '../look/index.ts'
import { useAnswer } from '../session/index.ts'

const text = words(
  {
    time: 'Nieuw en opgelost',
    outcome: (now: number, change: string) => `Per week. Nu ${now} open, ${change}.`,
    less: (n: number) => `${n} minder dan vorige week`,
    more: (n: number) => `${n} meer dan vorige week`,
    same: 'evenveel als vorige week',
    up: 'boven de lijn: nieuw',
    down: 'onder de lijn: opgelost',
    kinds: 'Open, naar soort',
    kind: 'Soort',
    open: 'Open',
    members: 'Deelnemers',
    none: 'Er is niets open.',
    all: 'Haal het filter weg',
    rest: (n: number) => `Toon nog ${several(n, 'soort', 'soorten')}`,
    fewer: 'Toon minder',
  },
  {
    time: 'New and solved',
    outcome: (now: number, change: string) => `Per week. Now ${now} open, ${change}.`,
    less: (n: number) => `${n} fewer than last week`,
    more: (n: number) => `${n} more than last week`,
    same: 'as many as last week',
    up: 'above the line: new',
    down: 'below the line: solved',
    kinds: 'Open, by kind',
    kind: 'Kind',
    open: 'Open',
    members: 'Members',
    none: 'Nothing is open.',
    all: 'Drop the filter',
    rest: (n: number) => `Show ${several(n, 'more kind', 'more kinds')}`,
    fewer: 'Show fewer',
  },
)
const shown = 7

export function Overview({ member }: { member: string | undefined }) {
  const answer = useAnswer('GET /api/v1/findings/chart', { query: member ? { member } : {} })
  return (
    <Arrived answer={answer}>
      {(chart) => (
        <TwoColumns>
          <OverTime chart={chart} />
          <ByKind chart={chart} />
        </TwoColumns>
      )}
    </Arrived>
  )
}

export function OverTime({ chart, title }: { chart: FindingChart; title?: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const short = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'short' })
  const change = chart.openNow - chart.openWeekAgo
  const said = change === 0 ? t.same : change < 0 ? t.less(-change) : t.more(change)
  return (
    <Section title={title ?? t.time}>
      <UpDownChart
        outcome={t.outcome(chart.openNow, said)}
        up={t.up}
        down={t.down}
        points={chart.weeks.map((week) => ({
          label: short.format(new Date(week.week)),
          up: week.opened,
          down: week.closed,
        }))}
      />
    </Section>
  )
}

function ByKind({ chart }: { chart: FindingChart }) {
  const t = useWords(text)
  const address = useAddressState()
  const [all, setAll] = useState(false)
  const rest = chart.byIssue.length - shown
  return (
    <Section
      title={t.kinds}
      more={
        address.get('issue') && (
          <button type="button" className="button-quiet" onClick={() => address.set({ issue: undefined })}>
            {t.all}
          </button>
        )
      }
    >
      {chart.byIssue.length === 0 && <p>{t.none}</p>}
      <KindTable kinds={all ? chart.byIssue : chart.byIssue.slice(0, shown)} />
      {rest > 0 && (
        <button type="button" className="button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.rest(rest)}
        </button>
      )}
    </Section>
  )
}

function KindTable({ kinds }: { kinds: FindingChart['byIssue'] }) {
  const t = useWords(text)
  return (
    <table aria-label={t.kinds}>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col" className="desk-only">
            <span className="visually-hidden">{t.open}</span>
          </th>
          <th scope="col" className="end">
            {t.open}
          </th>
          <th scope="col" className="end">
            {t.members}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((row) => (
          <KindRow key={row.issue} row={row} most={kinds[0]?.open ?? 1} />
        ))}
      </tbody>
    </table>
  )
}

function KindRow({ row, most }: { row: FindingChart['byIssue'][number]; most: number }) {
  const say = useText()
  const { language } = useLanguage()
  const address = useAddressState()
  return (
    <tr className={row.issue === address.get('issue') ? 'selected' : undefined}>
      <td>
        <button type="button" className="plain kind" onClick={() => address.set({ issue: row.issue })}>
          {say(row.title)}
        </button>
      </td>
      <td className="desk-only" style={{ width: '24%' }} aria-hidden="true">
        <span className="bar-cell" style={{ width: `${(100 * row.open) / most}%` }} />
      </td>
      <td className="end">{numberIn(language, row.open)}</td>
      <td className="end">{numberIn(language, row.members)}</td>
    </tr>
  )
}
