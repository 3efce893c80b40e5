// What a membership entitles to, written in one place: whoever decides it, and whatever follows from it in the same transaction.
import type { Scope } from '../../platform/index.ts'
import { closeWaysIn } from '../access/ways-in.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { changeMember, findOrganisation, type MemberChange } from './members.store.ts'

export type Standing = Pick<MemberChange, 'state' | 'covers' | 'entitled_until' | 'guideline' | 'grace_until'>

/** Assets and findings follow a state that turns; an organisation that leaves loses its ways in. Run under job or operator eyes. */
export async function applyStanding(
  scope: Scope,
  { clock, membershipTurned }: Pick<OrganisationsDeps, 'clock' | 'membershipTurned'>,
  organisationId: string,
  standing: Standing,
): Promise<void> {
  const before = await findOrganisation(scope, organisationId)
  await changeMember(scope, organisationId, standing, clock.now())
  if (standing.state === undefined || standing.state === before.state) return
  if (standing.state === 'withdrawn') await closeWaysIn(scope, organisationId, clock.now())
  await membershipTurned(scope, organisationId)
}
