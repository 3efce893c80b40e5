// Members with their contacts from a CSV: first a trial that writes nothing, then for real.
import type { Routes } from '@schakel/api/client'
import { useState } from 'react'
import { linesOf, several, useWords, words } from '../language/index.ts'
import { DataTable, Failure, Go, Note, Page } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { importRules } from './import-rules.ts'

type Outcome = Routes['POST /api/v1/members/import']['answer']

const text = words(
  {
    title: 'Deelnemers uit een CSV',
    how: 'Eén regel per contact. Een deelnemer met twee contacten heeft dus twee regels met dezelfde naam en hetzelfde nummer.',
    columns: 'Kolommen',
    file: 'Kies een CSV-bestand',
    trial: (n: number, c: number) =>
      `Proef: ${several(n, 'deelnemer', 'deelnemers')} en ${several(c, 'contact', 'contacten')} erbij.`,
    problems: (n: number) => `${several(n, 'regel klopt', 'regels kloppen')} nog niet`,
    line: 'Regel',
    field: 'Kolom',
    what: 'Wat er mis is',
    send: (n: number) => `Voeg ${several(n, 'deelnemer', 'deelnemers')} toe`,
    done: (n: number, c: number) =>
      `Toegevoegd: ${several(n, 'deelnemer', 'deelnemers')} en ${several(c, 'contact', 'contacten')}.`,
    see: 'Bekijk de deelnemers',
    invite: 'Nodig de contacten met een mailadres meteen uit',
  },
  {
    title: 'Members from a CSV',
    how: 'One line per contact. So a member with two contacts has two lines with the same name and the same number.',
    columns: 'Columns',
    file: 'Choose a CSV file',
    trial: (n: number, c: number) =>
      `Trial: ${several(n, 'member', 'members')} and ${several(c, 'contact', 'contacts')} can be added.`,
    problems: (n: number) => `${several(n, 'line is', 'lines are')} not right yet`,
    line: 'Line',
    field: 'Column',
    what: 'What is wrong',
    send: (n: number) => `Add ${several(n, 'member', 'members')}`,
    done: (n: number, c: number) =>
      `Added: ${several(n, 'member', 'members')} and ${several(c, 'contact', 'contacts')}.`,
    see: 'See the members',
    invite: 'Invite the contacts with a mail address at once',
  },
)

export function ImportPage() {
  const t = useWords(text)
  const [csv, setCsv] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [invite, setInvite] = useState(false)
  const send = useChange('POST /api/v1/members/import')
  const attempt = (body: string, dryRun: boolean) =>
    send.mutate({ body, query: { dryRun, invite } }, { onSuccess: setOutcome })
  async function choose(file: File | undefined) {
    if (!file) return
    const content = await file.text()
    setCsv(content)
    attempt(content, true)
  }
  return (
    <Page title={t.title} about={t.how}>
      <div className="stack">
        <p className="second">
          {t.columns}: <code>name, kvk, kind, class, sector, language, contact, roles, email, phone</code>
        </p>
        <label className="field">
          <span className="label">{t.file}</span>
          <input
            type="file"
            className="control"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </label>
        <label className="choice">
          <input type="checkbox" checked={invite} onChange={() => setInvite(!invite)} />
          <span>{t.invite}</span>
        </label>
        {send.error && <Failure error={send.error} />}
        {outcome && <OutcomeView outcome={outcome} />}
        {outcome?.dryRun && csv && outcome.created > 0 && (
          <button type="button" className="button button-main" onClick={() => attempt(csv, false)}>
            {t.send(outcome.created)}
          </button>
        )}
      </div>
    </Page>
  )
}

function OutcomeView({ outcome }: { outcome: Outcome }) {
  const t = useWords(text)
  const rules = useWords(importRules)
  return (
    <>
      <Note>
        <p role="status">
          <b>
            {outcome.dryRun ? t.trial(outcome.created, outcome.contacts) : t.done(outcome.created, outcome.contacts)}
          </b>
        </p>
        {!outcome.dryRun && <Go to="/members">{t.see}</Go>}
      </Note>
      {outcome.problems.length > 0 && (
        <div style={{ width: '100%' }}>
          <h2>{t.problems(linesOf(outcome.problems))}</h2>
          <DataTable
            label={t.problems(linesOf(outcome.problems))}
            rows={outcome.problems}
            keyOf={(problem) => `${problem.line} ${problem.field} ${problem.message}`}
            columns={[
              { head: t.line, cell: (problem) => problem.line },
              { head: t.field, cell: (problem) => <code>{problem.field ?? ''}</code> },
              { head: t.what, cell: (problem) => rules[problem.rule as 'name.missing'] ?? problem.message },
            ]}
          />
        </div>
      )}
    </>
  )
}
