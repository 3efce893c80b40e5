// Agreements by which a security supplier acts for a member; each counts once both sides said yes.
import { AppError } from '@schakel/api'
import { type RawBuilder, sql } from 'kysely'
import { lockValue, newId, type Scope } from '../../platform/index.ts'

export interface SupplierRow {
  id: string
  organisation_id: string
  member_name: string
  other_id: string
  supplier_name: string
  note: string | null
  valid_until: Date | null
  created_at: Date
  consented_at: Date | null
  consented_by: string | null
  consenter: string | null
  accepted_at: Date | null
  accepted_by: string | null
  accepter: string | null
  ended_at: Date | null
}

const supplies = sql`r.kind = 'security-supplier'`

/** Condition on `agreement` (named `r`): the supplier may act now. */
export function suppliesNow(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(${supplies} and r.consented_at is not null and r.accepted_at is not null and r.ended_at is null
    and r.valid_from <= ${now} and (r.valid_until is null or r.valid_until > ${now}))`
}

function read(scope: Scope, where: RawBuilder<boolean>) {
  return sql<SupplierRow>`
    select r.id, r.organisation_id, m.name as member_name, r.other_id, s.name as supplier_name, r.note, r.valid_until, r.created_at,
      r.consented_at, r.consented_by, c.name as consenter, r.accepted_at, r.accepted_by, a.name as accepter, r.ended_at
    from agreement r join organisation m on m.id = r.organisation_id join organisation s on s.id = r.other_id
      left join person c on c.id = r.consented_by left join person a on a.id = r.accepted_by
    where ${supplies} and ${where} order by r.created_at desc, r.id desc limit 200`.execute(scope.tx)
}

/** Those of which the organisation is the member, and those of which it is the supplier. Run under job eyes: both sides' names. */
export async function agreementsOf(
  scope: Scope,
  organisationId: string,
): Promise<{ suppliers: SupplierRow[]; clients: SupplierRow[] }> {
  const { rows } = await read(scope, sql<boolean>`${organisationId}::uuid in (r.organisation_id, r.other_id)`)
  return {
    suppliers: rows.filter((row) => row.organisation_id === organisationId),
    clients: rows.filter((row) => row.other_id === organisationId),
  }
}

/** The agreement of one of the two; throws `not-found` for another's. Run under job eyes. */
export async function findSupplierAgreement(scope: Scope, organisationId: string, id: string): Promise<SupplierRow> {
  const { rows } = await read(
    scope,
    sql<boolean>`r.id = ${id}::uuid and ${organisationId}::uuid in (r.organisation_id, r.other_id)`,
  )
  const [row] = rows
  if (!row) throw new AppError('not-found')
  return row
}

export interface Asked {
  memberId: string
  supplierId: string
  until: Date | null
  note: string | null
  askedBy: string | null
  /** A person of the member asks: that is its consent. */
  consents: boolean
}

/** Throws `not-found` for who does not take part, `supplier.agreed` while one between the two is open. Run under job eyes. */
export async function askSupplier(scope: Scope, asked: Asked, now: Date): Promise<string> {
  const { memberId, supplierId, until, note, askedBy, consents } = asked
  await lockValue(scope, 'supplier of', `${memberId} ${supplierId}`)
  await sql`update agreement r set ended_at = r.valid_until where ${supplies} and r.organisation_id = ${memberId} and r.other_id = ${supplierId}
    and r.ended_at is null and r.valid_until <= ${now}`.execute(scope.tx)
  const supplier = await scope.tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', supplierId)
    .where('takes_part', '=', true)
    .where('is_operator', '=', false)
    .where('id', '<>', memberId)
    .executeTakeFirst()
  if (!supplier) throw new AppError('not-found', { detail: 'There is no such organisation among the members.' })
  const id = newId()
  const made = await sql`
    insert into agreement (id, kind, organisation_id, other_id, supplier_name, note, valid_from, valid_until, recorded_by, created_at, consented_at, consented_by)
    values (${id}, 'security-supplier', ${memberId}, ${supplierId}, ${supplier.name}, ${note}, ${now}, ${until}, ${askedBy}::uuid, ${now},
      ${consents ? now : null}::timestamptz, ${consents ? askedBy : null}::uuid)
    on conflict do nothing`.execute(scope.tx)
  if (!made.numAffectedRows) throw new AppError('supplier.agreed')
  return id
}

/** One side says yes, as this person. Throws `supplier.ended`. Run under job eyes. */
export async function sayYes(
  scope: Scope,
  row: SupplierRow,
  side: 'member' | 'supplier',
  personId: string | null,
  now: Date,
): Promise<void> {
  if (row.ended_at || (row.valid_until && row.valid_until <= now)) throw new AppError('supplier.ended')
  const change =
    side === 'member' ? { consented_at: now, consented_by: personId } : { accepted_at: now, accepted_by: personId }
  const said = side === 'member' ? 'consented_at' : 'accepted_at'
  await scope.tx.updateTable('agreement').set(change).where('id', '=', row.id).where(said, 'is', null).execute()
}

/** At once: nobody of the supplier acts for the member any more. Run under job eyes. */
export async function endSupplier(scope: Scope, id: string, personId: string | null, now: Date): Promise<void> {
  await scope.tx
    .updateTable('agreement')
    .set({ ended_at: now, ended_by: personId })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
