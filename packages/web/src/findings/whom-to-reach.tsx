// For the operator, beside a finding: whom to reach at its member.

import { useWords, words } from '../language/index.ts'
import { Go, Rows, Section } from '../look/index.ts'
import { contactRoleWords } from '../organisations/index.ts'
import { useAnswer } from '../session/index.ts'

const text = words(
  {
    title: 'Wie u kunt bereiken',
    none: 'Deze deelnemer gaf nog geen contact op.',
    all: 'Alle contacten',
  },
  {
    title: 'Whom you can reach',
    none: 'This member gave no contact yet.',
    all: 'All contacts',
  },
)
const shown = 3

export function WhomToReach({ memberId }: { memberId: string }) {
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
          second: (
            <>
              {contact.roles.map((role) => said[role]).join(', ')}
              {contact.phone && (
                <>
                  {' '}
                  <a href={`tel:${contact.phone.replace(/[^+0-9]/g, '')}`}>{contact.phone}</a>
                </>
              )}
              {contact.email && (
                <>
                  {' '}
                  <a href={`mailto:${contact.email}`}>{contact.email}</a>
                </>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}
