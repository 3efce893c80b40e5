// One source: its terms, sending files by hand, what arrived, and what is switched on, off or overridden.
import type { Source } from '@schakel/api/client'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Arrived, Dialog, Facts, Form, Note, Page, RhythmBars, Section, Tlp, WithAside } from '../look/index.ts'
import { useAnswer, useChange, useMay } from '../session/index.ts'
import { IntakeList } from './intake-list.tsx'
import { ReportTypes } from './report-types.tsx'
import { forwardingWords, sourceKindWords, sourceRhythmWords } from './said.ts'
import { SeverityFloors } from './severity-floors.tsx'
import { SourceFields, sourceBody } from './source-fields.tsx'
import { SourceState } from './source-state.tsx'
import { UploadFiles } from './upload-files.tsx'

const text = words(
  {
    change: 'Verander de voorwaarden',
    keep: 'Bewaar',
    off: 'Zet de bron uit',
    on: 'Zet de bron aan',
    terms: 'Voorwaarden',
    kind: 'Komt binnen via',
    name: 'Korte naam',
    rhythm: 'Hoe vaak',
    forwarding: 'Doorsturen',
    minutes: (n: number) => `, na ${n} minuten`,
    said: 'Voorwaarden',
    legalBasis: 'Grondslag',
    raw: 'Bestand bewaard',
    hours: (n: number) => `${n} uur`,
    problem: 'Bij de laatste poging ging dit mis',
    first: 'De eerste keer wacht op u. Daarna geldt wat hier staat.',
    last14: 'Laatste 14 dagen',
  },
  {
    change: 'Change the terms',
    keep: 'Save',
    off: 'Switch the source off',
    on: 'Switch the source on',
    terms: 'Terms',
    kind: 'Comes in by',
    name: 'Short name',
    rhythm: 'How often',
    forwarding: 'Forwarding',
    minutes: (n: number) => `, after ${n} minutes`,
    said: 'Terms',
    legalBasis: 'Legal basis',
    raw: 'File kept',
    hours: (n: number) => `${n} hours`,
    problem: 'At the last attempt this went wrong',
    first: 'The first time waits for you. After that this applies.',
    last14: 'Last 14 days',
  },
)

export function SourcePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const answer = useAnswer('GET /api/v1/sources/:id', { params: { id } }, { every: 30_000 })
  return <Arrived answer={answer}>{(source) => <SourceSheet source={source} />}</Arrived>
}

function SourceSheet({ source }: { source: Source }) {
  const t = useWords(text)
  const { write, admin } = useMay()
  return (
    <Page
      title={source.title}
      about={
        <>
          <SourceState source={source} />
          <Tlp label={source.label} />
          <RhythmBars days={source.rhythmDays} />
          <span className="second">{t.last14}</span>
        </>
      }
    >
      {source.lastProblem && (
        <Note>
          <p>
            {t.problem}: <code>{source.lastProblem}</code>
          </p>
        </Note>
      )}
      <WithAside aside={<Terms source={source} />}>
        {write && source.enabled && <UploadFiles source={source.name} />}
        <IntakeList source={source.name} />
        <ReportTypes source={source} mayChange={admin} />
        <SeverityFloors source={source} mayChange={admin} />
      </WithAside>
    </Page>
  )
}

function Terms({ source }: { source: Source }) {
  const t = useWords(text)
  const kinds = useWords(sourceKindWords)
  const rhythms = useWords(sourceRhythmWords)
  const forwarding = useWords(forwardingWords)
  const { admin } = useMay()
  const [editing, setEditing] = useState(false)
  const change = useChange('PATCH /api/v1/sources/:id')
  const minutes = source.forwarding === 'delay' ? t.minutes(source.forwardingMinutes ?? 0) : ''
  return (
    <Section title={t.terms}>
      <div className="stack narrow-facts">
        <Facts
          facts={[
            [t.kind, kinds[source.kind]],
            [t.name, <code key="n">{source.name}</code>],
            [t.rhythm, rhythms[source.rhythm]],
            [t.forwarding, `${forwarding[source.forwarding]}${minutes}`],
            source.legalBasis !== '' && [t.legalBasis, source.legalBasis],
            source.terms !== '' && [t.said, source.terms],
            [t.raw, t.hours(source.rawHours)],
          ]}
        />
        {source.firstWave !== 'released' && <p className="second">{t.first}</p>}
        {admin && (
          <>
            <button type="button" className="button button-small" onClick={() => setEditing(true)}>
              {t.change}
            </button>
            <button
              type="button"
              className="button button-small"
              onClick={() => change.mutate({ params: { id: source.id }, body: { enabled: !source.enabled } })}
            >
              {source.enabled ? t.off : t.on}
            </button>
          </>
        )}
        {editing && (
          <Dialog title={t.change} onClose={() => setEditing(false)}>
            <Form
              send={t.keep}
              onSend={async (typed) => {
                await change.mutateAsync({ params: { id: source.id }, body: sourceBody(typed) })
                setEditing(false)
              }}
            >
              <SourceFields source={source} />
            </Form>
          </Dialog>
        )}
      </div>
    </Section>
  )
}
