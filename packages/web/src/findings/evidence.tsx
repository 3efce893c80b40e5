// What sources saw: when, the fields as they were given, and which source.
import type { FindingDetail } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { DataTable, Section, When } from '../look/index.ts'

const text = words(
  {
    title: 'Bewijs',
    seen: 'Gezien',
    saw: 'Wat de bron zag',
    source: 'Bron',
    more: (shown: number, all: number) => `De nieuwste ${shown} van ${all} keer.`,
  },
  {
    title: 'Evidence',
    seen: 'Seen',
    saw: 'What the source saw',
    source: 'Source',
    more: (shown: number, all: number) => `The newest ${shown} of ${all} times.`,
  },
)
const shown = 10

export function Evidence({ finding }: { finding: FindingDetail }) {
  const t = useWords(text)
  const rows = finding.evidence.slice(0, shown)
  return (
    <Section title={t.title} figure={finding.evidenceTotal}>
      <DataTable
        label={t.title}
        rows={rows}
        keyOf={(row) => `${row.at} ${row.source} ${row.reportType}`}
        columns={[
          { head: t.seen, cell: (row) => <When at={row.at} as="list" /> },
          {
            head: t.saw,
            cell: (row) => (
              <span className="saw">
                {row.saw.map(({ field, value }) => (
                  <span key={field}>
                    <span className="second">{field}</span> <code>{value}</code>
                  </span>
                ))}
              </span>
            ),
          },
          { head: t.source, end: true, cell: (row) => row.source },
        ]}
      />
      {finding.evidenceTotal > rows.length && <p className="second">{t.more(rows.length, finding.evidenceTotal)}</p>}
    </Section>
  )
}
