// A new member, one by one; then its page opens for assets and people.
import { useWords, words } from '../language/index.ts'
import { Form, Page, useGo } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { MemberFields, memberBody } from './member-fields.tsx'

const text = words(
  { title: 'Nieuwe deelnemer', send: 'Voeg de deelnemer toe' },
  { title: 'New member', send: 'Add the member' },
)

export function NewMemberPage() {
  const t = useWords(text)
  const create = useChange('POST /api/v1/members')
  const go = useGo()
  return (
    <Page title={t.title}>
      <Form
        send={t.send}
        onSend={async (typed) => {
          const made = await create.mutateAsync({ body: memberBody(typed) })
          go(`/members/${made.id}`)
        }}
      >
        <MemberFields member={null} />
      </Form>
    </Page>
  )
}
