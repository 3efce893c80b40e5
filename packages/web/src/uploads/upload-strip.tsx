// The strip that says, on every page, which file is on its way.
import { useWords, words } from '../language/index.ts'
import { useUploads } from './uploads.tsx'

const text = words(
  {
    busy: (name: string, left: number) =>
      `${name} wordt verstuurd${left > 0 ? `, daarna nog ${left}` : ''}. U kunt gewoon verder werken.`,
  },
  {
    busy: (name: string, left: number) =>
      `${name} is being sent${left > 0 ? `, then ${left} more` : ''}. You can go on working.`,
  },
)

export function UploadStrip() {
  const t = useWords(text)
  const { uploads } = useUploads()
  const now = uploads.find((upload) => upload.state === 'sending')
  if (!now) return null
  const left = uploads.filter((upload) => upload.state === 'waiting').length
  return (
    <div className="strip" role="status">
      {t.busy(now.file.name, left)}
      <progress value={now.sent} max={1} aria-label={now.file.name} />
    </div>
  )
}
