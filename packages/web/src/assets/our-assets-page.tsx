// Our assets: what this organisation answers for.
import { useWords, words } from '../language/index.ts'
import { Page } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { MemberAssets } from './member-assets.tsx'

const text = words(
  { title: 'Onze systemen', about: 'Netwerken, AS-nummers en domeinen. Hiermee herkennen wij wat over u gaat.' },
  { title: 'Our assets', about: 'Networks, AS numbers and domains. By these we find what is about you.' },
)

export function OurAssetsPage() {
  const t = useWords(text)
  return (
    <Page title={t.title} about={t.about}>
      <MemberAssets memberId={useMe().organisation.id} />
    </Page>
  )
}
