// The rows of a roster: when, who, and in which order they are called.
import type { Contact, Roster } from '@schakel/api/client'
import { useLanguage, useWords, words } from '../language/index.ts'
import { DataTable } from '../look/index.ts'
import type { Entry } from './roster-forms.tsx'
import { weekdaysIn, writtenSpan } from './roster-times.ts'

const text = words(
  {
    label: 'Diensten',
    when: 'Wanneer',
    who: 'Wie',
    order: 'Volgorde',
    does: 'Acties',
    remove: 'Haal weg',
    removes: (who: string, when: string) => `Haal weg: ${who}, ${when}`,
    everyDay: 'elke dag',
    nextDay: 'volgende dag',
    gone: 'Onbekend',
  },
  {
    label: 'Shifts',
    when: 'When',
    who: 'Who',
    order: 'Order',
    does: 'Actions',
    remove: 'Remove',
    removes: (who: string, when: string) => `Remove: ${who}, ${when}`,
    everyDay: 'every day',
    nextDay: 'next day',
    gone: 'Unknown',
  },
)

interface RosterTableProps {
  roster: Roster
  contacts: readonly Contact[]
  /** Absent for who may not change it. */
  onRemove?: (entry: Entry) => void
}

export function RosterTable({ roster, contacts, onRemove }: RosterTableProps) {
  const t = useWords(text)
  const { language } = useLanguage()
  const names = new Map(contacts.map(({ id, name }) => [id, name]))
  const who = ({ contactId }: Entry) => names.get(contactId) ?? t.gone
  const when = (entry: Entry) => {
    if (!('weekdays' in entry)) return writtenSpan(entry.from, entry.until, language)
    const days = entry.weekdays.length === 7 ? t.everyDay : weekdaysIn(entry.weekdays, language)
    const next = entry.until <= entry.from ? ` (${t.nextDay})` : ''
    return `${days} ${entry.from} – ${entry.until}${next}`
  }
  const rows: { key: string; entry: Entry }[] = [...roster.shifts, ...roster.dates].map((entry, i) => ({
    key: `${roster.revision} ${i}`,
    entry,
  }))
  if (rows.length === 0) return null
  return (
    <DataTable
      label={t.label}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          head: t.when,
          leads: true,
          cell: ({ entry }) => (
            <>
              <span className="cell-title figures">{when(entry)}</span> <span className="second">{entry.zone}</span>
            </>
          ),
        },
        { head: t.who, cell: ({ entry }) => who(entry) },
        { head: t.order, cell: ({ entry }) => <span className="figures">{entry.order}</span> },
        {
          head: t.does,
          acts: true,
          cell: ({ entry }) =>
            onRemove && (
              <button
                type="button"
                className="button button-small"
                aria-label={t.removes(who(entry), when(entry))}
                onClick={() => onRemove(entry)}
              >
                {t.remove}
              </button>
            ),
        },
      ]}
    />
  )
}
