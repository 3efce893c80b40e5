// What happened in the file, newest first: who did what, when.
import type { Application } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Section, Timeline } from '../look/index.ts'
import { useList } from '../session/index.ts'
import { eventWords, stepWords } from './said.ts'

const text = words(
  { title: 'Wat er gebeurde', more: 'Toon meer', node: 'het portaal' },
  { title: 'What happened', more: 'Show more', node: 'the portal' },
)
const turns = new Set(['entered', 'decided', 'connected', 'suspended', 'lifted', 'withdrawn', 'submitted'])

export function History({ file }: { file: Application }) {
  const t = useWords(text)
  const event = useWords(eventWords)
  const steps = useWords(stepWords)
  const list = useList('GET /api/v1/applications/:id/history', { params: { id: file.id }, query: { limit: 8 } })
  const items = (list.items ?? []).map((entry, i) => ({
    key: String(entry.sequence),
    at: entry.at,
    mark: i === 0 ? ('now' as const) : turns.has(entry.type) ? ('changed' as const) : ('plain' as const),
    text: (
      <>
        {event[entry.type]}
        {entry.type === 'entered' && `: ${steps[entry.about as 'assessment'] ?? ''}`}
        <span className="second"> {entry.by ?? (entry.side === 'node' ? t.node : '')}</span>
      </>
    ),
  }))
  return (
    <Section title={t.title}>
      <Timeline items={items} />
      {list.hasNextPage && (
        <button type="button" className="button button-small" onClick={() => list.fetchNextPage()}>
          {t.more}
        </button>
      )}
    </Section>
  )
}
