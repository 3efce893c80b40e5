// The lease on an intake: one process works on it, renews it while it does, and loses what it writes once it lapsed.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { IntakeRow } from './intakes.store.ts'

export interface Lease {
  /** A word of the process; ids are made anew at each start. */
  readonly owner: string
  readonly milliseconds: number
  /** No other process uses this database: whoever held a lease is dead. */
  readonly alone: boolean
}

/** By the database's clock, which all processes share. */
const until = ({ milliseconds }: Pick<Lease, 'milliseconds'>) =>
  sql<Date>`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`

/** Condition on `intake`: it waits or runs, and nobody else works on it now. */
const free = ({ owner, alone }: Lease) => sql<boolean>`
  (state in ('spooled', 'running') and (${alone} or lease_owner is null or lease_owner = ${owner}::uuid or lease_until < clock_timestamp()))`

/** Intakes that nobody works on, oldest first. */
export async function freeIntakes(scope: Scope, lease: Lease): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('intake')
    .select('id')
    .where(free(lease))
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The intake as it stands, now this process's own; undefined when it is over or another works on it. */
export async function takeIntake(scope: Scope, id: string, lease: Lease): Promise<IntakeRow | undefined> {
  return await scope.tx
    .updateTable('intake')
    .set({ lease_owner: lease.owner, lease_until: until(lease) })
    .where('id', '=', id)
    .where(free(lease))
    .returningAll()
    .executeTakeFirst()
}

export async function renewLease(scope: Scope, id: string, lease: Lease): Promise<void> {
  await scope.tx
    .updateTable('intake')
    .set({ lease_until: until(lease) })
    .where('id', '=', id)
    .where('lease_owner', '=', lease.owner)
    .execute()
}

/** The process stops: others need not wait. */
export async function endLeases(scope: Scope, owner: string): Promise<void> {
  await scope.tx
    .updateTable('intake')
    .set({ lease_owner: null, lease_until: null })
    .where('lease_owner', '=', owner)
    .execute()
}

/** Another process took over meanwhile: the transaction that finds out writes nothing. */
export class LeaseLost extends Error {
  constructor(id: string) {
    super(`another process works on intake ${id}`)
    this.name = 'LeaseLost'
  }
}

/** Holds the intake for this transaction. Throws `LeaseLost`. */
export async function demandLease(scope: Scope, id: string, owner: string): Promise<void> {
  const row = await scope.tx
    .selectFrom('intake')
    .select('id')
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new LeaseLost(id)
}
