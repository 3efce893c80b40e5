// All assets by those of a CSV: the difference first, then for real what was seen.
import type { Routes } from '@schakel/api/client'
import { useState } from 'react'
import { linesOf, several, useText, useWords, words } from '../language/index.ts'
import { DataTable, Failure, Form, Note, usePassing } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { assetTypeWords } from './asset-words.ts'
import { ChooseFile } from './choose-file.tsx'
import { LineProblems } from './line-problems.tsx'

type Difference = Routes['PUT /api/v1/members/:id/assets']['answer']
type Kind = 'added' | 'removed' | 'changed'

const text = words(
  {
    how: 'Het bestand heeft dezelfde kolommen. Wat er niet in staat, trekken wij in. Wat u ziet, gebeurt pas als u het bevestigt.',
    added: (n: number) => `${several(n, 'systeem', 'systemen')} erbij`,
    removed: (n: number) => `${several(n, 'systeem', 'systemen')} weg`,
    changed: (n: number) => `${several(n, 'systeem', 'systemen')} met een ander kenmerk of een andere opmerking`,
    unchanged: (n: number) => `${n} blijven gelijk.`,
    problems: (n: number) => `${several(n, 'regel klopt', 'regels kloppen')} niet. Daarom kan het bestand nu niet.`,
    what: 'Wat er mis is',
    check: 'Kijk dit na',
    overlaps: 'Dit raakt een andere deelnemer',
    asset: 'Systeem',
    reference: 'Kenmerk',
    first: (n: number) => `Dit zijn de eerste ${n}.`,
    nothing: 'Er verandert niets.',
    shrinks: (n: number) => `Ja, ${several(n, 'systeem mag', 'systemen mogen')} weg: meer dan de helft`,
    send: 'Vervang alles',
    done: 'Alle systemen zijn vervangen.',
  },
  {
    how: 'The file has the same columns. What does not stand in it, we withdraw. What you see happens only when you confirm it.',
    added: (n: number) => `${several(n, 'asset', 'assets')} new`,
    removed: (n: number) => `${several(n, 'asset', 'assets')} gone`,
    changed: (n: number) => `${several(n, 'asset', 'assets')} with another reference or remark`,
    unchanged: (n: number) => `${n} stay the same.`,
    problems: (n: number) => `${several(n, 'line is', 'lines are')} not right. So the file can not be used now.`,
    what: 'What is wrong',
    check: 'Check this',
    overlaps: 'This touches another member',
    asset: 'Asset',
    reference: 'Reference',
    first: (n: number) => `These are the first ${n}.`,
    nothing: 'Nothing changes.',
    shrinks: (n: number) => `Yes, ${several(n, 'asset', 'assets')} may go: more than half`,
    send: 'Replace everything',
    done: 'All assets were replaced.',
  },
)

export function ReplaceAssets({ memberId, onDone }: { memberId: string; onDone: () => void }) {
  const t = useWords(text)
  const say = usePassing()
  const send = useChange('PUT /api/v1/members/:id/assets')
  const [seen, setSeen] = useState<{ csv: string; difference: Difference } | null>(null)
  const params = { id: memberId }
  async function choose(file: File | undefined) {
    if (!file) return
    const csv = await file.text()
    setSeen({ csv, difference: await send.mutateAsync({ params, body: csv, query: { dryRun: true } }) })
  }
  async function make({ csv, difference }: NonNullable<typeof seen>) {
    const query = { expect: difference.expect ?? '', confirmShrink: difference.shrinks }
    await send.mutateAsync({ params, body: csv, query })
    say({ text: t.done })
    onDone()
  }
  return (
    <div className="stack">
      <p>{t.how}</p>
      <ChooseFile onChoose={(file) => void choose(file).catch(() => setSeen(null))} />
      {send.error && !seen && <Failure error={send.error} />}
      {seen && <Told difference={seen.difference} />}
      {seen?.difference.expect && !isNothing(seen.difference) && (
        <Confirm key={seen.difference.expect} difference={seen.difference} onConfirm={() => make(seen)} />
      )}
    </div>
  )
}

/** More than half is asked for apart. */
function Confirm({ difference, onConfirm }: { difference: Difference; onConfirm: () => Promise<void> }) {
  const t = useWords(text)
  const [sure, setSure] = useState(!difference.shrinks)
  return (
    <>
      {difference.shrinks && (
        <label className="choice">
          <input type="checkbox" checked={sure} onChange={() => setSure(!sure)} />
          <span>{t.shrinks(difference.removed.count)}</span>
        </label>
      )}
      {sure && (
        <Form send={t.send} onSend={onConfirm}>
          {null}
        </Form>
      )}
    </>
  )
}

const isNothing = ({ added, removed, changed }: Difference): boolean =>
  added.count + removed.count + changed.count === 0

function Told({ difference }: { difference: Difference }) {
  const t = useWords(text)
  const say = useText()
  const { problems, warnings, overlaps } = difference
  if (problems.length > 0)
    return (
      <>
        <Note>
          <p role="status">{t.problems(linesOf(problems))}</p>
        </Note>
        <LineProblems label={t.what} lines={problems} />
      </>
    )
  return (
    <>
      <Note>
        <p role="status">
          {isNothing(difference) && <b>{t.nothing} </b>}
          {t.unchanged(difference.unchanged)}
        </p>
      </Note>
      {(['removed', 'added', 'changed'] as const).map((kind) => (
        <Part key={kind} kind={kind} part={difference[kind]} />
      ))}
      {warnings.length > 0 && <LineProblems label={t.check} lines={warnings} />}
      {overlaps.length > 0 && (
        <DataTable
          label={t.overlaps}
          rows={overlaps}
          keyOf={(overlap) => `${overlap.line} ${overlap.asset.id}`}
          columns={[{ head: t.overlaps, cell: (overlap) => say(overlap.consequence) }]}
        />
      )}
    </>
  )
}

function Part({ kind, part }: { kind: Kind; part: Difference['added'] }) {
  const t = useWords(text)
  const types = useWords(assetTypeWords)
  if (part.count === 0) return null
  return (
    <section aria-label={t[kind](part.count)}>
      <p>
        <b>{t[kind](part.count)}</b>
      </p>
      {part.count > part.lines.length && <p className="second">{t.first(part.lines.length)}</p>}
      <DataTable
        label={t[kind](part.count)}
        rows={part.lines}
        keyOf={({ type, value }) => `${type} ${value}`}
        columns={[
          {
            head: t.asset,
            leads: true,
            cell: ({ type, value }) => (
              <>
                <code>{value}</code> <span className="second">{types[type]}</span>
              </>
            ),
          },
          { head: t.reference, cell: ({ reference }) => reference ?? '–' },
        ]}
      />
    </section>
  )
}
