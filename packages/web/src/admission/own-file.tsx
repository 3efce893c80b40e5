// The applicant's first page: its file, the newest where it has several.
import { useWords, words } from '../language/index.ts'
import { Arrived, Empty } from '../look/index.ts'
import { useAnswer } from '../session/index.ts'
import { FileSheet } from './file-page.tsx'

const text = words({ none: 'U hebt geen lopende aanvraag' }, { none: 'You have no application' })

export function OwnFilePage() {
  const t = useWords(text)
  const answer = useAnswer('GET /api/v1/applications', { query: { limit: 1 } })
  return (
    <Arrived answer={answer}>
      {({ items: [newest] }) => (newest ? <FileSheet id={newest.id} /> : <Empty title={t.none} neutral />)}
    </Arrived>
  )
}
