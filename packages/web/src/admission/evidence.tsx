// Evidence of one criterion: what was sent, with its hash, and sending more.
import type { Application, Evidence } from '@schakel/api/client'
import { IconLink, IconPaperclip } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Failure, TextField } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { Do, DoWith } from './do.tsx'

const text = words(
  {
    none: 'Nog geen bewijs',
    file: 'Stuur een bestand',
    link: 'Noem een link',
    name: 'Wat is het?',
    url: 'Adres (https)',
    remove: 'Haal weg',
    busy: 'Wordt verstuurd…',
    kinds: 'PDF, PNG, JPEG of tekst, tot 20 MB. Wij bewaren het versleuteld.',
    hash: 'SHA-256',
  },
  {
    none: 'No evidence yet',
    file: 'Send a file',
    link: 'Name a link',
    name: 'What is it?',
    url: 'Address (https)',
    remove: 'Remove',
    busy: 'Being sent…',
    kinds: 'PDF, PNG, JPEG or text, up to 20 MB. We keep it encrypted.',
    hash: 'SHA-256',
  },
)

export function EvidenceOf({
  file,
  criterion,
  pieces,
}: {
  file: Application
  criterion: string
  pieces: readonly Evidence[]
}) {
  const t = useWords(text)
  return (
    <>
      {pieces.length > 0 && (
        <ul className="pieces">
          {pieces.map((piece) => (
            <li key={piece.id}>
              <Piece file={file} piece={piece} />
            </li>
          ))}
        </ul>
      )}
      {file.can.includes('add-link') && !file.decision && (
        <div className="row">
          <SendFile file={file} criterion={criterion} />
          <DoWith
            file={file}
            name="add-link"
            says={t.link}
            small
            action={({ name = '', url = '' }) => ({ action: 'add-link', criterion, name, url })}
          >
            <TextField label={t.name} name="name" maxLength={200} />
            <TextField label={t.url} name="url" type="url" maxLength={1000} placeholder="https://" />
          </DoWith>
        </div>
      )}
    </>
  )
}

function Piece({ file, piece }: { file: Application; piece: Evidence }) {
  const t = useWords(text)
  const Shape = piece.kind === 'file' ? IconPaperclip : IconLink
  const href = piece.kind === 'file' ? `/api/v1/applications/${file.id}/evidence/${piece.id}` : (piece.url ?? '')
  return (
    <>
      <a href={href} {...(piece.kind === 'link' ? { target: '_blank', rel: 'noreferrer noopener' } : {})}>
        <Shape size={16} stroke={1.5} /> {piece.name}
      </a>
      {piece.sha256 && (
        <span className="second mono" title={`${t.hash} ${piece.sha256}`}>
          {piece.sha256.slice(0, 12)}
        </span>
      )}
      <Do file={file} action={{ action: 'remove-evidence', evidence: piece.id }} says={t.remove} />
    </>
  )
}

function SendFile({ file, criterion }: { file: Application; criterion: string }) {
  const t = useWords(text)
  const input = useRef<HTMLInputElement>(null)
  const send = useChange('POST /api/v1/applications/:id/evidence')
  const [error, setError] = useState<unknown>(null)
  const chosen = (found: File | undefined) => {
    if (!found) return
    setError(null)
    send
      .mutateAsync({ params: { id: file.id }, query: { criterion, filename: found.name }, body: found })
      .catch(setError)
      .finally(() => {
        if (input.current) input.current.value = ''
      })
  }
  return (
    <>
      <label className="button button-small over-file">
        {send.isPending ? t.busy : t.file}
        <input
          ref={input}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.txt,.md,.csv"
          aria-description={t.kinds}
          onChange={(event) => chosen(event.target.files?.[0])}
        />
      </label>
      {error !== null && <Failure error={error} />}
    </>
  )
}
