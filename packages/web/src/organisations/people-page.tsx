// People and channels of one's own organisation: who looks along, whom we call, how we reach you.
import { useWords, words } from '../language/index.ts'
import { Page } from '../look/index.ts'
import { useMay, useMe } from '../session/index.ts'
import { Channels } from './channels.tsx'
import { Contacts } from './contacts.tsx'
import { Digest } from './digest.tsx'
import { Invitations } from './invitations.tsx'
import { People } from './people.tsx'
import { Roster } from './roster.tsx'
import { Suppliers } from './suppliers.tsx'
import { Tokens } from './tokens.tsx'

const text = words(
  { title: 'Mensen en kanalen', about: 'Wie meekijkt, wie wij bellen, en hoe wij u bereiken.' },
  { title: 'People and channels', about: 'Who has access, whom we call, and how we reach you.' },
)

export function PeoplePage() {
  const t = useWords(text)
  const { organisation, audience, applies } = useMe()
  const { admin } = useMay()
  return (
    <Page title={t.title} about={t.about}>
      <Contacts memberId={organisation.id} />
      <Roster memberId={organisation.id} />
      <Channels memberId={organisation.id} />
      {audience === 'member' && !applies && <Digest memberId={organisation.id} />}
      {audience === 'member' && !applies && <Suppliers memberId={organisation.id} />}
      <People memberId={organisation.id} />
      {admin && <Invitations memberId={organisation.id} />}
      {admin && !applies && <Tokens memberId={organisation.id} />}
    </Page>
  )
}
