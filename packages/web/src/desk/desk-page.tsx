// The desk: what came in, what went out, what waits, who is silent; the weeks and the sources below.
import type { Desk } from '@schakel/api/client'
import { OverTime } from '../findings/index.ts'
import { useWords, words } from '../language/index.ts'
import { Arrived, Go, Page, RhythmBars, Section, TwoColumns } from '../look/index.ts'
import { useAnswer, useMe } from '../session/index.ts'
import { FirstSteps } from '../settings/index.ts'
import { SourceState } from '../sources/index.ts'
import { DeskLists } from './desk-lists.tsx'
import { Trouble } from './trouble.tsx'

const text = words(
  {
    morning: (name: string) => `Goedemorgen ${name}.`,
    afternoon: (name: string) => `Goedemiddag ${name}.`,
    evening: (name: string) => `Goedenavond ${name}.`,
    title: 'Bureau',
    waits: (n: number) =>
      n === 0 ? 'Er wacht niets op u.' : n === 1 ? 'Er wacht één ding.' : `Er wachten ${n} dingen.`,
    sources: 'Bronnen',
    all: 'Alle bronnen',
    legend: 'Laatste 14 dagen. Hoge balk: op tijd. Lage balk: te laat. Kruis: niets.',
    chart: 'Bevindingen, nieuw en opgelost',
    none: 'Nog geen bronnen.',
    add: 'Voeg een bron toe',
  },
  {
    morning: (name: string) => `Good morning ${name}.`,
    afternoon: (name: string) => `Good afternoon ${name}.`,
    evening: (name: string) => `Good evening ${name}.`,
    title: 'Desk',
    waits: (n: number) => (n === 0 ? 'Nothing waits for you.' : n === 1 ? 'One thing waits.' : `${n} things wait.`),
    sources: 'Sources',
    all: 'All sources',
    legend: 'Last 14 days. Tall bar: on time. Short bar: late. Cross: nothing.',
    chart: 'Findings, new and solved',
    none: 'No sources yet.',
    add: 'Add a source',
  },
)

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

export function DeskPage() {
  const t = useWords(text)
  const me = useMe()
  const answer = useAnswer('GET /api/v1/desk', {}, { every: 30_000 })
  const name = me.person?.name.split(' ')[0] ?? ''
  return (
    <Arrived answer={answer}>
      {(desk) => (
        <Page
          title={t.title}
          about={
            <span>
              {t[partOfDay(new Date().getHours())](name)} {t.waits(desk.waiting.total)}
            </span>
          }
        >
          <FirstSteps />
          <Trouble trouble={desk.trouble} watchedAt={desk.watchedAt} />
          <DeskLists desk={desk} />
          <TwoColumns>
            <OverTime chart={desk.chart} title={t.chart} />
            <Sources sources={desk.sources} />
          </TwoColumns>
        </Page>
      )}
    </Arrived>
  )
}

function Sources({ sources }: { sources: Desk['sources'] }) {
  const t = useWords(text)
  return (
    <Section title={t.sources} more={<Go to="/sources">{t.all}</Go>}>
      {sources.length === 0 ? (
        <p>
          {t.none} <Go to="/sources/new">{t.add}</Go>
        </p>
      ) : (
        <ul className="rows">
          {sources.map((source) => (
            <li key={source.id} className="source-line">
              <Go to={`/sources/${source.id}`} className="rows-title cell-title">
                {source.title}
              </Go>
              <RhythmBars days={source.rhythmDays} />
              <SourceState
                source={{
                  enabled: source.state !== 'off',
                  lastProblem: source.state === 'failing' ? 'failing' : null,
                  lastArrivalAt: source.lastArrivalAt,
                  quietSince: source.quietSince,
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="second">{t.legend}</p>
    </Section>
  )
}
