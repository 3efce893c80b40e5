// Who of an organisation can sign in, with which role and second factor.
import type { Person } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { ConfirmByName, DataTable, Empty, Failure, Good, Section, Waits, When } from '../look/index.ts'
import { useChange, useMay, useMe } from '../session/index.ts'
import { roleWords } from './said.ts'

const text = words(
  {
    title: 'Wie kan inloggen',
    search: 'Naam of mailadres',
    all: 'Alle',
    name: 'Naam',
    role: 'Rol',
    factor: 'Tweede stap',
    on: 'Aan',
    off: 'Nog niet',
    seen: 'Laatst gezien',
    never: 'Nog nooit',
    does: 'Acties',
    remove: 'Haal weg',
    removeTitle: 'Iemand weghalen',
    removeSays: (name: string) => `${name} kan daarna niet meer inloggen voor deze organisatie.`,
    none: 'Er kan nog niemand inloggen',
    noneWhy: 'Nodig hieronder iemand uit.',
    you: '(u)',
    roleOf: (name: string) => `Rol van ${name}`,
  },
  {
    title: 'Who can sign in',
    search: 'Name or mail address',
    all: 'All',
    name: 'Name',
    role: 'Role',
    factor: 'Second factor',
    on: 'On',
    off: 'Not yet',
    seen: 'Last seen',
    never: 'Never yet',
    does: 'Actions',
    remove: 'Remove',
    removeTitle: 'Remove someone',
    removeSays: (name: string) => `${name} can no longer sign in for this organisation.`,
    none: 'Nobody can sign in yet',
    noneWhy: 'Invite someone below.',
    you: '(you)',
    roleOf: (name: string) => `Role of ${name}`,
  },
)

export function People({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { admin } = useMay()
  const said = useWords(roleWords)
  const listing = useListing('GET /api/v1/members/:id/people', {
    params: { id: memberId },
    under: 'people',
    searches: t.search,
    choices: [{ name: 'role', label: t.role, options: choicesOf(t.all, said) }],
  })
  const [leaving, setLeaving] = useState<Person | null>(null)
  const remove = useChange('DELETE /api/v1/members/:id/people/:personId')
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <Listing
        listing={listing}
        part
        empty={
          <Empty title={t.none} neutral>
            {admin && <p>{t.noneWhy}</p>}
          </Empty>
        }
      >
        {(people) => <PeopleTable people={people} memberId={memberId} onRemove={setLeaving} />}
      </Listing>
      {leaving && (
        <ConfirmByName
          title={t.removeTitle}
          says={t.removeSays(leaving.name)}
          name={leaving.name}
          does={t.remove}
          onConfirm={() => remove.mutateAsync({ params: { id: memberId, personId: leaving.id } })}
          onClose={() => setLeaving(null)}
        />
      )}
    </Section>
  )
}

interface PeopleTableProps {
  people: readonly Person[]
  memberId: string
  onRemove: (person: Person) => void
}

function PeopleTable({ people, memberId, onRemove }: PeopleTableProps) {
  const t = useWords(text)
  const me = useMe()
  const { admin } = useMay()
  const removal = {
    head: t.does,
    acts: true,
    cell: (person: Person) => (
      <button type="button" className="button button-small" onClick={() => onRemove(person)}>
        {t.remove}
      </button>
    ),
  }
  return (
    <DataTable
      label={t.title}
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        {
          head: t.name,
          leads: true,
          cell: (person) => (
            <>
              <span className="cell-title">
                {person.name} {person.id === me.person?.id && t.you}
              </span>
              <br />
              <span className="second">{person.email}</span>
            </>
          ),
        },
        { head: t.role, cell: (person) => <RoleOf person={person} memberId={memberId} /> },
        { head: t.factor, cell: (person) => (person.secondFactor ? <Good>{t.on}</Good> : <Waits>{t.off}</Waits>) },
        { head: t.seen, cell: (person) => (person.lastSeenAt ? <When at={person.lastSeenAt} as="list" /> : t.never) },
        ...(admin ? [removal] : []),
      ]}
    />
  )
}

function RoleOf({ person, memberId }: { person: Person; memberId: string }) {
  const t = useWords(text)
  const said = useWords(roleWords)
  const { admin } = useMay()
  const change = useChange('PATCH /api/v1/members/:id/people/:personId')
  if (!admin) return said[person.role]
  return (
    <>
      <select
        className="control"
        aria-label={t.roleOf(person.name)}
        value={person.role}
        onChange={(event) =>
          change.mutate({
            params: { id: memberId, personId: person.id },
            body: { role: event.target.value as Person['role'] },
          })
        }
      >
        {(['admin', 'analyst', 'reader', 'auditor'] as const).map((role) => (
          <option key={role} value={role}>
            {said[role]}
          </option>
        ))}
      </select>
      {change.error && <Failure error={change.error} />}
    </>
  )
}
