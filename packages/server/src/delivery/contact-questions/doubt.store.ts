// Tells the admins of an organisation that one of its contacts says to be no longer right.
import { sql } from 'kysely'
import type { Scope, Vault } from '../../platform/index.ts'
import { lettersQueue } from '../letters.store.ts'
import type { Language } from '../times.ts'
import type { Asked } from './questions.store.ts'

interface Admin {
  organisation_id: string
  email: string
  language: Language
}

/** One letter to each admin of each organisation; the desk shows the operator the same. Run under job eyes. */
export async function tellAdmins(
  scope: Scope,
  vault: Vault,
  questionId: string,
  contacts: readonly Asked[],
  said: string | null,
  now: Date,
): Promise<void> {
  const own = Map.groupBy(contacts, (one) => one.organisation_id)
  const { rows } = await sql<Admin>`
    select r.organisation_id, p.email, p.language from person_role r join person p on p.id = r.person_id
    where r.role = 'admin' and r.organisation_id = any(${[...own.keys()]}::uuid[]) order by p.email`.execute(scope.tx)
  const letters = rows.flatMap(({ organisation_id, email, language }) => {
    const doubted = own.get(organisation_id) ?? []
    const [first] = doubted
    if (!first) return []
    const data = { organisation: first.organisation, names: doubted.map(({ name }) => name), said }
    const key = `contact-doubted:${questionId}:${organisation_id}:${email}`
    return [{ template: 'contact-doubted' as const, data, to: email, language, organisationId: organisation_id, key }]
  })
  await lettersQueue(vault)(scope, letters, now)
}
