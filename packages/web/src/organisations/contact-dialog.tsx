// One contact to add or change: its fields, in a dialog.
import type { Contact } from '@schakel/api/client'
import { useLanguage, useWords, words } from '../language/index.ts'
import { Choices, Dialog, Form, SelectField, TextField, type Typed } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { contactRoleWords } from './said.ts'

const text = words(
  {
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
    add: 'Voeg een contact toe',
  },
  {
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
    add: 'Add a contact',
  },
)

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

export function ContactDialog({ memberId, contact, onClose }: ContactDialogProps) {
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

function ContactFields({ contact }: { contact: Contact | null }) {
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
