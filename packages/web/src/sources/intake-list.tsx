// What a source delivered, newest first.
import type { Intake } from '@schakel/api/client'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { type Column, DataTable, Empty, Go, Good, Section, Stopped, Trouble, Waits, When } from '../look/index.ts'
import { intakeStateWords, waveWords } from './said.ts'

const text = words(
  {
    title: 'Wat binnenkwam',
    file: 'Bestand',
    search: 'Naam van het bestand',
    state: 'Status',
    all: 'Alle',
    wave: 'Besluit',
    unreadable: 'Regels',
    withUnreadable: 'Met onleesbare regels',
    rows: 'Regels',
    matched: 'Nieuw',
    duplicate: 'Al bekend',
    unmatched: 'Van niemand',
    rejected: 'Onleesbaar',
    at: 'Wanneer',
    none: 'Nog niets',
    noneWhy: 'Stuur hierboven een bestand, of laat de bron het zelf brengen.',
  },
  {
    title: 'What arrived',
    file: 'File',
    search: 'Name of the file',
    state: 'Status',
    all: 'All',
    wave: 'Decision',
    unreadable: 'Rows',
    withUnreadable: 'With unreadable rows',
    rows: 'Rows',
    matched: 'New',
    duplicate: 'Known',
    unmatched: 'Of nobody',
    rejected: 'Unreadable',
    at: 'When',
    none: 'Nothing yet',
    noneWhy: 'Send a file above, or let the source bring it.',
  },
)

function useIntakes(source: string) {
  const t = useWords(text)
  const states = useWords(intakeStateWords)
  const waves = useWords(waveWords)
  return useListing('GET /api/v1/intakes', {
    searches: t.search,
    choices: [
      { name: 'state', label: t.state, options: choicesOf(t.all, states) },
      { name: 'wave', label: t.wave, options: choicesOf(t.all, waves, ['waiting']) },
      { name: 'rejected', label: t.unreadable, options: choicesOf(t.all, { true: t.withUnreadable }) },
    ],
    always: { source },
    every: 15_000,
  })
}

export function IntakeList({ source }: { source: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const listing = useIntakes(source)
  const number = (head: string, name: 'rows' | 'matched' | 'duplicate' | 'unmatched' | 'rejected'): Column<Intake> => ({
    head,
    end: true,
    cell: (intake) => numberIn(language, intake[name]),
  })
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <Listing
        listing={listing}
        part
        empty={
          <Empty title={t.none} neutral>
            <p>{t.noneWhy}</p>
          </Empty>
        }
      >
        {(intakes) => (
          <DataTable
            label={t.title}
            rows={intakes}
            keyOf={(intake) => intake.id}
            recedes={(intake) => intake.state === 'undone'}
            columns={[
              {
                head: t.file,
                leads: true,
                cell: (intake) => (
                  <Go to={`/intakes/${intake.id}`} className="cell-title">
                    {intake.filename}
                  </Go>
                ),
              },
              { head: t.state, cell: (intake) => <IntakeState intake={intake} /> },
              number(t.rows, 'rows'),
              number(t.matched, 'matched'),
              number(t.duplicate, 'duplicate'),
              number(t.unmatched, 'unmatched'),
              number(t.rejected, 'rejected'),
              { head: t.at, end: true, cell: (intake) => <When at={intake.receivedAt} as="list" /> },
            ]}
          />
        )}
      </Listing>
    </Section>
  )
}

export function IntakeState({ intake }: { intake: Intake }) {
  const state = useWords(intakeStateWords)
  const wave = useWords(waveWords)
  if (intake.state === 'failed') return <Trouble>{state.failed}</Trouble>
  if (intake.state === 'undone') return <Stopped>{state.undone}</Stopped>
  if (intake.state !== 'done' || intake.wave === 'waiting')
    return <Waits>{intake.wave === 'waiting' && intake.state === 'done' ? wave.waiting : state[intake.state]}</Waits>
  if (intake.wave === 'stopped') return <Stopped>{wave.stopped}</Stopped>
  return <Good>{state.done}</Good>
}
