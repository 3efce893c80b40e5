// What both sides wrote to each other, mail included, and notes that stay with the operator.
import type { Application, HistoryEntry } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Form, Section, TextArea, When } from '../look/index.ts'
import { useList } from '../session/index.ts'
import { DoWith, useAct } from './do.tsx'
import { eventWords } from './said.ts'

const text = words(
  {
    title: 'Berichten',
    none: 'Nog geen berichten.',
    write: 'Schrijf een bericht',
    send: 'Verstuur',
    note: 'Maak een notitie',
    noteSays: 'De aanvrager ziet dit niet',
    said: 'Notitie',
    hidden: 'alleen voor ons',
    from: 'Van',
    stop: 'Stop de aanvraag',
    why: 'Waarom?',
  },
  {
    title: 'Messages',
    none: 'No messages yet.',
    write: 'Write a message',
    send: 'Send',
    note: 'Make a note',
    noteSays: 'The applicant does not see this',
    said: 'Note',
    hidden: 'for us only',
    from: 'From',
    stop: 'Stop the application',
    why: 'Why?',
  },
)
const letters = new Set<HistoryEntry['type']>(['wrote', 'mailed', 'noted'])

export function Correspondence({ file }: { file: Application }) {
  const t = useWords(text)
  const act = useAct(file)
  const list = useList('GET /api/v1/applications/:id/history', { params: { id: file.id }, query: { limit: 200 } })
  const said = (list.items ?? []).filter(({ type }) => letters.has(type))
  return (
    <Section
      title={t.title}
      more={
        <span className="row">
          <DoWith
            file={file}
            name="note"
            says={t.note}
            small
            action={({ said: typed = '' }) => ({ action: 'note', text: typed })}
          >
            <TextArea label={t.said} name="said" rows={4} maxLength={8000} hint={t.noteSays} />
          </DoWith>
          <DoWith
            file={file}
            name="stop"
            says={t.stop}
            small
            action={({ reason = '' }) => ({ action: 'stop', reason })}
          >
            <TextArea label={t.why} name="reason" rows={3} maxLength={2000} optional />
          </DoWith>
        </span>
      }
    >
      {said.length === 0 ? <p className="second">{t.none}</p> : <Letters entries={said} />}
      {file.can.includes('write') && (
        <Form send={t.send} clears onSend={({ text: typed = '' }) => act({ action: 'write', text: typed })}>
          <TextArea label={t.write} name="text" rows={4} maxLength={20_000} />
        </Form>
      )}
    </Section>
  )
}

function Letters({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useWords(text)
  const event = useWords(eventWords)
  return (
    <ul className="plain-list">
      {entries.map((entry) => (
        <li key={entry.sequence} className="stack-tight">
          <p className="second">
            {event[entry.type]} · {entry.type === 'mailed' ? `${t.from} ${entry.about}` : entry.by} ·{' '}
            <When at={entry.at} as="list" />
            {entry.internal && ` · ${t.hidden}`}
          </p>
          <p className="written">{entry.text}</p>
        </li>
      ))}
    </ul>
  )
}
