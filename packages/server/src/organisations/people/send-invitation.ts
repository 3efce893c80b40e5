// One invitation from wish to mail: kept, recorded, sent; what can't be mailed is shown to the operator's admins only.
import { AppError } from '@schakel/api'
import { record } from '../../audit/index.ts'
import { type Eyes, jobEyes } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { type InvitationRow, invite, noteSent, revokeInvitation } from './invitations.store.ts'

export interface InvitationWish {
  organisationId: string
  email: string
  name: string | null
  role: InvitationRow['role']
  language: 'nl' | 'en' | undefined
}

/**
 * Answers the link only to the operator's admins, and only when no mail carried it: whoever sees it can answer for
 * the address. Throws `mail.not-configured` or `mail.refused` for the others; then nothing stays open.
 */
export async function sendOneInvitation(
  deps: OrganisationsDeps,
  eyes: Eyes,
  wish: InvitationWish,
): Promise<{ row: InvitationRow; link: string | null }> {
  const { database, clock, publicUrl, sendInvitation } = deps
  const { made, organisation } = await keep(deps, eyes, wish)
  const link = `${publicUrl}/invitation#token=${made.word}`
  const outcome = await sendInvitation({
    to: made.row.email,
    language: made.row.language,
    organisation: organisation.name,
    link,
    expiresAt: made.row.expires_at,
  })
  if (outcome === 'sent') {
    await database.as(jobEyes('invitation'), (scope) => noteSent(scope, made.row.id, clock.now()))
    return { row: { ...made.row, sent_at: clock.now() }, link: null }
  }
  if (eyes.audience === 'operator') return { row: made.row, link }
  await takeBack(deps, eyes, made.row)
  if (outcome === 'refused') throw new AppError('mail.refused')
  throw new AppError('mail.not-configured', {
    detail: 'This node has no mail yet, so nobody was invited. Ask the operator.',
  })
}

async function keep({ database, clock }: OrganisationsDeps, eyes: Eyes, wish: InvitationWish) {
  return await database.as(eyes, async (scope) => {
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
}

async function takeBack({ database, clock }: OrganisationsDeps, eyes: Eyes, row: InvitationRow): Promise<void> {
  await database.as(eyes, async (scope) => {
    await revokeInvitation(scope, row.organisation_id, row.id, clock.now())
    await record(scope, {
      action: 'invitation.revoked',
      thing: { type: 'invitation', id: row.id },
      memberId: row.organisation_id,
    })
  })
}
