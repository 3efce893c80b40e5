// What of other members touches an asset, what follows from it, and the agreements between the two.

import type { Asset, AssetOverlap } from '@schakel/api/client'
import { useState } from 'react'
import { dayOf, useLanguage, useText, useWords, words } from '../language/index.ts'
import { Arrived, Form, Go, Note, TextField } from '../look/index.ts'
import { useAnswer, useChange, useMay } from '../session/index.ts'
import { assetName } from './asset-words.ts'

const text = words(
  {
    none: 'Dit overlapt met geen andere deelnemer.',
    title: 'Dit raakt ook een andere deelnemer',
    identical: 'precies hetzelfde',
    inside: 'ligt binnen',
    covers: 'omvat',
    agree: 'Leg afspraak vast',
    agreeAbout: (other: string) => `Leg afspraak met ${other} vast`,
    note: 'Wat is afgesproken, en met wie?',
    noteHint: 'Beide deelnemers moeten het goed vinden. Schrijf op wie dat zei en wanneer.',
    until: 'Tot en met',
    untilHint: 'Daarna stopt de afspraak vanzelf.',
    untilMend: 'Kies een dag die nog komt.',
    ends: (day: string) => `Tot en met ${day}.`,
    back: 'Terug',
    end: 'Beëindig afspraak',
    endAbout: (other: string) => `Beëindig afspraak met ${other}`,
  },
  {
    none: 'This overlaps with no other member.',
    title: 'This touches another member too',
    identical: 'exactly the same',
    inside: 'lies inside',
    covers: 'covers',
    agree: 'Record agreement',
    agreeAbout: (other: string) => `Record agreement with ${other}`,
    note: 'What is agreed, and with whom?',
    noteHint: 'Both members must consent. Write down who said so and when.',
    until: 'Until',
    untilHint: 'After that the agreement ends by itself.',
    untilMend: 'Choose a day that is still to come.',
    ends: (day: string) => `Until ${day}.`,
    back: 'Back',
    end: 'End agreement',
    endAbout: (other: string) => `End agreement with ${other}`,
  },
)

export function Overlaps({ asset, memberId }: { asset: Asset; memberId: string }) {
  const t = useWords(text)
  const params = { id: memberId, assetId: asset.id }
  const answer = useAnswer('GET /api/v1/members/:id/assets/:assetId/overlaps', { params })
  return (
    <Arrived answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Note>
            <p>
              <b>{t.title}</b>
            </p>
            {items.map((overlap) => (
              <OneOverlap key={overlap.asset.id} overlap={overlap} assetId={asset.id} />
            ))}
          </Note>
        )
      }
    </Arrived>
  )
}

/** The end of a day that was picked here. */
const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString()

function OneOverlap({ overlap, assetId }: { overlap: AssetOverlap; assetId: string }) {
  const t = useWords(text)
  const say = useText()
  const { write } = useMay()
  const { language } = useLanguage()
  const [agreeing, setAgreeing] = useState(false)
  const record = useChange('POST /api/v1/assets/agreements')
  const end = useChange('DELETE /api/v1/assets/agreements/:id')
  const { agreement, member } = overlap
  const ids =
    overlap.relation === 'inside'
      ? { coveringAssetId: overlap.asset.id, coveredAssetId: assetId }
      : { coveringAssetId: assetId, coveredAssetId: overlap.asset.id }
  return (
    <div className="stack">
      <p>
        <Go to={`/members/${member.id}`}>{member.name}</Go>: {t[overlap.relation]}{' '}
        <code>{assetName(overlap.asset)}</code>. {say(overlap.consequence)}
      </p>
      {agreement?.note && (
        <p>
          “{agreement.note}” {agreement.until && t.ends(dayOf(new Date(agreement.until), language))}
        </p>
      )}
      {write && agreement && (
        <button
          type="button"
          className="button button-small"
          aria-label={t.endAbout(member.name)}
          onClick={() => end.mutate({ params: { id: agreement.id } })}
        >
          {t.end}
        </button>
      )}
      {write && !agreement && !agreeing && (
        <button
          type="button"
          className="button button-small"
          aria-label={t.agreeAbout(member.name)}
          onClick={() => setAgreeing(true)}
        >
          {t.agree}
        </button>
      )}
      {agreeing && (
        <Form
          send={t.agree}
          onSend={async ({ note = '', until }) => {
            await record.mutateAsync({ body: { ...ids, note, ...(until ? { until: endOf(until) } : {}) } })
            setAgreeing(false)
          }}
          beside={
            <button type="button" className="button-quiet" onClick={() => setAgreeing(false)}>
              {t.back}
            </button>
          }
        >
          <TextField label={t.note} name="note" hint={t.noteHint} maxLength={500} autoFocus />
          <TextField label={t.until} name="until" hint={t.untilHint} mend={t.untilMend} type="date" optional />
        </Form>
      )}
    </div>
  )
}
