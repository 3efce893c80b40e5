// One asset: what was typed says which kind it is; the node's refusal stands at the field with what was perhaps meant.
import { type AssetOverlap, Refusal, type Routes } from '@schakel/api/client'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { Form, Section, SelectField, TextField, type Typed, usePassing } from '../look/index.ts'
import { askNode, useChange, useMe } from '../session/index.ts'
import { assetMend, assetTypeWords, typeOf } from './asset-words.ts'
import { ConfirmOverlap } from './confirm-overlap.tsx'
import { ConfirmWide } from './confirm-wide.tsx'
import { ReferenceField } from './edit-reference.tsx'

const text = words(
  {
    title: 'Voeg een systeem toe',
    value: 'Netwerk, AS-nummer of domein',
    hint: 'Voorbeelden: 203.0.113.0/24, 2001:db8::/32, AS64496, voorbeeld.nl',
    type: 'Soort',
    note: 'Opmerking',
    send: 'Voeg toe',
    added: (value: string) => `${value} staat erbij.`,
    waits: (value: string) => `${value} staat erbij. Wij kijken of het klopt.`,
  },
  {
    title: 'Add an asset',
    value: 'Network, AS number or domain',
    hint: 'Examples: 203.0.113.0/24, 2001:db8::/32, AS64496, example.nl',
    type: 'Kind',
    note: 'Remark',
    send: 'Add',
    added: (value: string) => `${value} was added.`,
    waits: (value: string) => `${value} was added. We check whether it is right.`,
  },
)

type Declaration = Routes['POST /api/v1/members/:id/assets']['body']

const declarationOf = (type: string, { value = '', note, reference }: Typed): Declaration => ({
  type: type as 'network',
  value,
  ...(note ? { note } : {}),
  ...(reference ? { reference } : {}),
})

/** The network that the node wants confirmed, when that is why it refused. */
const wideIn = (refusal: unknown) => (refusal instanceof Refusal ? refusal.field('confirmed')?.suggestion : undefined)

/** Declares; asks first when it touches another member's, and when it is very wide. Answers whether it was sent. */
function useDeclaring(memberId: string) {
  const t = useWords(text)
  const { audience } = useMe()
  const send = useChange('POST /api/v1/members/:id/assets')
  const say = usePassing()
  const [asked, setAsked] = useState<{ body: Declaration; overlaps: readonly AssetOverlap[] } | null>(null)
  const [wide, setWide] = useState<{ body: Declaration; network: string } | null>(null)
  const params = { id: memberId }
  async function enter(body: Declaration) {
    const made = await send.mutateAsync({ params, body }).catch((refusal: unknown) => {
      const network = wideIn(refusal)
      if (network === undefined) throw refusal
      setWide({ body: { ...body, confirmed: true }, network })
    })
    if (!made) return false
    say({ text: audience === 'member' && made.state === 'waiting' ? t.waits(made.value) : t.added(made.value) })
    return true
  }
  async function declare(body: Declaration) {
    if (audience !== 'operator') return await enter(body)
    const query = { type: body.type, value: body.value }
    const { items } = await askNode('GET /api/v1/members/:id/assets/overlaps', { params, query })
    if (items.length === 0 || items[0]?.relation === 'identical') return await enter(body)
    setAsked({ body, overlaps: items })
    return false
  }
  return { declare, enter, asked, wide, close: () => setAsked(null), closeWide: () => setWide(null) }
}

export function AddAsset({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const types = useWords(assetTypeWords)
  const { language } = useLanguage()
  const { declare, enter, asked, wide, close, closeWide } = useDeclaring(memberId)
  const [type, setType] = useState<string>('network')
  const [round, setRound] = useState(0)
  const sendAnew = (body: Declaration) => enter(body).then((sent) => sent && setRound(round + 1))
  return (
    <Section title={t.title}>
      <Form key={round} send={t.send} clears onSend={(typed) => declare(declarationOf(type, typed))}>
        <div className="form-row">
          <TextField
            label={t.value}
            name="value"
            hint={t.hint}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            mends={(rule, suggestion) => assetMend(language, rule, suggestion)}
            onChange={(event) => event.target.value.trim() && setType(typeOf(event.target.value))}
          />
          <SelectField
            label={t.type}
            name="type"
            value={type}
            onChange={(event) => setType(event.target.value)}
            options={(['network', 'asn', 'domain'] as const).map((one) => [one, types[one]] as const)}
          />
          <TextField label={t.note} name="note" optional maxLength={500} />
          <ReferenceField />
        </div>
      </Form>
      {asked && (
        <ConfirmOverlap
          overlaps={asked.overlaps}
          total={asked.overlaps.length}
          onConfirm={() => sendAnew(asked.body)}
          onClose={close}
        />
      )}
      {wide && <ConfirmWide networks={[wide.network]} onConfirm={() => sendAnew(wide.body)} onClose={closeWide} />}
    </Section>
  )
}
