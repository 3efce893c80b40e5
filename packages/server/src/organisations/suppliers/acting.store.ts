// People of a supplier who act for its clients: for whom they may, and for whom a session does now.
import { sql } from 'kysely'
import type { Role, Scope } from '../../platform/index.ts'
import { suppliesNow } from './suppliers.store.ts'

export interface Client {
  id: string
  name: string
  kind: 'national' | 'oktt' | 'csirt' | 'participant'
  language: 'nl' | 'en'
  supplier_id: string
  supplier_name: string
  /** The person's at the supplier. */
  role: Role
}

/** For whom the person may act now, by which supplier. An auditor of the supplier acts for nobody. */
export async function clientsOf(scope: Scope, personId: string, now: Date): Promise<Client[]> {
  const { rows } = await sql<Client>`
    select m.id, m.name, m.kind, m.language, s.id as supplier_id, s.name as supplier_name, p.role
    from person_role p join organisation s on s.id = p.organisation_id and s.state = 'active' and not s.is_operator
      join agreement r on r.other_id = s.id and ${suppliesNow(now)}
      join organisation m on m.id = r.organisation_id and m.takes_part
    where p.person_id = ${personId}::uuid and p.role <> 'auditor' order by m.name, s.name`.execute(scope.tx)
  return rows
}

/** An analyst at most: what a supplier does is see and answer. */
export const actingRole = (role: Role): Role => (role === 'admin' ? 'analyst' : role)

/** The choice that the session made, while it holds; null when it acts in a role of its own. */
export async function chosenClient(
  scope: Scope,
  accountId: string,
  sessionId: string,
  now: Date,
): Promise<{ personId: string; client: Client } | null> {
  const chosen = await scope.tx
    .selectFrom('acting_for as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id', 'a.organisation_id', 'a.supplier_id'])
    .where('a.session_id', '=', sessionId)
    .where('p.auth_user_id', '=', accountId)
    .where('a.supplier_id', 'is not', null)
    .executeTakeFirst()
  if (!chosen) return null
  const clients = await clientsOf(scope, chosen.id, now)
  const client = clients.find((one) => one.id === chosen.organisation_id && one.supplier_id === chosen.supplier_id)
  return client ? { personId: chosen.id, client } : null
}
