// The operator's assets of all members.
import type { Asset } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { Empty, Go, Page } from '../look/index.ts'
import { AssetTable } from './asset-table.tsx'
import { useAssetChoices } from './member-assets.tsx'

const text = words(
  {
    title: 'Systemen van deelnemers',
    upstream: 'Voor het bovenliggende knooppunt',
    none: 'Er zijn nog geen systemen',
    noneWhy: 'Open een deelnemer en vul zijn netwerken en domeinen in.',
  },
  {
    title: 'Assets of members',
    upstream: 'For the upstream',
    none: 'There are no assets yet',
    noneWhy: 'Open a member and fill in its networks and domains.',
  },
)

export function AllAssetsPage() {
  const t = useWords(text)
  const listing = useListing('GET /api/v1/assets', useAssetChoices())
  return (
    <Page
      title={t.title}
      tools={
        <>
          <Go to="/assets/upstream">{t.upstream}</Go>
          <SaveAsCsv listing={listing} />
        </>
      }
    >
      <Listing
        listing={listing}
        empty={
          <Empty title={t.none} neutral>
            <p>{t.noneWhy}</p>
          </Empty>
        }
      >
        {(assets: Asset[]) => <AssetTable assets={assets} />}
      </Listing>
    </Page>
  )
}
