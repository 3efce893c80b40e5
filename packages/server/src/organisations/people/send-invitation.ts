// One invitation from wish to mail: kept, recorded, sent; without mail its link is given back.
import { record } from '../../audit/index.ts'
import type { Eyes } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { type InvitationRow, invite, noteSent } from './invitations.store.ts'

export interface InvitationWish {
  organisationId: string
  email: string
  name: string | null
  role: InvitationRow['role']
  language: 'nl' | 'en' | undefined
}

export async function sendOneInvitation(
  { database, clock, publicUrl, sendInvitation }: OrganisationsDeps,
  eyes: Eyes,
  wish: InvitationWish,
): Promise<{ row: InvitationRow; link: string | null }> {
  const { made, organisation } = await database.as(eyes, async (scope) => {
    const organisation = await findOrganisation(scope, wish.organisationId)
    const language = wish.language ?? organisation.language
    const made = await invite(scope, { ...wish, language }, clock.now())
    await record(scope, {
      action: 'person.invited',
      thing: { type: 'invitation', id: made.row.id },
      memberId: wish.organisationId,
      detail: { role: wish.role },
    })
    return { made, organisation }
  })
  const link = `${publicUrl}/invitation#token=${made.word}`
  const sent = await sendInvitation({
    to: made.row.email,
    language: made.row.language,
    organisation: organisation.name,
    link,
    expiresAt: made.row.expires_at,
  })
  if (sent) await database.as(eyes, (scope) => noteSent(scope, made.row.id, clock.now()))
  return { row: { ...made.row, sent_at: sent ? clock.now() : null }, link: sent ? null : link }
}
