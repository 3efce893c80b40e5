// Handing a file over to a colleague.
import type { Application } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { SelectField } from '../look/index.ts'
import { useList, useMe } from '../session/index.ts'
import { DoWith } from './do.tsx'

const text = words({ over: 'Draag over', to: 'Aan wie?' }, { over: 'Hand over', to: 'To whom?' })

export function HandOver({ file }: { file: Application }) {
  const t = useWords(text)
  const { organisation } = useMe()
  const people = useList('GET /api/v1/members/:id/people', { params: { id: organisation.id }, query: { limit: 200 } })
  const others = (people.items ?? []).filter(
    ({ id, role }) => id !== file.owner?.id && (role === 'admin' || role === 'analyst'),
  )
  if (others.length === 0) return null
  return (
    <DoWith file={file} name="take" says={t.over} action={({ personId = '' }) => ({ action: 'take', personId })}>
      <SelectField label={t.to} name="personId" options={others.map(({ id, name }) => [id, name] as const)} />
    </DoWith>
  )
}
