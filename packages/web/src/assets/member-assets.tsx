// The assets of one organisation: add one, add many, and the list.
import type { Asset } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { Empty, Section } from '../look/index.ts'
import { useMay } from '../session/index.ts'
import { AddAsset } from './add-asset.tsx'
import { AssetTable } from './asset-table.tsx'
import { assetStateWords, assetTypeWords } from './asset-words.ts'
import { ImportAssets } from './import-assets.tsx'
import { assetProofWords } from './proof-words.ts'

const text = words(
  {
    title: 'Systemen',
    search: 'Netwerk, nummer, naam of kenmerk',
    type: 'Soort',
    state: 'Status',
    all: 'Alle',
    question: 'Vraag',
    withQuestion: 'Met een vraag',
    proof: 'Bewijs',
    sort: 'Volgorde',
    byValue: 'Op soort en naam',
    byRecent: 'Laatst opgegeven eerst',
    none: 'Nog geen systemen',
    noneWhy: 'Vul een netwerk, AS-nummer of domein in. Zonder deze gegevens kunnen wij niets herkennen.',
  },
  {
    title: 'Assets',
    search: 'Network, number, name or reference',
    type: 'Kind',
    state: 'Status',
    all: 'All',
    question: 'Question',
    withQuestion: 'With a question',
    proof: 'Proof',
    sort: 'Order',
    byValue: 'By kind and name',
    byRecent: 'Last declared first',
    none: 'No assets yet',
    noneWhy: 'Fill in a network, AS number or domain. Without those we can recognise nothing.',
  },
)

export function useAssetChoices() {
  const t = useWords(text)
  const types = useWords(assetTypeWords)
  const states = useWords(assetStateWords)
  const proofs = useWords(assetProofWords)
  return {
    searches: t.search,
    choices: [
      {
        name: 'type',
        label: t.type,
        options: choicesOf(t.all, types, ['network', 'asn', 'domain']),
      },
      {
        name: 'state',
        label: t.state,
        options: choicesOf(t.all, states, ['accepted', 'waiting', 'refused', 'withdrawn']),
      },
      {
        name: 'question',
        label: t.question,
        options: choicesOf(t.all, { true: t.withQuestion }),
      },
      { name: 'proof', label: t.proof, options: choicesOf(t.all, proofs, ['valid', 'none', 'lapsed']) },
      { name: 'sort', label: t.sort, options: choicesOf(t.byValue, { recent: t.byRecent }) },
    ],
  }
}

/** `part`: on a page with more than its assets. */
export function MemberAssets({ memberId, part = false }: { memberId: string; part?: boolean }) {
  const t = useWords(text)
  const { own } = useMay()
  const listing = useListing('GET /api/v1/members/:id/assets', { ...useAssetChoices(), params: { id: memberId } })
  return (
    <>
      {own && <AddAsset memberId={memberId} />}
      <Section
        title={t.title}
        more={
          <div className="row">
            <SaveAsCsv listing={listing} of={t.title} />
            {own && <ImportAssets memberId={memberId} />}
          </div>
        }
      >
        <Listing
          listing={listing}
          part={part}
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
