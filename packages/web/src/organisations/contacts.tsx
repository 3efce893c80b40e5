// Whom we call or write, and for what.
import type { Contact } from '@schakel/api/client'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import {
  Choices,
  ConfirmByName,
  DataTable,
  Dialog,
  Empty,
  Form,
  Section,
  SelectField,
  TextField,
  type Typed,
} from '../look/index.ts'
import { useChange, useMay } from '../session/index.ts'
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
    phoneHint: 'Met landnummer, bijvoorbeeld +31 10 123 45 67.',
    phoneMend: 'Vul een telefoonnummer in met alleen cijfers, spaties en een plus.',
    emailMend: 'Vul een volledig e-mailadres in.',
    language: 'Taal',
    nl: 'Nederlands',
    en: 'Engels',
    note: 'Opmerking',
    keep: 'Bewaar het contact',
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
    phoneHint: 'With the country code, such as +31 10 123 45 67.',
    phoneMend: 'Fill in a phone number with only digits, spaces and a plus.',
    emailMend: 'Fill in a whole e-mail address.',
    language: 'Language',
    nl: 'Dutch',
    en: 'English',
    note: 'Remark',
    keep: 'Save the contact',
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
          {write && (
            <button type="button" className="button button-small" onClick={() => setEditing('new')}>
              {t.add}
            </button>
          )}
        </div>
      }
    >
      <Listing
        listing={listing}
        part
        empty={
          <Empty title={t.none} neutral>
            <p>{t.noneWhy}</p>
          </Empty>
        }
      >
        {(contacts) => <ContactTable contacts={contacts} onChange={setEditing} onRemove={setLeaving} />}
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

interface ContactTableProps {
  contacts: readonly Contact[]
  onChange: (contact: Contact) => void
  onRemove: (contact: Contact) => void
}

function ContactTable({ contacts, onChange, onRemove }: ContactTableProps) {
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
        {
          head: t.does,
          acts: true,
          cell: (contact) =>
            write && (
              <span className="row">
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

function bodyOf(typed: Typed) {
  return {
    name: typed.name ?? '',
    roles: (typed.roles ?? 'general').split(',') as Contact['roles'],
    language: typed.language as Contact['language'],
    email: typed.email || null,
    phone: typed.phone || null,
    note: typed.note || null,
  }
}

interface ContactDialogProps {
  memberId: string
  contact: Contact | null
  onClose: () => void
}

function ContactDialog({ memberId, contact, onClose }: ContactDialogProps) {
  const t = useWords(text)
  const create = useChange('POST /api/v1/members/:id/contacts')
  const change = useChange('PATCH /api/v1/members/:id/contacts/:contactId')
  async function keep(typed: Typed) {
    const body = bodyOf(typed)
    await (contact
      ? change.mutateAsync({ params: { id: memberId, contactId: contact.id }, body })
      : create.mutateAsync({ params: { id: memberId }, body }))
    onClose()
  }
  return (
    <Dialog title={contact ? contact.name : t.add} onClose={onClose}>
      <Form send={t.keep} onSend={keep}>
        <ContactFields contact={contact} />
      </Form>
    </Dialog>
  )
}

/** The fields of a contact, for one that is new or exists. */
export function ContactFields({ contact }: { contact: Contact | null }) {
  const t = useWords(text)
  const said = useWords(contactRoleWords)
  const { language } = useLanguage()
  return (
    <>
      <TextField label={t.name} name="name" defaultValue={contact?.name} maxLength={200} />
      <Choices
        label={t.roles}
        name="roles"
        chosen={contact?.roles ?? ['general']}
        options={(['general', 'technical', 'security', 'privacy', 'management', 'on-call'] as const).map(
          (role) => [role, said[role]] as const,
        )}
      />
      <TextField
        label={t.email}
        name="email"
        type="email"
        optional
        mend={t.emailMend}
        defaultValue={contact?.email ?? ''}
      />
      <TextField
        label={t.phone}
        name="phone"
        type="tel"
        optional
        hint={t.phoneHint}
        mend={t.phoneMend}
        defaultValue={contact?.phone ?? ''}
      />
      <SelectField
        label={t.language}
        name="language"
        defaultValue={contact?.language ?? language}
        options={[
          ['nl', t.nl],
          ['en', t.en],
        ]}
      />
      <TextField label={t.note} name="note" optional maxLength={500} defaultValue={contact?.note ?? ''} />
    </>
  )
}
