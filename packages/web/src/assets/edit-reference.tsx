// The member's own word for an asset: given, changed or taken away.
import type { Asset } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { Dialog, Form, TextField } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { assetName } from './asset-words.ts'

const text = words(
  {
    reference: 'Kenmerk',
    hint: 'Uw eigen woord, zoals een klantnummer. Vul geen naam in: een kenmerk kan naar een ander knooppunt gaan.',
    of: (value: string) => `Kenmerk van ${value}`,
    keep: 'Bewaar',
  },
  {
    reference: 'Reference',
    hint: 'Your own word, such as a customer number. Do not enter a name: a reference may go to another node.',
    of: (value: string) => `Reference of ${value}`,
    keep: 'Save',
  },
)

export function ReferenceField({ value = '' }: { value?: string }) {
  const t = useWords(text)
  return (
    <TextField
      label={t.reference}
      name="reference"
      optional
      hint={t.hint}
      maxLength={80}
      autoComplete="off"
      defaultValue={value}
    />
  )
}

export function EditReference({ asset, memberId }: { asset: Asset; memberId: string }) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const change = useChange('PATCH /api/v1/members/:id/assets/:assetId')
  const params = { id: memberId, assetId: asset.id }
  return (
    <>
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        {t.reference}
      </button>
      {open && (
        <Dialog title={t.of(assetName(asset))} onClose={() => setOpen(false)}>
          <Form
            send={t.keep}
            onSend={async ({ reference }) => {
              await change.mutateAsync({ params, body: { reference: reference || null } })
              setOpen(false)
            }}
          >
            <ReferenceField value={asset.reference ?? ''} />
          </Form>
        </Dialog>
      )}
    </>
  )
}
