// The choice of a CSV from this machine.
import { useWords, words } from '../language/index.ts'

const text = words({ file: 'Kies een CSV-bestand' }, { file: 'Choose a CSV file' })

export function ChooseFile({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const t = useWords(text)
  return (
    <label className="field">
      <span className="label">{t.file}</span>
      <input
        type="file"
        className="control"
        accept=".csv,text/csv,text/plain"
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
    </label>
  )
}
