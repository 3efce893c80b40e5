// Sending files by hand: choose or drop, several at once, with progress and what became of each.
import { useRef, useState } from 'react'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { Failure, Go, Good, Section, Trouble, Waits } from '../look/index.ts'
import { type Upload, useUploads } from '../uploads/index.ts'

const text = words(
  {
    title: 'Stuur een bestand',
    choose: 'Kies bestanden',
    drop: 'of sleep ze hierheen. CSV of JSON, ook als gzip of zip.',
    waiting: 'Wacht',
    sending: 'Wordt verstuurd en gelezen',
    known: 'Dit bestand was al gelezen. Er is niets veranderd.',
    done: (rows: string, matched: string) => `${rows} regels gelezen, ${matched} van deelnemers`,
    see: 'Bekijk',
    failed: 'Niet gelukt',
  },
  {
    title: 'Send a file',
    choose: 'Choose files',
    drop: 'or drag them here. CSV or JSON, also as gzip or zip.',
    waiting: 'Waits',
    sending: 'Is being sent and read',
    known: 'This file was read already. Nothing has changed.',
    done: (rows: string, matched: string) => `${rows} rows read, ${matched} of members`,
    see: 'See',
    failed: 'Did not work',
  },
)

export function UploadFiles({ source }: { source: string }) {
  const t = useWords(text)
  const { uploads, add } = useUploads()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const own = uploads.filter((upload) => upload.source === source)
  const send = (files: FileList | null) => files && add(source, [...files])
  return (
    <Section title={t.title}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra to the button inside */}
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          send(event.dataTransfer.files)
        }}
      >
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t.choose}
        </button>
        <span>{t.drop}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t.choose}
          onChange={(event) => {
            send(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {own.length > 0 && (
        <ul className="rows" aria-live="polite">
          {own.map((upload) => (
            <li key={upload.key} className="rows-line">
              <span className="rows-title">{upload.file.name}</span>
              <UploadOutcome upload={upload} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function UploadOutcome({ upload }: { upload: Upload }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { state, outcome, error, sent } = upload
  if (state === 'waiting') return <Waits>{t.waiting}</Waits>
  if (state === 'sending')
    return (
      <span className="row">
        {t.sending} <progress value={sent} max={1} aria-label={upload.file.name} />
      </span>
    )
  if (state === 'failed' || !outcome)
    return (
      <span>
        <Trouble>{t.failed}</Trouble>
        <Failure error={error} />
      </span>
    )
  const matched = numberIn(language, outcome.matched + outcome.duplicate)
  return (
    <span className="row">
      <Good>{outcome.alreadyKnown ? t.known : t.done(numberIn(language, outcome.rows), matched)}</Good>
      <Go to={`/intakes/${outcome.id}`}>{t.see}</Go>
    </span>
  )
}
