// What is wrong with lines of a CSV of assets, each in the reader's words.
import type { Routes } from '@schakel/api/client'
import { useLanguage, useWords, words } from '../language/index.ts'
import { DataTable } from '../look/index.ts'
import { assetMend } from './asset-words.ts'

type Problems = Routes['POST /api/v1/members/:id/assets/import']['answer']['problems']
const text = words({ line: 'Regel' }, { line: 'Line' })

export function LineProblems({ label, lines }: { label: string; lines: Problems }) {
  const t = useWords(text)
  const { language } = useLanguage()
  return (
    <DataTable
      label={label}
      rows={lines}
      keyOf={(problem) => `${problem.line} ${problem.message}`}
      columns={[
        { head: t.line, cell: (problem) => problem.line },
        {
          head: label,
          cell: (problem) => assetMend(language, problem.rule, problem.suggestion) ?? problem.message,
        },
      ]}
    />
  )
}
