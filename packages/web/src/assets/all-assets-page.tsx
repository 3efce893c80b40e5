// The operator's assets of all members: first what waits for a decision or has a question.
import type { Asset } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Empty, Filters, Listing, Page } from '../look/index.ts'
import { useList } from '../session/index.ts'
import { AssetTable } from './asset-table.tsx'
import { useAssetChoices, useAssetQuery } from './member-assets.tsx'

const text = words(
  {
    title: 'Systemen van deelnemers',
    none: 'Er zijn nog geen systemen',
    noneWhy: 'Open een deelnemer en vul zijn netwerken en domeinen in.',
  },
  {
    title: 'Assets of members',
    none: 'There are no assets yet',
    noneWhy: 'Open a member and fill in its networks and domains.',
  },
)

export function AllAssetsPage() {
  const t = useWords(text)
  const list = useList('GET /api/v1/assets', { query: useAssetQuery() })
  return (
    <Page title={t.title}>
      <div>
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
          {(assets: Asset[]) => <AssetTable assets={assets} />}
        </Listing>
      </div>
    </Page>
  )
}
