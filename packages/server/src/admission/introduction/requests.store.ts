// Applications as they come in from anyone: kept until the link in the mail is used, then a file of an organisation that applies.
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { createMember, hashOf, invite, newSecretWord } from '../../organisations/index.ts'
import { newId, type Scope } from '../../platform/index.ts'
import type { ApplicationRequestTable } from '../admission.table.ts'
import { openCase } from '../case/case.store.ts'
import { currentTemplate } from '../template/template.store.ts'

export type RequestRow = Selectable<ApplicationRequestTable>
export const confirmWithin = 7 * 24 * 3600_000
const hour = 3600_000
/** Of one address; what comes from one network is limited by the route. */
const requestsAnHour = 3
/** Of all together: more mails than this to addresses that nobody has proven are no applications. */
const requestsOfAllAnHour = 200

export type NewRequest = Pick<
  RequestRow,
  'email' | 'name' | 'organisation' | 'template_key' | 'language' | 'target_group' | 'text'
>

/** Answers the row and, this once, the word of its link; null when this address asked often enough. Run under job eyes. */
export async function keepRequest(
  scope: Scope,
  wanted: NewRequest,
  now: Date,
): Promise<{ row: RequestRow; word: string } | null> {
  const template = await currentTemplate(scope, wanted.template_key)
  if (!template.open) throw new AppError('not-found', { detail: 'Nobody can apply by this template now.' })
  const { rows } = await sql<{ mine: number; all: number }>`
    select count(*) filter (where email = ${wanted.email})::int as mine, count(*)::int as all
    from application_request where created_at > ${new Date(now.getTime() - hour)}`.execute(scope.tx)
  const { mine = 0, all = 0 } = rows[0] ?? {}
  if (all >= requestsOfAllAnHour) throw new AppError('request.too-many')
  if (mine >= requestsAnHour) return null
  const word = newSecretWord()
  const row = await scope.tx
    .insertInto('application_request')
    .values({
      ...wanted,
      id: newId(),
      token_hash: hashOf(word),
      created_at: now,
      expires_at: new Date(now.getTime() + confirmWithin),
      confirmed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { row, word }
}

/** The request behind a word that was not used yet. Throws `access.link-used`. */
export async function openRequest(scope: Scope, word: string, now: Date, lock: boolean): Promise<RequestRow> {
  let select = scope.tx
    .selectFrom('application_request')
    .selectAll()
    .where('token_hash', '=', hashOf(word))
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now)
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw new AppError('access.link-used')
  return row
}

/**
 * The mail reached its reader: an organisation that applies, its file, and the word of an invitation for who asked. The
 * file bears the id of the request. Run under job eyes.
 */
export async function confirmRequest(scope: Scope, word: string, now: Date) {
  const row = await openRequest(scope, word, now, true)
  const template = await currentTemplate(scope, row.template_key)
  const organisationId = await createMember(
    scope,
    {
      name: row.organisation,
      kind: template.body.kind,
      language: row.language,
      state: 'applying',
    },
    now,
  )
  const invitation = await invite(
    scope,
    { organisationId, email: row.email, name: row.name, role: 'admin', language: row.language },
    now,
  )
  const applied = { targetGroup: row.target_group, text: row.text, again: null }
  const doer = { side: 'applicant', personId: null, tokenId: null } as const
  const file = await openCase(
    scope,
    organisationId,
    row.template_key,
    { doer, events: [{ type: 'applied', data: applied }], id: row.id },
    now,
  )
  await scope.tx.updateTable('application_request').set({ confirmed_at: now }).where('id', '=', row.id).execute()
  return { file, invitation: invitation.word, organisation: row.organisation }
}
