// Rows that could not be taken: line, why, and the row as it was.
import type { Routes } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { DataTable, Section } from '../look/index.ts'
import { rejectReasons } from './reject-reasons.ts'

type Reject = Routes['GET /api/v1/intakes/:id/rejects']['answer']['items'][number]

const text = words(
  { title: 'Regels die niet te lezen waren', line: 'Regel', why: 'Waarom', all: 'Alle', raw: 'De regel zelf' },
  { title: 'Rows that could not be read', line: 'Line', why: 'Why', all: 'All', raw: 'The row itself' },
)

export function Rejects({ intakeId }: { intakeId: string }) {
  const t = useWords(text)
  const reasons = useWords(rejectReasons)
  const listing = useListing('GET /api/v1/intakes/:id/rejects', {
    params: { id: intakeId },
    choices: [{ name: 'reason', label: t.why, options: choicesOf(t.all, reasons) }],
  })
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <Listing listing={listing} part empty={null}>
        {(rejects: Reject[]) => (
          <DataTable
            label={t.title}
            rows={rejects}
            keyOf={(reject) => String(reject.line)}
            columns={[
              { head: t.line, end: true, cell: (reject) => reject.line },
              {
                head: t.why,
                cell: (reject) => (
                  <>
                    {reasons[reject.reason as 'time.invalid'] ?? <code>{reject.reason}</code>}
                    {reject.detail && <p className="second">{reject.detail}</p>}
                  </>
                ),
              },
              { head: t.raw, cell: (reject) => <code>{reject.raw ?? ''}</code> },
            ]}
          />
        )}
      </Listing>
    </Section>
  )
}
