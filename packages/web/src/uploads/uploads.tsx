// Files on their way to the node: one after another, with progress, above the pages so that a page can be left.
import { type IntakeAnswer, type ProblemDocument, Refusal } from '@schakel/api/client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export interface Upload {
  key: string
  source: string
  file: File
  reportType?: string
  state: 'waiting' | 'sending' | 'done' | 'failed'
  /** Part that was sent, 0 to 1. */
  sent: number
  outcome?: IntakeAnswer
  error?: Refusal
}

interface Uploads {
  uploads: readonly Upload[]
  add: (source: string, files: readonly File[], reportType?: string) => void
  clear: () => void
}
const Context = createContext<Uploads>({ uploads: [], add() {}, clear() {} })

/** Sends one file as it lies on the disk; the browser streams it. */
function send(upload: Upload, onSent: (part: number) => void): Promise<IntakeAnswer> {
  const query = new URLSearchParams({ source: upload.source, filename: upload.file.name, wait: 'true' })
  if (upload.reportType) query.set('reportType', upload.reportType)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/intakes?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Refusal(0, {}))
    request.onload = () => {
      const document = readJson(request.responseText)
      if (request.status < 300) resolve(document as IntakeAnswer)
      else reject(new Refusal(request.status, document as Partial<ProblemDocument>))
    }
    request.send(upload.file)
  })
}

function readJson(text: string): object {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}

export function UploadsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const change = useCallback((key: string, news: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...news } : upload)))
  }, [])
  const busy = uploads.some((upload) => upload.state === 'sending')
  const next = busy ? undefined : uploads.find((upload) => upload.state === 'waiting')
  useEffect(() => {
    if (!next) return
    change(next.key, { state: 'sending' })
    send(next, (sent) => change(next.key, { sent }))
      .then((outcome) => change(next.key, { state: 'done', sent: 1, outcome }))
      .catch((error: Refusal) => change(next.key, { state: 'failed', error }))
      .finally(() => client.invalidateQueries())
  }, [next, change, client])
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [busy])
  const value = useMemo<Uploads>(
    () => ({
      uploads,
      add: (source, files, reportType) =>
        setUploads((all) => [
          ...all,
          ...files.map((file) => ({
            key: `${file.name} ${file.size} ${performance.now()} ${Math.random()}`,
            source,
            file,
            ...(reportType ? { reportType } : {}),
            state: 'waiting' as const,
            sent: 0,
          })),
        ]),
      clear: () => setUploads((all) => all.filter((one) => one.state === 'waiting' || one.state === 'sending')),
    }),
    [uploads],
  )
  return <Context value={value}>{children}</Context>
}

export const useUploads = (): Uploads => useContext(Context)
