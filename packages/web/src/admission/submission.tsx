// The applicant's final word: the file is complete, and the clock begins.
import type { Application } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { FinalBar } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { Do } from './do.tsx'

const text = words(
  {
    send: 'Dien het dossier in',
    says: (n: number) => `Daarna oordelen wij binnen ${n} werkdagen, en kunt u niets meer weghalen.`,
  },
  {
    send: 'Submit the file',
    says: (n: number) => `Then we judge within ${n} working days, and you can remove nothing any more.`,
  },
)

export function Submission({ file }: { file: Application }) {
  const t = useWords(text)
  if (useMe().audience !== 'member' || !file.can.includes('submit')) return null
  return (
    <FinalBar>
      <span>{t.says(file.template.body.clock.target)}</span>
      <Do file={file} action={{ action: 'submit' }} says={t.send} main />
    </FinalBar>
  )
}
