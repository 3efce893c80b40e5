// All ways in of an organisation at once: closed when it leaves, so that coming back needs new ones.
import { record } from '../../audit/index.ts'
import type { Scope } from '../../platform/index.ts'

/** Revokes its tokens and open invitations; nobody acts for it any more, and who did is in the log. */
export async function closeWaysIn(scope: Scope, organisationId: string, now: Date): Promise<void> {
  await scope.tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .execute()
  await scope.tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  await scope.tx.deleteFrom('acting_for').where('organisation_id', '=', organisationId).execute()
  const people = await scope.tx
    .deleteFrom('person_role')
    .where('organisation_id', '=', organisationId)
    .returning(['person_id', 'role'])
    .execute()
  for (const { person_id, role } of people)
    await record(scope, {
      action: 'person.removed',
      thing: { type: 'person', id: person_id },
      memberId: organisationId,
      detail: { role },
    })
}
