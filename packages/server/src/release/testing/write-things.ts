// Findings of two members as the release tests need them: each thing with a source, an asset and a row of its own.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { newId, type Scope } from '../../platform/index.ts'
import type { Recipient, Thing } from '../index.ts'

export const now = new Date('2026-11-24T08:00:00Z')
/** Members a and b, people p and q: names that stand for ids. */
export const ids = { a: newId(), b: newId(), p: newId(), q: newId() }
const real = (name: string): string => (ids as Record<string, string>)[name] ?? name
export const realRecipient = (recipient: Recipient): Recipient => ({
  ...recipient,
  organisationId: recipient.organisationId && real(recipient.organisationId),
  personId: recipient.personId && real(recipient.personId),
})

/** Writes both members and the things; a thing without an owner is a's. */
export async function writeThings(scope: Scope, things: readonly Thing[]): Promise<void> {
  for (const [id, name] of [
    [ids.a, 'A'],
    [ids.b, 'B'],
  ] as const)
    await sql`insert into organisation (id, kind, name, created_at, changed_at) values (${id}, 'participant', ${name}, ${now}, ${now})`.execute(
      scope.tx,
    )
  const rows = things.map((thing, i) => ({
    id: newId(),
    source: newId(),
    asset: newId(),
    name: `s${i}`,
    key: randomBytes(16).toString('hex'),
    member: real(thing.ownerId ?? 'a'),
    tlp: thing.tlp,
    pap: thing.pap,
    hops: thing.hops,
    addressed: thing.addressedTo?.map(real) ?? null,
    held: thing.held,
    severity: thing.severity,
    floor: thing.severityFloor,
    permitted: thing.supplierPermitted,
  }))
  const from = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, source uuid, asset uuid, name text, key text, member uuid,
    tlp text, pap text, hops int, addressed uuid[], held boolean, severity text, floor jsonb, permitted boolean)`
  await sql`insert into source (id, name, title, label, severity_floor, supplier_permitted, created_at, changed_at)
    select source, name, name, 'GREEN', floor, permitted, ${now}, ${now} from ${from}`.execute(scope.tx)
  await sql`insert into asset (id, organisation_id, type, value, state, declared_by, declared_at, changed_at)
    select asset, member, 'domain', name || '.example', 'accepted', 'operator', ${now}, ${now} from ${from}`.execute(
    scope.tx,
  )
  await sql`insert into finding (member_id, id, key, issue, subject, subject_type, asset_id, matched_by, report_type, family, taxonomy, type,
      identifier, severity, status, first_seen, last_seen, tlp, pap, hops, addressed_to, source_id, held, created_at, changed_at)
    select member, id, decode(key, 'hex'), 'open-rdp', name || '.example', 'domain', asset, 'domain', 'scan_rdp', 'scan', 'vulnerable', 'weak-crypto',
      'open-rdp', severity, 'open', ${now}, ${now}, tlp, pap, hops, addressed, source, held, ${now}, ${now} from ${from}`.execute(
    scope.tx,
  )
}
