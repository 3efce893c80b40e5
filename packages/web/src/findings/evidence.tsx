// What sources saw: when, the fields as they were given, and which source.
import type { FindingDetail } from '@schakel/api/client'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { DataTable, Section, When } from '../look/index.ts'
import { evidenceName } from './evidence-words.ts'

const text = words(
  {
    title: 'Bewijs',
    seen: 'Gezien',
    saw: 'Wat de bron zag',
    source: 'Bron',
    all: 'Toon meer',
    more: (shown: number, all: number) => `De nieuwste ${shown} van ${all} keer.`,
  },
  {
    title: 'Evidence',
    seen: 'Seen',
    saw: 'What the source saw',
    source: 'Source',
    all: 'Show more',
    more: (shown: number, all: number) => `The newest ${shown} of ${all} times.`,
  },
)
const shown = 5

export function Evidence({ finding }: { finding: FindingDetail }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const rows = all ? finding.evidence : finding.evidence.slice(0, shown)
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
                    <span className="second">{evidenceName(field, language)}</span> <code>{value}</code>
                  </span>
                ))}
              </span>
            ),
          },
          { head: t.source, end: true, cell: (row) => row.source },
        ]}
      />
      {finding.evidenceTotal > rows.length && <p className="second">{t.more(rows.length, finding.evidenceTotal)}</p>}
      {!all && finding.evidence.length > shown && (
        <button type="button" className="button-quiet" onClick={() => setAll(true)}>
          {t.all}
        </button>
      )}
    </Section>
  )
}
