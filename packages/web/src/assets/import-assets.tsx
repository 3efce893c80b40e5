// Many assets from a CSV: a trial first with what is wrong per line, then for real.
import type { Routes } from '@schakel/api/client'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { DataTable, Dialog, Failure, Note } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { assetMend } from './asset-words.ts'

type Outcome = Routes['POST /api/v1/members/:id/assets/import']['answer']

const text = words(
  {
    open: 'Lees een CSV in',
    how: 'De eerste regel noemt de kolommen: type,value en als u wilt note,reference. Type is network, asn of domain.',
    file: 'Kies een CSV-bestand',
    trial: (n: number, known: number) => `Proef: ${n} nieuw, ${known} stonden er al.`,
    done: (n: number) => `${n} systemen zijn toegevoegd.`,
    problems: (n: number) => `${n} regels kloppen nog niet. De andere kunnen wel.`,
    line: 'Regel',
    what: 'Wat er mis is',
    send: (n: number) => `Voeg ${n} systemen toe`,
  },
  {
    open: 'Read a CSV',
    how: 'The first line names the columns: type,value and if you like note,reference. Type is network, asn or domain.',
    file: 'Choose a CSV file',
    trial: (n: number, known: number) => `Trial: ${n} new, ${known} were there already.`,
    done: (n: number) => `${n} assets were added.`,
    problems: (n: number) => `${n} lines are not right yet. The others can be added.`,
    line: 'Line',
    what: 'What is wrong',
    send: (n: number) => `Add ${n} assets`,
  },
)

export function ImportAssets({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        {t.open}
      </button>
      {open && (
        <Dialog title={t.open} onClose={() => setOpen(false)}>
          <ImportSteps memberId={memberId} />
        </Dialog>
      )}
    </>
  )
}

function ImportSteps({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const [csv, setCsv] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const send = useChange('POST /api/v1/members/:id/assets/import')
  const attempt = (body: string, dryRun: boolean) =>
    send.mutate({ params: { id: memberId }, body, query: { dryRun } }, { onSuccess: setOutcome })
  async function choose(file: File | undefined) {
    if (!file) return
    const content = await file.text()
    setCsv(content)
    attempt(content, true)
  }
  return (
    <div className="stack">
      <p>{t.how}</p>
      <label className="field">
        <span className="label">{t.file}</span>
        <input
          type="file"
          className="control"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </label>
      {send.error && <Failure error={send.error} />}
      {outcome && (
        <Note>
          <p role="status">
            <b>{outcome.dryRun ? t.trial(outcome.created, outcome.known) : t.done(outcome.created)}</b>
          </p>
          {outcome.problems.length > 0 && <p>{t.problems(outcome.problems.length)}</p>}
        </Note>
      )}
      {outcome && outcome.problems.length > 0 && (
        <DataTable
          label={t.what}
          rows={outcome.problems}
          keyOf={(problem) => `${problem.line} ${problem.message}`}
          columns={[
            { head: t.line, cell: (problem) => problem.line },
            {
              head: t.what,
              cell: (problem) => assetMend(language, problem.rule, problem.suggestion) ?? problem.message,
            },
          ]}
        />
      )}
      {outcome?.dryRun && outcome.created > 0 && (
        <button type="button" className="button button-main" onClick={() => attempt(csv, false)}>
          {t.send(outcome.created)}
        </button>
      )}
    </div>
  )
}
