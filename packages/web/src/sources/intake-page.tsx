// One file that arrived: the sum of its rows, what was odd, what could not be read, who would get what, and the way back.
import type { Intake } from '@schakel/api/client'
import { useParams } from '@tanstack/react-router'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, Facts, Go, Note, Page, Section, When } from '../look/index.ts'
import { useAnswer, useMay } from '../session/index.ts'
import { IntakeState } from './intake-list.tsx'
import { Rejects } from './rejects.tsx'
import { viaWords } from './said.ts'
import { UndoIntake } from './undo-intake.tsx'
import { WaveDecision, WavePreview } from './wave-preview.tsx'

const text = words(
  {
    rows: 'regels in het bestand',
    matched: 'nieuw gezien bij een deelnemer',
    duplicate: 'van een deelnemer, maar al bekend',
    unmatched: 'van niemand in uw lijst, niet bewaard',
    rejected: 'niet te lezen of onmogelijk',
    sum: 'Wat er met de regels gebeurde',
    findings: 'Bevindingen',
    fresh: (n: string) => `${n} nieuw`,
    updated: (n: string) => `${n} weer gezien`,
    reopened: (n: string) => `${n} heropend`,
    seeFindings: 'Bekijk de bevindingen van deze bron',
    facts: 'Over het bestand',
    source: 'Bron',
    format: 'Soort bestand',
    type: 'Rapport',
    unknownType: 'niet bekend: algemene uitleg',
    date: 'Dag van het rapport',
    received: 'Ontvangen',
    via: 'Kwam binnen via',
    size: 'Grootte',
    raw: 'Bestand zelf verwijderd',
    flags: 'Dit viel op',
    problem: 'Dit bestand kon niet gelezen worden',
    'report-type.unknown': 'Onbekend rapport',
    'columns.unknown': 'Onbekende kolommen',
  },
  {
    rows: 'rows in the file',
    matched: 'newly seen at a member',
    duplicate: 'of a member, but known already',
    unmatched: 'of nobody in your list, not kept',
    rejected: 'unreadable or impossible',
    sum: 'What became of the rows',
    findings: 'Findings',
    fresh: (n: string) => `${n} new`,
    updated: (n: string) => `${n} seen again`,
    reopened: (n: string) => `${n} reopened`,
    seeFindings: 'See the findings of this source',
    facts: 'About the file',
    source: 'Source',
    format: 'Kind of file',
    type: 'Report',
    unknownType: 'not known: general explanation',
    date: 'Day of the report',
    received: 'Received',
    via: 'Came in by',
    size: 'Size',
    raw: 'File itself deleted',
    flags: 'This stood out',
    problem: 'This file could not be read',
    'report-type.unknown': 'Unknown report',
    'columns.unknown': 'Unknown columns',
  },
)

export function IntakePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const answer = useAnswer('GET /api/v1/intakes/:id', { params: { id } }, { every: 10_000 })
  return <Arrived answer={answer}>{(intake) => <IntakeSheet intake={intake} />}</Arrived>
}

function IntakeSheet({ intake }: { intake: Intake }) {
  const t = useWords(text)
  const { write } = useMay()
  return (
    <Page
      title={intake.filename}
      about={
        <>
          <IntakeState intake={intake} />
          <Go to={`/sources/${intake.source.id}`}>{intake.source.title}</Go>
          <When at={intake.receivedAt} />
        </>
      }
    >
      {intake.problem && (
        <Note>
          <p>
            <b>{t.problem}</b>
          </p>
          <p>{intake.problem}</p>
        </Note>
      )}
      <RowSum intake={intake} />
      {intake.flags.length > 0 && <Flags flags={intake.flags} />}
      {intake.wave === 'waiting' && intake.state === 'done' && <WavePreview intake={intake} />}
      {intake.rejected > 0 && <Rejects intakeId={intake.id} />}
      <AboutFile intake={intake} />
      {write && (intake.state === 'done' || intake.state === 'failed') && <UndoIntake intake={intake} />}
      {intake.wave === 'waiting' && intake.state === 'done' && <WaveDecision intake={intake} />}
    </Page>
  )
}

function RowSum({ intake }: { intake: Intake }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const n = (value: number) => numberIn(language, value)
  const { findings } = intake
  return (
    <Section title={t.sum}>
      <table className="sum" aria-label={t.sum}>
        <tbody>
          {(['matched', 'duplicate', 'unmatched', 'rejected'] as const).map((name) => (
            <tr key={name}>
              <td className="end">{n(intake[name])}</td>
              <td>{t[name]}</td>
            </tr>
          ))}
          <tr>
            <td className="end">
              <b>{n(intake.rows)}</b>
            </td>
            <td>
              <b>{t.rows}</b>
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        {t.findings}: {t.fresh(n(findings.new))}, {t.updated(n(findings.updated))}, {t.reopened(n(findings.reopened))}.{' '}
        <Go to={`/findings?source=${intake.source.name}&sort=recent`}>{t.seeFindings}</Go>
      </p>
    </Section>
  )
}

function Flags({ flags }: { flags: Intake['flags'] }) {
  const t = useWords(text)
  return (
    <Section title={t.flags}>
      <ul className="stack-tight">
        {flags.map(({ flag, detail }) => (
          <li key={`${flag} ${detail}`}>
            {flag in t ? (t[flag as 'columns.unknown'] as string) : flag}: <code>{detail}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AboutFile({ intake }: { intake: Intake }) {
  const t = useWords(text)
  const via = useWords(viaWords)
  const { language } = useLanguage()
  return (
    <Section title={t.facts}>
      <Facts
        facts={[
          [
            t.format,
            [intake.format, intake.compression === 'none' ? null : intake.compression].filter(Boolean).join(', '),
          ],
          intake.reportType !== null && [
            t.type,
            <span key="t">
              <code>{intake.reportType}</code> {intake.reportTypeKnown === false && t.unknownType}
            </span>,
          ],
          intake.reportDate !== null && [t.date, <When key="d" at={`${intake.reportDate}T00:00:00Z`} as="day" />],
          [t.received, <When key="r" at={intake.receivedAt} />],
          [t.via, via[intake.via as 'portal'] ?? intake.via],
          [t.size, `${numberIn(language, intake.size)} bytes`],
          ['SHA-256', <code key="h">{intake.sha256}</code>],
          intake.rawDeletedAt !== null && [t.raw, <When key="x" at={intake.rawDeletedAt} />],
        ]}
      />
    </Section>
  )
}
