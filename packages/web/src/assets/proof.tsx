// How an asset is proven: what to publish and look now, or a code to type in, or the judgement of the operator.
import type { Asset, AssetProof, ProofMethodName } from '@schakel/api/client'
import { useState } from 'react'
import { dayOf, useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, Dialog, Failure, Form, Good, Note, SelectField, Stopped, TextField, Trouble } from '../look/index.ts'
import { useAnswer, useChange } from '../session/index.ts'
import { assetName } from './asset-words.ts'
import { assetProofWords, proofMethodWords, proofReasonWords } from './proof-words.ts'

const text = words(
  {
    title: (value: string) => `Bewijs van ${value}`,
    why: 'Met een bewijs weten wij zeker dat dit systeem van deze organisatie is.',
    lapsed: 'Het bewijs is vervallen. De waarschuwingen gaan door tot de beheerder besluit.',
    until: (day: string) => `geldt tot ${day}`,
    looksAgain: 'Wij kijken vanzelf opnieuw. Laat staan wat u hebt gepubliceerd.',
    askAnew: 'Daarna vragen wij om een nieuw bewijs.',
    holder: (name: string) => `Volgens het register is dit van ${name}.`,
    value: 'Met deze waarde:',
    copy: 'Kopieer',
    copied: 'Gekopieerd',
    look: 'Kijk nu',
    looking: 'Wij kijken',
    sent: (to: string) => `Wij mailden een code naar ${to}. Dat adres staat in het register.`,
    works: (day: string) => `De code werkt tot ${day}.`,
    code: 'De code',
    tries: (n: number) => (n === 1 ? 'U kunt het nog één keer proberen.' : `U kunt het nog ${n} keer proberen.`),
    check: 'Controleer de code',
    method: 'Hoe wilt u het bewijzen?',
    note: 'Waarop baseert u uw oordeel?',
    noteHint: 'Schrijf op wat u zag of hoorde, van wie en wanneer.',
    start: 'Begin',
  },
  {
    title: (value: string) => `Proof of ${value}`,
    why: 'With a proof we know for sure that this asset belongs to this organisation.',
    lapsed: 'The proof has lapsed. Warnings go on until the operator decides.',
    until: (day: string) => `stands until ${day}`,
    looksAgain: 'We look again by ourselves. Leave what you published where it is.',
    askAnew: 'After that we ask for a new proof.',
    holder: (name: string) => `By the registry this belongs to ${name}.`,
    value: 'With this value:',
    copy: 'Copy',
    copied: 'Copied',
    look: 'Look now',
    looking: 'Looking',
    sent: (to: string) => `We mailed a code to ${to}. The registry names that address.`,
    works: (day: string) => `The code works until ${day}.`,
    code: 'The code',
    tries: (n: number) => (n === 1 ? 'You can try once more.' : `You can try ${n} more times.`),
    check: 'Check the code',
    method: 'How do you want to prove it?',
    note: 'What do you judge by?',
    noteHint: 'Write down what you saw or heard, from whom and when.',
    start: 'Begin',
  },
)

const whereWords = words(
  {
    'dns-txt': 'Maak een TXT-record op deze naam:',
    'https-file': 'Zet een bestand op dit adres:',
    'registry-remark': 'Zet een opmerking (remarks) in het register, bij:',
  },
  {
    'dns-txt': 'Make a TXT record at this name:',
    'https-file': 'Put a file at this address:',
    'registry-remark': 'Put a remark (remarks) in the registry, at:',
  },
)

interface ProofProps {
  asset: Asset
  memberId: string
}

/** Whether an asset is proven: icon and word. */
export function ProofMark({ proof }: { proof: Asset['proof'] }) {
  const word = useWords(assetProofWords)[proof]
  if (proof === 'valid') return <Good>{word}</Good>
  return proof === 'lapsed' ? <Trouble>{word}</Trouble> : <Stopped>{word}</Stopped>
}

export function ProofDialog({ asset, memberId, onClose }: ProofProps & { onClose: () => void }) {
  const t = useWords(text)
  const params = { id: memberId, assetId: asset.id }
  const answer = useAnswer('GET /api/v1/members/:id/assets/:assetId/proofs', { params })
  return (
    <Dialog title={t.title(assetName(asset))} onClose={onClose}>
      <div className="stack">
        <ProofMark proof={asset.proof} />
        <p>{asset.proof === 'lapsed' ? t.lapsed : t.why}</p>
        <Arrived answer={answer}>
          {({ items, methods }) => (
            <>
              {items.filter(isShown).map((proof) => (
                <OneProof key={proof.id} proof={proof} asset={asset} memberId={memberId} />
              ))}
              <StartProof asset={asset} memberId={memberId} methods={methods} />
            </>
          )}
        </Arrived>
      </div>
    </Dialog>
  )
}

