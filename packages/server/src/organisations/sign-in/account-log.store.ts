// What happens to ways to sign in stands in the log, in the name of the person whose account it is.
import type { AuditAction } from '@schakel/api'
import { type AuditFact, record } from '../../audit/index.ts'
import type { Scope } from '../../platform/index.ts'
import { actingOrganisation } from './sessions.store.ts'

/** The account's person, also when it has no role any more. */
export async function personOfAccount(scope: Scope, accountId: string) {
  return await scope.tx
    .selectFrom('person')
    .select(['id', 'email', 'language'])
    .where('auth_user_id', '=', accountId)
    .executeTakeFirst()
}

/** Records a fact about an account; ids, codes and counts only. Nothing is recorded when the account has no person. */
export async function recordOfAccount(
  scope: Scope,
  account: { accountId: string; sessionId: string | null },
  action: AuditAction,
  detail: AuditFact['detail'] = {},
): Promise<void> {
  const person = await personOfAccount(scope, account.accountId)
  if (!person) return
  const acting = await actingOrganisation(scope, account.accountId, account.sessionId ?? '')
  const eyes = { ...scope.eyes, personId: person.id, organisationId: acting?.organisationId ?? null }
  await record(
    { tx: scope.tx, eyes },
    {
      action,
      thing: { type: 'person', id: person.id },
      memberId: acting && !acting.isOperator ? acting.organisationId : null,
      detail,
    },
  )
}
