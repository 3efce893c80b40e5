// Undoing a wrong file: asked by name; afterwards who had already seen it.
import type { Intake, Routes } from '@schakel/api/client'
import { useState } from 'react'
import { several, useWords, words } from '../language/index.ts'
import { ConfirmByName, Note, Rows, Section, When } from '../look/index.ts'
import { useChange } from '../session/index.ts'

type Undone = Routes['DELETE /api/v1/intakes/:id']['answer']

const text = words(
  {
    title: 'Was dit het verkeerde bestand?',
    does: 'Draai dit bestand terug',
    says: 'Wat alleen door dit bestand ontstond, verdwijnt bij iedereen. Wat ook anders gezien is, blijft.',
    done: (removed: number, kept: number) =>
      `Teruggedraaid. ${several(removed, 'bevinding is', 'bevindingen zijn')} weg, ${several(kept, 'blijft', 'blijven')} staan.`,
    shown: 'Deze deelnemers hadden het al gezien of bericht gekregen',
    told: 'kreeg bericht',
  },
  {
    title: 'Was this the wrong file?',
    does: 'Undo this file',
    says: 'What came only from this file disappears for everyone. What was seen otherwise too stays.',
    done: (removed: number, kept: number) =>
      `Undone. ${several(removed, 'finding is', 'findings are')} gone, ${several(kept, 'stays', 'stay')}.`,
    shown: 'These members had seen it or were told already',
    told: 'was told',
  },
)

export function UndoIntake({ intake }: { intake: Intake }) {
  const t = useWords(text)
  const [asking, setAsking] = useState(false)
  const [undone, setUndone] = useState<Undone | null>(null)
  const undo = useChange('DELETE /api/v1/intakes/:id')
  return (
    <Section title={t.title}>
      {undone ? (
        <Note>
          <p role="status">{t.done(undone.findingsRemoved, undone.findingsKept)}</p>
          {undone.shown.length > 0 && (
            <>
              <p>
                <b>{t.shown}</b>
              </p>
              <Rows
                items={undone.shown.map((row) => ({
                  key: row.findingId,
                  title: row.member.name,
                  end: row.seenAt ? <When at={row.seenAt} as="list" /> : row.told ? t.told : '',
                }))}
              />
            </>
          )}
        </Note>
      ) : (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t.does}
        </button>
      )}
      {asking && (
        <ConfirmByName
          title={t.does}
          says={t.says}
          name={intake.filename}
          does={t.does}
          onConfirm={async () => setUndone(await undo.mutateAsync({ params: { id: intake.id } }))}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}
