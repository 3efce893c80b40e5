// Assets as a table: value, state, open findings, and what can be done with it.
import type { Asset } from '@schakel/api/client'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { type Column, DataTable, Go, Good, Stopped, Waits, When } from '../look/index.ts'
import { useMay, useMe } from '../session/index.ts'
import { AssetActions } from './asset-actions.tsx'
import { assetName, assetStateWords, assetTypeWords } from './asset-words.ts'
import { ProofMark } from './proof.tsx'

const text = words(
  {
    label: 'Systemen',
    value: 'Systeem',
    state: 'Status',
    since: 'Opgegeven',
    by_member: 'door de deelnemer',
    by_operator: 'door ons',
    by_upstream: 'doorgegeven',
    open: 'Open bevindingen',
    does: 'Acties',
    member: 'Deelnemer',
    reference: 'Kenmerk',
    question: (subject: string) => `Vraag: is ${subject} wel van deze organisatie?`,
  },
  {
    label: 'Assets',
    value: 'Asset',
    state: 'Status',
    since: 'Declared',
    by_member: 'by the member',
    by_operator: 'by the operator',
    by_upstream: 'from upstream',
    open: 'Open findings',
    does: 'Actions',
    member: 'Member',
    reference: 'Reference',
    question: (subject: string) => `Question: does ${subject} really belong to this organisation?`,
  },
)

export function AssetTable({ assets, memberId }: { assets: readonly Asset[]; memberId?: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { own } = useMay()
  const { audience } = useMe()
  const member: Column<Asset> = {
    head: t.member,
    cell: (asset) => asset.member && <Go to={`/members/${asset.member.id}`}>{asset.member.name}</Go>,
  }
  const actions: Column<Asset> = {
    head: t.does,
    acts: true,
    cell: (asset) => <AssetActions asset={asset} memberId={memberId ?? asset.member?.id ?? ''} />,
  }
  return (
    <DataTable
      label={t.label}
      rows={assets}
      keyOf={(asset) => asset.id}
      recedes={(asset) => asset.state === 'refused' || asset.state === 'withdrawn'}
      columns={[
        { head: t.value, leads: true, cell: (asset) => <Value asset={asset} /> },
        ...(memberId ? [] : [member]),
        { head: t.state, cell: (asset) => <State asset={asset} /> },
        {
          head: t.since,
          cell: (asset) => (
            <>
              <When at={asset.declaredAt} as="day" />
              {audience !== 'member' && <span className="second"> {t[`by_${asset.declaredBy}`]}</span>}
            </>
          ),
        },
        {
          head: t.open,
          end: true,
          cell: ({ openFindings, id }) =>
            openFindings ? (
              <Go to={`/findings?asset=${id}`}>{numberIn(language, openFindings)}</Go>
            ) : (
              (openFindings ?? '–')
            ),
        },
        ...(own ? [actions] : []),
      ]}
    />
  )
}

function Value({ asset }: { asset: Asset }) {
  const t = useWords(text)
  const types = useWords(assetTypeWords)
  return (
    <>
      <span className="cell-title">
        <code>{assetName(asset)}</code>
      </span>{' '}
      <span className="second">{types[asset.type]}</span>
      {asset.reference && (
        <p className="second">
          {t.reference}: <span className="figures">{asset.reference}</span>
        </p>
      )}
      {asset.note && <p className="second">{asset.note}</p>}
      {asset.question && (
        <p>
          <Waits>{t.question(asset.question.subject)}</Waits>
          {asset.question.text && <span className="second"> “{asset.question.text}”</span>}
        </p>
      )}
    </>
  )
}

function State({ asset }: { asset: Asset }) {
  const word = useWords(assetStateWords)[asset.state]
  return (
    <>
      {asset.state === 'accepted' && <Good>{word}</Good>}
      {asset.state === 'waiting' && <Waits>{word}</Waits>}
      {(asset.state === 'refused' || asset.state === 'withdrawn') && <Stopped>{word}</Stopped>}
      {asset.reason && <p className="second">{asset.reason}</p>}
      {(asset.state === 'accepted' || asset.state === 'waiting') && asset.type !== 'product' && (
        <p className="second">
          <ProofMark proof={asset.proof} />
        </p>
      )}
    </>
  )
}
