// A new source with its terms.
import { useWords, words } from '../language/index.ts'
import { Form, Page, useGo } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { SourceFields, sourceBody } from './source-fields.tsx'

const text = words({ title: 'Nieuwe bron', send: 'Voeg de bron toe' }, { title: 'New source', send: 'Add the source' })

export function NewSourcePage() {
  const t = useWords(text)
  const create = useChange('POST /api/v1/sources')
  const go = useGo()
  return (
    <Page title={t.title}>
      <Form
        send={t.send}
        onSend={async (typed) => {
          const body = { ...sourceBody(typed), name: typed.name ?? '', kind: typed.kind as 'upload' }
          const made = await create.mutateAsync({ body })
          go(`/sources/${made.id}`)
        }}
      >
        <SourceFields source={null} />
      </Form>
    </Page>
  )
}
