// For the operator, beside a finding: whom to call at its member.

import { useWords, words } from '../language/index.ts'
import { Go, Rows, Section } from '../look/index.ts'
import { contactRoleWords } from '../organisations/index.ts'
import { useAnswer } from '../session/index.ts'

const text = words(
  {
    title: 'Wie u kunt bellen',
    none: 'Deze deelnemer gaf nog geen contact op.',
    all: 'Alle contacten',
  },
  {
    title: 'Whom you can call',
    none: 'This member gave no contact yet.',
    all: 'All contacts',
  },
)
const shown = 3

export function WhomToCall({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const said = useWords(contactRoleWords)
  const { data } = useAnswer('GET /api/v1/members/:id/contacts', { params: { id: memberId }, query: { limit: shown } })
  if (!data) return null
  return (
    <Section title={t.title} more={<Go to={`/members/${memberId}`}>{t.all}</Go>}>
      {data.items.length === 0 && <p>{t.none}</p>}
      <Rows
        items={data.items.map((contact) => ({
          key: contact.id,
          title: contact.name,
          second: [contact.roles.map((role) => said[role]).join(', '), contact.phone, contact.email]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  )
}
