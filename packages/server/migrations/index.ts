// The migrations in their order; a landed one is never edited (migrations.lock has their hashes).
import type { Kysely } from 'kysely'
import { up as ground } from './0001-ground.ts'
import { up as jobs } from './0002-jobs.ts'
import { up as auth } from './0003-auth.ts'
import { up as heldObservations } from './0004-held-observations.ts'
import { up as leastRights } from './0005-least-rights.ts'
import { up as watch } from './0006-watch.ts'
import { up as delivery } from './0007-delivery.ts'
import { up as waysIn } from './0008-ways-in.ts'
import { up as linkShown } from './0009-link-shown.ts'
import { up as claims } from './0010-claims.ts'
import { up as linksAndLeases } from './0011-links-and-leases.ts'
import { up as lists } from './0012-lists.ts'
import { up as allKinds } from './0013-all-kinds.ts'
import { up as standing } from './0014-standing.ts'
import { up as assetProof } from './0015-asset-proof.ts'
import { up as contacts } from './0016-contacts.ts'
import { up as admission } from './0017-admission.ts'
import { up as constituency } from './0018-constituency.ts'

export interface NamedMigration {
  name: string
  up(db: Kysely<unknown>): Promise<void>
}

export const migrations: readonly NamedMigration[] = [
  { name: '0001-ground', up: ground },
  { name: '0002-jobs', up: jobs },
  { name: '0003-auth', up: auth },
  { name: '0004-held-observations', up: heldObservations },
  { name: '0005-least-rights', up: leastRights },
  { name: '0006-watch', up: watch },
  { name: '0007-delivery', up: delivery },
  { name: '0008-ways-in', up: waysIn },
  { name: '0009-link-shown', up: linkShown },
  { name: '0010-claims', up: claims },
  { name: '0011-links-and-leases', up: linksAndLeases },
  { name: '0012-lists', up: lists },
  { name: '0013-all-kinds', up: allKinds },
  { name: '0014-standing', up: standing },
  { name: '0015-asset-proof', up: assetProof },
  { name: '0016-contacts', up: contacts },
  { name: '0017-admission', up: admission },
  { name: '0018-constituency', up: constituency },
]
