// The assets of one organisation: add one, add many, and the list.
import type { Asset } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Empty, Filters, Listing, Section, useAddressState } from '../look/index.ts'
import { useList, useMay } from '../session/index.ts'
import { AddAsset } from './add-asset.tsx'
import { AssetTable } from './asset-table.tsx'
import { assetStateWords, assetTypeWords } from './asset-words.ts'
import { ImportAssets } from './import-assets.tsx'

const text = words(
  {
    title: 'Systemen',
    search: 'Netwerk, nummer of naam',
    type: 'Soort',
    state: 'Status',
    all: 'Alle',
    question: 'Vraag',
    withQuestion: 'Met een vraag',
    none: 'Nog geen systemen',
    noneWhy: 'Vul een netwerk, AS-nummer of domein in. Zonder deze gegevens kunnen wij niets herkennen.',
  },
  {
    title: 'Assets',
    search: 'Network, number or name',
    type: 'Kind',
    state: 'Status',
    all: 'All',
    question: 'Question',
    withQuestion: 'With a question',
    none: 'No assets yet',
    noneWhy: 'Fill in a network, AS number or domain. Without those we can recognise nothing.',
  },
)

export function useAssetChoices() {
  const t = useWords(text)
  const types = useWords(assetTypeWords)
  const states = useWords(assetStateWords)
  return {
    searches: t.search,
    choices: [
      {
        name: 'type',
        label: t.type,
        options: [['', t.all], ...(['network', 'asn', 'domain'] as const).map((one) => [one, types[one]] as const)],
      },
      {
        name: 'state',
        label: t.state,
        options: [
          ['', t.all],
          ...(['accepted', 'waiting', 'refused', 'withdrawn'] as const).map((one) => [one, states[one]] as const),
        ],
      },
      {
        name: 'question',
        label: t.question,
        options: [
          ['', t.all],
          ['true', t.withQuestion],
        ],
      },
    ] as const,
  }
}

export function useAssetQuery() {
  const address = useAddressState()
  const names = ['type', 'state', 'question', 'q'] as const
  return Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : []))) as object
}

export function MemberAssets({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { write } = useMay()
  const query = useAssetQuery()
  const list = useList('GET /api/v1/members/:id/assets', { params: { id: memberId }, query })
  return (
    <>
      {write && <AddAsset memberId={memberId} />}
      <Section title={t.title} more={write && <ImportAssets memberId={memberId} />}>
        <Filters {...useAssetChoices()} />
        <Listing
          list={list}
          narrowedBy={['type', 'state', 'question', 'q']}
          empty={
            <Empty title={t.none} neutral>
              <p>{t.noneWhy}</p>
            </Empty>
          }
        >
          {(assets: Asset[]) => <AssetTable assets={assets} memberId={memberId} />}
        </Listing>
      </Section>
    </>
  )
}
