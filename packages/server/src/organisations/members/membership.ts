// What a membership allows: who may change it, and what a member that is suspended or has left may not begin.
import { AppError } from '@schakel/api'
import type { Eyes } from '../../platform/index.ts'
import type { MemberChange, OrganisationRow } from './members.store.ts'

/** Throws `access.forbidden`: the operator's own organisation is no member, and only an admin changes a state. */
export function demandMayChange(eyes: Eyes, before: OrganisationRow, change: MemberChange): void {
  if (before.is_operator)
    throw new AppError('access.forbidden', { detail: 'The operator’s own organisation is changed in the settings.' })
  if (change.state !== undefined && change.state !== before.state && eyes.role !== 'admin')
    throw new AppError('access.forbidden', { detail: 'Only an admin suspends, lifts or ends a membership.' })
}

/** Throws `member.withdrawn` for an organisation that has left. */
export function refuseWithdrawn({ name, state }: Pick<OrganisationRow, 'name' | 'state'>): void {
  if (state === 'withdrawn') throw new AppError('member.withdrawn', { detail: `${name} has left.` })
}

/** Throws `member.suspended` while the organisation is suspended. */
export function refuseSuspended({ name, state }: Pick<OrganisationRow, 'name' | 'state'>): void {
  if (state === 'suspended')
    throw new AppError('member.suspended', { detail: `${name} is suspended. Until that is lifted it can only read.` })
}
