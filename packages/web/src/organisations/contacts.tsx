// Whom we call or write, and for what, in the order of calling.
import type { Contact } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { ConfirmByName, DataTable, Empty, Section } from '../look/index.ts'
import { useChange, useMay } from '../session/index.ts'
import { ConfirmAll, ContactActions } from './contact-actions.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { ContactState } from './contact-state.tsx'
import { contactRoleWords } from './said.ts'

const text = words(
  {
    title: 'Contacten',
    search: 'Naam, mailadres of nummer',
    all: 'Alle',
    add: 'Voeg een contact toe',
    change: 'Verander',
    remove: 'Haal weg',
    name: 'Naam',
    roles: 'Waarvoor',
    email: 'E-mailadres',
    phone: 'Telefoon',
    state: 'Klopt het nog',
    none: 'Nog geen contacten',
    noneWhy: 'Wie mogen wij bellen als er iets mis is?',
    says: (name: string) => `Wij benaderen ${name} dan niet meer.`,
    does: 'Acties',
  },
  {
    title: 'Contacts',
    search: 'Name, mail address or number',
    all: 'All',
    add: 'Add a contact',
    change: 'Change',
    remove: 'Remove',
    name: 'Name',
    roles: 'What for',
    email: 'E-mail address',
    phone: 'Phone',
    state: 'Still right',
    none: 'No contacts yet',
    noneWhy: 'Whom may we call when something is wrong?',
    says: (name: string) => `We will no longer approach ${name}.`,
    does: 'Actions',
  },
)

export function Contacts({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { write } = useMay()
  const said = useWords(contactRoleWords)
  const listing = useListing('GET /api/v1/members/:id/contacts', {
    params: { id: memberId },
    under: 'contacts',
    searches: t.search,
    choices: [{ name: 'role', label: t.roles, options: choicesOf(t.all, said) }],
  })
  const remove = useChange('DELETE /api/v1/members/:id/contacts/:contactId')
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Contact | null>(null)
  return (
    <Section
      title={t.title}
      more={
        <div className="row">
          <SaveAsCsv listing={listing} of={t.title} />
          <ConfirmAll memberId={memberId} />
          {write && (
            <button type="button" className="button button-small" onClick={() => setEditing('new')}>
              {t.add}
            </button>
          )}
        </div>
      }
    >
      <Listing listing={listing} part empty={<NoContacts />}>
        {(contacts) => (
          <ContactTable memberId={memberId} contacts={contacts} onChange={setEditing} onRemove={setLeaving} />
        )}
      </Listing>
      {editing && (
        <ContactDialog
          memberId={memberId}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {leaving && (
        <ConfirmByName
          title={t.remove}
          says={t.says(leaving.name)}
          name={leaving.name}
          does={t.remove}
          onConfirm={() => remove.mutateAsync({ params: { id: memberId, contactId: leaving.id } })}
          onClose={() => setLeaving(null)}
        />
      )}
    </Section>
  )
}

function NoContacts() {
  const t = useWords(text)
  return (
    <Empty title={t.none} neutral>
      <p>{t.noneWhy}</p>
    </Empty>
  )
}

interface ContactTableProps {
  memberId: string
  contacts: readonly Contact[]
  onChange: (contact: Contact) => void
  onRemove: (contact: Contact) => void
}

function ContactTable({ memberId, contacts, onChange, onRemove }: ContactTableProps) {
  const t = useWords(text)
  const said = useWords(contactRoleWords)
  const { write } = useMay()
  return (
    <DataTable
      label={t.title}
      rows={contacts}
      keyOf={(contact) => contact.id}
      columns={[
        { head: t.name, leads: true, cell: (contact) => <span className="cell-title">{contact.name}</span> },
        { head: t.roles, cell: (contact) => contact.roles.map((role) => said[role]).join(', ') },
        { head: t.email, cell: (contact) => contact.email ?? '–' },
        { head: t.phone, cell: (contact) => contact.phone ?? '–' },
        { head: t.state, cell: (contact) => <ContactState contact={contact} /> },
        {
          head: t.does,
          acts: true,
          cell: (contact) =>
            write && (
              <span className="row">
                <ContactActions memberId={memberId} contact={contact} />
                <button type="button" className="button button-small" onClick={() => onChange(contact)}>
                  {t.change}
                </button>
                <button type="button" className="button button-small" onClick={() => onRemove(contact)}>
                  {t.remove}
                </button>
              </span>
            ),
        },
      ]}
    />
  )
}
