// One invitation from wish to mail: kept, recorded and queued at once; where no mail went, the operator's admin gets its link.
import { AppError } from '@schakel/api'
import { record } from '../../audit/index.ts'
import { type Eyes, jobEyes, type Scope } from '../../platform/index.ts'
import type { InvitationState, OrganisationsDeps } from '../deps.ts'
import { findOrganisation, type OrganisationRow } from '../members/members.store.ts'
import { demandFewInvitations, type InvitationRow, invite, noteShown } from './invitations.store.ts'

export interface InvitationWish {
  organisationId: string
  email: string
  name: string | null
  role: InvitationRow['role']
  language: 'nl' | 'en' | undefined
}

/** The person who invites, by name and organisation; null when a machine does. */
async function inviterOf(scope: Scope): Promise<{ name: string; organisation: string } | null> {
  const { personId, organisationId } = scope.eyes
  if (!personId || !organisationId) return null
  const person = await scope.tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  if (!person) return null
  return { name: person.name, organisation: (await findOrganisation(scope, organisationId)).name }
}

async function keep(
  scope: Scope,
  { clock, publicUrl, sendInvitation }: OrganisationsDeps,
  wish: InvitationWish,
  organisation: OrganisationRow,
  mails: boolean,
): Promise<{ row: InvitationRow; link: string }> {
  await demandFewInvitations(scope, wish.organisationId, clock.now())
  const made = await invite(scope, { ...wish, language: wish.language ?? organisation.language }, clock.now())
  const { id, email, language, expires_at, role } = made.row
  await record(scope, {
    action: 'person.invited',
    thing: { type: 'invitation', id },
    memberId: wish.organisationId,
    detail: { role },
  })
  const link = `${publicUrl}/invitation#token=${made.word}`
  if (mails)
    await sendInvitation(scope, {
      id,
      organisationId: organisation.id,
      to: email,
      language,
      organisation: organisation.name,
      isOperator: organisation.is_operator,
      role,
      inviter: await inviterOf(scope),
      link,
      expiresAt: expires_at,
    })
  return { row: made.row, link }
}

/**
 * `wait`: tries the mail now and says what came of it; else it leaves in the background. The link is answered only to
 * the operator's admins, for whoever holds it can answer for the address. Throws `mail.not-configured` for a member.
 */
export async function sendOneInvitation(
  deps: OrganisationsDeps,
  eyes: Eyes,
  wish: InvitationWish,
  wait = true,
): Promise<{ row: InvitationRow; link: string | null; mail: InvitationState | null }> {
  const { database } = deps
  const mails = (await deps.mailsFrom()) !== null
  const byOperator = eyes.audience === 'operator'
  if (!mails && !byOperator)
    throw new AppError('mail.not-configured', {
      detail: 'This node has no mail yet, so nobody was invited. Ask the operator.',
    })
  const { row, link } = await database.as(eyes, async (scope) =>
    keep(scope, deps, wish, await findOrganisation(scope, wish.organisationId), mails),
  )
  if (mails && wait) await deps.tryInvitation(row.id)
  else if (mails) deps.soon()
  const states = await database.as(eyes, (scope) => deps.invitationStates(scope, [row.id]))
  const mail = states.get(row.id) ?? null
  const shown = byOperator && wait && mail?.state !== 'sent'
  if (shown) await database.as(jobEyes('invitation'), (scope) => noteShown(scope, row.id))
  return { row, link: shown ? link : null, mail }
}
