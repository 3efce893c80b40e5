// Our security supplier: asked, consented to, ended; and for the supplier, for whom it acts.
import type { SupplierAgreement } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import {
  ConfirmByName,
  Form,
  Good,
  type RowItem,
  Rows,
  Section,
  Stopped,
  TextField,
  usePassing,
  Waits,
} from '../look/index.ts'
import { useAnswer, useChange, useMay, useMe } from '../session/index.ts'

const text = words(
  {
    title: 'Beveiligingsbedrijf',
    why: 'Een bedrijf dat uw bevindingen mag zien en beantwoorden. Het kan pas iets als u ja zegt en het bedrijf ook.',
    none: 'Er kijkt geen bedrijf mee.',
    number: 'Nummer van het bedrijf',
    numberHint: 'Het bedrijf vindt dit nummer op zijn eigen pagina Mensen en kanalen.',
    numberMend: 'Dit nummer kennen wij niet. Vraag het bedrijf om het juiste nummer.',
    until: 'Tot en met',
    note: 'Afspraak',
    ask: 'Sta dit bedrijf toe',
    askFor: 'Vraag dit bedrijf',
    asked: 'Vastgelegd. Nu moet het bedrijf nog ja zeggen.',
    clients: 'Voor wie wij kijken',
    ours: (id: string) => `Ons nummer: ${id}`,
    inForce: 'Geldt',
    ended: 'Gestopt',
    waitsMember: 'Wacht op de deelnemer',
    waitsSupplier: 'Wacht op het bedrijf',
    consent: 'Zeg ja',
    end: 'Stop',
    endSays: (name: string) => `Het bedrijf ziet dan meteen niets meer: ${name}.`,
  },
  {
    title: 'Security supplier',
    why: 'A company that may see and answer your findings. It can do so only once you say yes and the company does too.',
    none: 'No company looks along.',
    number: 'Number of the company',
    numberHint: 'The company finds this number on its own page People and channels.',
    numberMend: 'We do not know this number. Ask the company for the right one.',
    until: 'Until and including',
    note: 'Agreement',
    ask: 'Permit this company',
    askFor: 'Ask this company',
    asked: 'Recorded. Now the company has to say yes.',
    clients: 'For whom we look',
    ours: (id: string) => `Our number: ${id}`,
    inForce: 'In force',
    ended: 'Ended',
    waitsMember: 'Waits for the member',
    waitsSupplier: 'Waits for the company',
    consent: 'Say yes',
    end: 'End it',
    endSays: (name: string) => `The company then sees nothing any more, at once: ${name}.`,
  },
)

export function Suppliers({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { admin } = useMay()
  const { audience } = useMe()
  const { data } = useAnswer('GET /api/v1/members/:id/suppliers', { params: { id: memberId } })
  if (!data) return null
  const open = data.suppliers.some(({ state }) => state !== 'ended')
  return (
    <Section title={t.title}>
      <div className="stack">
        <p>{t.why}</p>
        {data.suppliers.length === 0 && <p className="second">{t.none}</p>}
        <Agreements memberId={memberId} agreements={data.suppliers} side="member" />
        {data.clients.length > 0 && <h3>{t.clients}</h3>}
        <Agreements memberId={memberId} agreements={data.clients} side="supplier" />
        {audience === 'member' && (
          <p className="second">
            <code>{t.ours(memberId)}</code>
          </p>
        )}
        {admin && !open && <Ask memberId={memberId} />}
      </div>
    </Section>
  )
}

interface Side {
  memberId: string
  side: 'member' | 'supplier'
}

function Agreements({ memberId, agreements, side }: Side & { agreements: readonly SupplierAgreement[] }) {
  if (agreements.length === 0) return null
  const items = agreements.map((agreement): RowItem => {
    const other = side === 'member' ? agreement.supplier : agreement.member
    return {
      key: agreement.id,
      title: other.name,
      second: <State agreement={agreement} />,
      end: <Actions memberId={memberId} agreement={agreement} side={side} />,
    }
  })
  return <Rows items={items} />
}

function State({ agreement }: { agreement: SupplierAgreement }) {
  const t = useWords(text)
  if (agreement.state === 'in-force') return <Good>{t.inForce}</Good>
  if (agreement.state === 'ended') return <Stopped>{t.ended}</Stopped>
  return (
    <>
      {!agreement.consented && <Waits>{t.waitsMember}</Waits>} {!agreement.accepted && <Waits>{t.waitsSupplier}</Waits>}
    </>
  )
}

function Actions({ memberId, agreement, side }: Side & { agreement: SupplierAgreement }) {
  const t = useWords(text)
  const { admin } = useMay()
  const { audience } = useMe()
  const [ending, setEnding] = useState(false)
  const consent = useChange('POST /api/v1/members/:id/suppliers/:agreementId/consents')
  const accept = useChange('POST /api/v1/members/:id/suppliers/:agreementId/acceptances')
  const end = useChange('DELETE /api/v1/members/:id/suppliers/:agreementId')
  const params = { id: memberId, agreementId: agreement.id }
  if (!admin || agreement.state === 'ended') return null
  const said = side === 'member' ? agreement.consented : agreement.accepted
  const yes = side === 'member' ? consent : accept
  const { name } = side === 'member' ? agreement.supplier : agreement.member
  return (
    <span className="row">
      {!said && audience === 'member' && (
        <button type="button" className="button button-small" onClick={() => yes.mutate({ params })}>
          {t.consent}
        </button>
      )}
      <button type="button" className="button button-small" onClick={() => setEnding(true)}>
        {t.end}
      </button>
      {ending && (
        <ConfirmByName
          title={t.end}
          says={t.endSays(agreement.supplier.name)}
          name={name}
          does={t.end}
          onConfirm={() => end.mutateAsync({ params })}
          onClose={() => setEnding(false)}
        />
      )}
    </span>
  )
}

/** The end of a day, as the node takes it. */
const endOfDay = (day: string) => new Date(`${day}T23:59:59`).toISOString()

function Ask({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { audience } = useMe()
  const say = usePassing()
  const ask = useChange('POST /api/v1/members/:id/suppliers')
  return (
    <Form
      send={audience === 'member' ? t.ask : t.askFor}
      clears
      onSend={async ({ supplierId = '', until, note }) => {
        const body = { supplierId, note: note || null, until: until ? endOfDay(until) : null }
        await ask.mutateAsync({ params: { id: memberId }, body })
        say({ text: t.asked })
      }}
    >
      <TextField
        label={t.number}
        name="supplierId"
        hint={t.numberHint}
        mend={t.numberMend}
        pattern="[0-9a-fA-F-]{36}"
        autoComplete="off"
      />
      <div className="form-row">
        <TextField label={t.until} name="until" type="date" optional />
        <TextField label={t.note} name="note" optional maxLength={500} />
      </div>
    </Form>
  )
}