/** What stands or waits, what lapsed, and a failure that was the last thing to happen. */
const isShown = ({ state }: AssetProof, at: number) =>
  state === 'started' || state === 'proven' || state === 'lapsed' || (state === 'failed' && at === 0)

function OneProof({ proof, asset, memberId }: ProofProps & { proof: AssetProof }) {
  const t = useWords(text)
  const method = useWords(proofMethodWords)[proof.method]
  const reasons = useWords(proofReasonWords)
  const where: Partial<Record<ProofMethodName, string>> = useWords(whereWords)
  const { language } = useLanguage()
  const until = proof.expiresAt && t.until(dayOf(new Date(proof.expiresAt), language))
  return (
    <Note>
      <p>
        <b>{method}</b> {proof.state === 'proven' && until && <Good>{until}</Good>}
      </p>
      {proof.holder && <p>{t.holder(proof.holder)}</p>}
      {proof.note && <p>“{proof.note}”</p>}
      {proof.publish && (
        <>
          <Copyable label={where[proof.method] ?? ''} value={proof.publish.where} />
          <Copyable label={t.value} value={proof.publish.value} />
        </>
      )}
      {proof.reason && (
        <p>
          <Trouble>{reasons[proof.reason]}</Trouble>
        </p>
      )}
      {proof.state === 'proven' && <p className="second">{proof.publish ? t.looksAgain : t.askAnew}</p>}
      {proof.publish && proof.state !== 'lapsed' && <LookNow proof={proof} asset={asset} memberId={memberId} />}
      {proof.code && <CodeForm code={proof.code} proofId={proof.id} asset={asset} memberId={memberId} />}
    </Note>
  )
}

function Copyable({ label, value }: { label: string; value: string }) {
  const t = useWords(text)
  const [copied, setCopied] = useState(false)
  return (
    <div className="stack-tight">
      <p>{label}</p>
      <div>
        <code>{value}</code>{' '}
        {navigator.clipboard && (
          <button
            type="button"
            className="button button-small"
            onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}
          >
            {copied ? t.copied : t.copy}
          </button>
        )}
      </div>
    </div>
  )
}

function LookNow({ proof, asset, memberId }: ProofProps & { proof: AssetProof }) {
  const t = useWords(text)
  const look = useChange('POST /api/v1/members/:id/assets/:assetId/proofs/:proofId/check')
  const params = { id: memberId, assetId: asset.id, proofId: proof.id }
  return (
    <>
      {look.error && <Failure error={look.error} />}
      <button
        type="button"
        className="button"
        aria-disabled={look.isPending}
        onClick={() => !look.isPending && look.mutate({ params, body: {} })}
      >
        {look.isPending ? t.looking : t.look}
      </button>
    </>
  )
}

function CodeForm({
  code,
  proofId,
  asset,
  memberId,
}: ProofProps & { code: NonNullable<AssetProof['code']>; proofId: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const check = useChange('POST /api/v1/members/:id/assets/:assetId/proofs/:proofId/check')
  const params = { id: memberId, assetId: asset.id, proofId }
  return (
    <>
      <p>
        {t.sent(code.sentTo)} {t.works(dayOf(new Date(code.until), language))}
      </p>
      <Form
        send={t.check}
        clears
        onSend={({ code: typed = '' }) => check.mutateAsync({ params, body: { code: typed } })}
      >
        <TextField
          label={t.code}
          name="code"
          hint={t.tries(code.triesLeft)}
          maxLength={40}
          autoComplete="one-time-code"
        />
      </Form>
    </>
  )
}

function StartProof({ asset, memberId, methods }: ProofProps & { methods: readonly ProofMethodName[] }) {
  const t = useWords(text)
  const said = useWords(proofMethodWords)
  const [method, setMethod] = useState(methods[0])
  const start = useChange('POST /api/v1/members/:id/assets/:assetId/proofs')
  if (!method) return null
  const params = { id: memberId, assetId: asset.id }
  return (
    <Form
      send={t.start}
      onSend={({ note }) => start.mutateAsync({ params, body: { method, ...(note ? { note } : {}) } })}
    >
      <SelectField
        label={t.method}
        name="method"
        value={method}
        onChange={(event) => setMethod(event.target.value as ProofMethodName)}
        options={methods.map((name) => [name, said[name]] as const)}
      />
      {method === 'judgement' && <TextField label={t.note} name="note" hint={t.noteHint} maxLength={500} />}
    </Form>
  )
}
