// Ten recovery codes, shown once: keep them before going on.
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Title } from './title.tsx'

const text = words(
  {
    title: 'Bewaar uw herstelcodes',
    why: 'Telefoon kwijt? Dan logt u in met een van deze codes. Elke code werkt één keer. Wij laten ze maar één keer zien.',
    save: 'Bewaar als bestand',
    kept: 'Ik heb de codes bewaard',
    on: 'Naar het portaal',
    file: 'herstelcodes-schakel.txt',
  },
  {
    title: 'Keep your recovery codes',
    why: 'Lost your phone? Then you sign in with one of these codes. Each code works once. We show them only once.',
    save: 'Save as a file',
    kept: 'I have kept the codes',
    on: 'To the portal',
    file: 'recovery-codes-schakel.txt',
  },
)

function saveAs(name: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useWords(text)
  const [kept, setKept] = useState(false)
  return (
    <>
      <Title>{t.title}</Title>
      <p>{t.why}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <button type="button" className="button" onClick={() => saveAs(t.file, `${codes.join('\n')}\n`)}>
          {t.save}
        </button>
      </div>
      <label className="choice">
        <input type="checkbox" checked={kept} onChange={() => setKept(!kept)} />
        <span>{t.kept}</span>
      </label>
      <div className="row">
        <button type="button" className="button button-main" disabled={!kept} onClick={onKept}>
          {t.on}
        </button>
      </div>
    </>
  )
}
