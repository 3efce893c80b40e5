// What can be done with an asset: accept or refuse what a member declared, answer a question, withdraw by name.
import type { Asset } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { ConfirmByName, Dialog, Form, TextField } from '../look/index.ts'
import { useChange, useMe } from '../session/index.ts'
import { assetName } from './asset-words.ts'
import { EditReference } from './edit-reference.tsx'
import { Overlaps } from './overlaps.tsx'
import { ProofDialog } from './proof.tsx'

const text = words(
  {
    decide: 'Besluit',
    decideTitle: (value: string) => `${value} aanvaarden?`,
    accept: 'Aanvaard',
    refuse: 'Weiger',
    reason: 'Waarom weigert u?',
    reasonHint: 'De deelnemer leest dit.',
    overlaps: 'Overlap',
    overlapsTitle: (value: string) => `Overlap van ${value}`,
    prove: 'Bewijs',
    keep: 'Klopt wel',
    withdraw: 'Trek in',
    withdrawSays: (value: string) =>
      `Wij zoeken dan niet meer op ${value}. Wat al gevonden is, blijft staan, maar hoeft geen antwoord meer.`,
    back: 'Terug',
  },
  {
    decide: 'Decide',
    decideTitle: (value: string) => `Accept ${value}?`,
    accept: 'Accept',
    refuse: 'Refuse',
    reason: 'Why do you refuse?',
    reasonHint: 'The member reads this.',
    overlaps: 'Overlaps',
    overlapsTitle: (value: string) => `Overlaps of ${value}`,
    prove: 'Proof',
    keep: 'It is right',
    withdraw: 'Withdraw',
    withdrawSays: (value: string) =>
      `We no longer search for ${value}. What was found already stays, but needs no answer any more.`,
    back: 'Back',
  },
)

interface ActionProps {
  asset: Asset
  memberId: string
}

export function AssetActions({ asset, memberId }: ActionProps) {
  const t = useWords(text)
  const { audience } = useMe()
  const [open, setOpen] = useState<'decide' | 'withdraw' | 'overlaps' | 'proof' | null>(null)
  const decide = useChange('POST /api/v1/members/:id/assets/:assetId/decisions')
  const answer = useChange('POST /api/v1/members/:id/assets/:assetId/question')
  const params = { id: memberId, assetId: asset.id }
  const name = assetName(asset)
  return (
    <span className="row">
      {asset.state === 'waiting' && audience === 'operator' && (
        <button type="button" className="button button-small" onClick={() => setOpen('decide')}>
          {t.decide}
        </button>
      )}
      {asset.question && audience === 'operator' && (
        <button
          type="button"
          className="button button-small"
          onClick={() => answer.mutate({ params, body: { outcome: 'keep' } })}
        >
          {t.keep}
        </button>
      )}
      {(asset.state === 'accepted' || asset.state === 'waiting') && asset.type !== 'product' && (
        <button type="button" className="button button-small" onClick={() => setOpen('proof')}>
          {t.prove}
        </button>
      )}
      {asset.state === 'accepted' && audience === 'operator' && (
        <button type="button" className="button button-small" onClick={() => setOpen('overlaps')}>
          {t.overlaps}
        </button>
      )}
      {(asset.state === 'accepted' || asset.state === 'waiting') && <EditReference asset={asset} memberId={memberId} />}
      {(asset.state === 'accepted' || (asset.state === 'waiting' && audience === 'member')) && (
        <button type="button" className="button button-small" onClick={() => setOpen('withdraw')}>
          {t.withdraw}
        </button>
      )}
      {open === 'decide' && <Decide asset={asset} memberId={memberId} onClose={() => setOpen(null)} />}
      {open === 'proof' && <ProofDialog asset={asset} memberId={memberId} onClose={() => setOpen(null)} />}
      {open === 'overlaps' && (
        <Dialog title={t.overlapsTitle(name)} onClose={() => setOpen(null)}>
          <Overlaps asset={asset} memberId={memberId} />
        </Dialog>
      )}
      {open === 'withdraw' && (
        <ConfirmByName
          title={t.withdraw}
          says={t.withdrawSays(name)}
          name={name}
          does={t.withdraw}
          onConfirm={() =>
            asset.question && audience === 'operator'
              ? answer.mutateAsync({ params, body: { outcome: 'withdraw' } })
              : decide.mutateAsync({ params, body: { decision: 'withdrawn' } })
          }
          onClose={() => setOpen(null)}
        />
      )}
    </span>
  )
}

function Decide({ asset, memberId, onClose }: ActionProps & { onClose: () => void }) {
  const t = useWords(text)
  const [refusing, setRefusing] = useState(false)
  const params = { id: memberId, assetId: asset.id }
  const decide = useChange('POST /api/v1/members/:id/assets/:assetId/decisions')
  const give = async (decision: 'accepted' | 'refused', reason?: string) => {
    await decide.mutateAsync({ params, body: { decision, ...(reason ? { reason } : {}) } })
    onClose()
  }
  return (
    <Dialog title={t.decideTitle(assetName(asset))} onClose={onClose}>
      <div className="stack">
        {asset.note && <p>“{asset.note}”</p>}
        <Overlaps asset={asset} memberId={memberId} />
        <Form
          key={String(refusing)}
          send={refusing ? t.refuse : t.accept}
          onSend={({ reason }) => give(refusing ? 'refused' : 'accepted', reason)}
          beside={
            <button type="button" className="button-quiet" onClick={() => setRefusing(!refusing)}>
              {refusing ? t.back : t.refuse}
            </button>
          }
        >
          {refusing && <TextField label={t.reason} name="reason" hint={t.reasonHint} maxLength={500} autoFocus />}
        </Form>
      </div>
    </Dialog>
  )
}
