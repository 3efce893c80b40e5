// A letter to everyone at the operator who should know at once: its admins and its contacts with a mail address.
import { sql } from 'kysely'
import { findOperator } from '../organisations/index.ts'
import type { Scope, Vault } from '../platform/index.ts'
import type { LetterText } from './letters/index.ts'
import { letterQueue } from './letters.store.ts'
import type { Language } from './times.ts'

export type OperatorLetter = LetterText & { key: string; from?: Date }

async function readersOf(scope: Scope, operatorId: string): Promise<{ to: string; language: Language }[]> {
  const { rows } = await sql<{ to: string; language: Language }>`
    select distinct on (email) email as to, language from (
      select p.email, p.language from person p join person_role r on r.person_id = p.id
      where r.organisation_id = ${operatorId} and r.role = 'admin'
      union all
      select c.email, c.language from contact c where c.organisation_id = ${operatorId} and c.email is not null) someone
    order by email`.execute(scope.tx)
  return rows
}

/** One letter each; the key of each begins with that of the letter. Run under job eyes. */
export async function letterToOperator(scope: Scope, vault: Vault, letter: OperatorLetter, now: Date): Promise<void> {
  const operator = await findOperator(scope)
  if (!operator) return
  const queue = letterQueue(vault)
  for (const { to, language } of await readersOf(scope, operator.id))
    await queue(scope, { ...letter, to, language, organisationId: operator.id, key: `${letter.key}:${to}` }, now)
}
