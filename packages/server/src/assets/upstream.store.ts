// What goes upstream is read from the accepted assets of who takes part; what was handed over is kept to compare with.
import { sql } from 'kysely'
import { newId, type Scope } from '../platform/index.ts'
import type { UpstreamExportTable } from './assets.table.ts'
import { hashOf, type OwnedAsset } from './upstream.ts'

export async function constituencyAssets(scope: Scope): Promise<OwnedAsset[]> {
  const { rows } = await sql<OwnedAsset>`
    select a.type, a.value, nullif(a.reference, '') as reference from asset a join organisation o on o.id = a.organisation_id and o.takes_part
    where a.state = 'accepted' and a.type <> 'product' order by a.type, a.network, a.asn, a.value, a.reference`.execute(
    scope.tx,
  )
  return rows
}

export interface HandedOver {
  id: string
  owners: UpstreamExportTable['owners']
  sha256: string
  lines: string[]
  made_at: Date
  made_by: string | null
  maker: string | null
}

/** The last one with these owners, or null. */
export async function lastHandedOver(scope: Scope, owners: UpstreamExportTable['owners']): Promise<HandedOver | null> {
  const { rows } = await sql<HandedOver>`
    select e.id, e.owners, encode(e.sha256, 'hex') as sha256, e.lines, e.made_at, e.made_by, p.name as maker
    from upstream_export e left join person p on p.id = e.made_by
    where e.owners = ${owners} order by e.made_at desc, e.id desc limit 1`.execute(scope.tx)
  return rows[0] ?? null
}

export async function keepHandedOver(
  scope: Scope,
  owners: UpstreamExportTable['owners'],
  lines: readonly string[],
  now: Date,
): Promise<void> {
  await scope.tx
    .insertInto('upstream_export')
    .values({
      id: newId(),
      owners,
      lines: [...lines],
      sha256: Buffer.from(hashOf(lines), 'hex'),
      made_at: now,
      made_by: scope.eyes.personId,
    })
    .execute()
}
