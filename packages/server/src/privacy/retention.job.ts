// The nightly retention run: every rule of the register, in batches of their own transactions.
import { type Clock, type Database, type Jobs, jobEyes } from '../platform/index.ts'
import { storedKinds } from './register.ts'
import { fullBatch, type RetentionOutcome, runRule } from './retention.store.ts'

export interface RetentionDeps {
  database: Database
  clock: Clock
}

/** Runs all rules once; answers what each deleted. */
export async function runRetention({ database, clock }: RetentionDeps): Promise<RetentionOutcome[]> {
  const outcomes: RetentionOutcome[] = []
  for (const { kind, rule } of storedKinds) {
    if (!rule) continue
    let total = 0
    let deleted: number
    do {
      deleted = (await database.as(jobEyes('retention'), (scope) => runRule(scope, kind, rule, clock.now()))).deleted
      total += deleted
    } while (deleted >= fullBatch)
    outcomes.push({ kind, deleted: total })
  }
  return outcomes
}

export async function scheduleRetention(jobs: Jobs, deps: RetentionDeps): Promise<void> {
  await jobs.work('retention', async () => {
    await runRetention(deps)
  })
  await jobs.schedule('retention', '17 3 * * *')
}
