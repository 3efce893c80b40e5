// Many assets from a CSV: a trial first with what is wrong per line, then for real.
import type { Routes } from '@schakel/api/client'
import { useState } from 'react'
import { linesOf, several, useText, useWords, words } from '../language/index.ts'
import { DataTable, Dialog, Failure, Note } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { ChooseFile } from './choose-file.tsx'
import { ConfirmOverlap } from './confirm-overlap.tsx'
import { ConfirmWide } from './confirm-wide.tsx'
import { LineProblems } from './line-problems.tsx'
import { ReplaceAssets } from './replace-assets.tsx'

type Outcome = Routes['POST /api/v1/members/:id/assets/import']['answer']

const text = words(
  {
    open: 'Lees een CSV in',
    add: 'Voeg toe wat erin staat',
    replace: 'Vervang alles',
    how: 'De eerste regel noemt de kolommen: type,value en als u wilt note,reference. Type is network, asn of domain. Een kenmerk (reference) is uw eigen woord van hooguit 80 tekens, geen naam.',
    trial: (n: number, known: number) => `Proef: ${n} nieuw, ${known} stonden er al.`,
    done: (n: number) => `${several(n, 'systeem is', 'systemen zijn')} toegevoegd.`,
    problems: (n: number) => `${several(n, 'regel klopt', 'regels kloppen')} nog niet. De andere kunnen wel.`,
    line: 'Regel',
    what: 'Wat er mis is',
    check: 'Kijk dit na',
    send: (n: number) => `Voeg ${several(n, 'systeem', 'systemen')} toe`,
    overlaps: (n: number) => `${several(n, 'systeem raakt', 'systemen raken')} ook een andere deelnemer.`,
    follows: 'Wat er dan gebeurt',
  },
  {
    open: 'Read a CSV',
    add: 'Add what it holds',
    replace: 'Replace everything',
    how: 'The first line names the columns: type,value and if you like note,reference. Type is network, asn or domain. A reference is your own word of at most 80 characters, no name.',
    trial: (n: number, known: number) => `Trial: ${n} new, ${known} were there already.`,
    done: (n: number) => `${several(n, 'asset was', 'assets were')} added.`,
    problems: (n: number) => `${several(n, 'line is', 'lines are')} not right yet. The others can be added.`,
    line: 'Line',
    what: 'What is wrong',
    check: 'Check this',
    send: (n: number) => `Add ${several(n, 'asset', 'assets')}`,
    overlaps: (n: number) => `${several(n, 'asset touches', 'assets touch')} another member too.`,
    follows: 'What happens then',
  },
)

export function ImportAssets({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const [way, setWay] = useState<'add' | 'replace'>('add')
  return (
    <>
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        {t.open}
      </button>
      {open && (
        <Dialog title={t.open} onClose={() => setOpen(false)}>
          <fieldset className="field">
            <legend className="visually-hidden">{t.open}</legend>
            {(['add', 'replace'] as const).map((one) => (
              <label key={one} className="choice">
                <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                <span>{t[one]}</span>
              </label>
            ))}
          </fieldset>
          {way === 'add' && <ImportSteps memberId={memberId} />}
          {way === 'replace' && <ReplaceAssets memberId={memberId} onDone={() => setOpen(false)} />}
        </Dialog>
      )}
    </>
  )
}

function ImportSteps({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const [csv, setCsv] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const send = useChange('POST /api/v1/members/:id/assets/import')
  const [asking, setAsking] = useState<'wide' | 'overlap' | null>(null)
  const attempt = async (body: string, dryRun: boolean) =>
    setOutcome(await send.mutateAsync({ params: { id: memberId }, body, query: { dryRun } }))
  async function askOrSend({ overlapping }: Outcome) {
    if (overlapping > 0) setAsking('overlap')
    else await attempt(csv, false)
  }
  async function choose(file: File | undefined) {
    if (!file) return
    const content = await file.text()
    setCsv(content)
    await attempt(content, true).catch(() => setOutcome(null))
  }
  return (
    <div className="stack">
      <p>{t.how}</p>
      <ChooseFile onChoose={choose} />
      {send.error && <Failure error={send.error} />}
      {outcome && <OutcomeView outcome={outcome} />}
      {outcome?.dryRun && outcome.created > 0 && (
        <button
          type="button"
          className="button button-main"
          onClick={() => (outcome.warnings.length > 0 ? setAsking('wide') : askOrSend(outcome).catch(() => {}))}
        >
          {t.send(outcome.created)}
        </button>
      )}
      {asking === 'wide' && outcome && (
        <ConfirmWide
          networks={outcome.warnings.map(({ suggestion, message }) => suggestion ?? message)}
          onConfirm={() => askOrSend(outcome)}
          onClose={() => setAsking((now) => (now === 'wide' ? null : now))}
        />
      )}
      {asking === 'overlap' && outcome && (
        <ConfirmOverlap
          overlaps={outcome.overlaps}
          total={outcome.overlapping}
          onConfirm={() => attempt(csv, false)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

function OutcomeView({ outcome }: { outcome: Outcome }) {
  const t = useWords(text)
  const { problems, warnings, overlaps, dryRun } = outcome
  return (
    <>
      <Counted outcome={outcome} />
      {problems.length > 0 && <LineProblems label={t.what} lines={problems} />}
      {dryRun && warnings.length > 0 && <LineProblems label={t.check} lines={warnings} />}
      {dryRun && overlaps.length > 0 && <Touching outcome={outcome} />}
    </>
  )
}

function Counted({ outcome }: { outcome: Outcome }) {
  const t = useWords(text)
  return (
    <Note>
      <p role="status">
        <b>{outcome.dryRun ? t.trial(outcome.created, outcome.known) : t.done(outcome.created)}</b>
      </p>
      {outcome.problems.length > 0 && <p>{t.problems(linesOf(outcome.problems))}</p>}
      {outcome.dryRun && outcome.overlapping > 0 && <p>{t.overlaps(outcome.overlapping)}</p>}
    </Note>
  )
}

function Touching({ outcome }: { outcome: Outcome }) {
  const t = useWords(text)
  const say = useText()
  return (
    <DataTable
      label={t.follows}
      rows={outcome.overlaps}
      keyOf={(overlap) => `${overlap.line} ${overlap.asset.id}`}
      columns={[
        { head: t.line, cell: (overlap) => overlap.line },
        { head: t.follows, cell: (overlap) => say(overlap.consequence) },
      ]}
    />
  )
}
