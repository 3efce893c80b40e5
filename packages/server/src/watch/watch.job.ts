// The watch: makes the checks that are due, keeps what they find, and tells the operator.
import { readSettings } from '../organisations/index.ts'
import { type Clock, type Database, type Jobs, jobEyes, type Log } from '../platform/index.ts'
import type { Check, Found } from './check.ts'
import { checks } from './checks/index.ts'
import type { LookAtNode, ProcessFacts } from './look-at-node.ts'
import { looksAt, noteLook } from './looks.store.ts'
import { tellTroubles } from './tell.store.ts'
import { endAbandoned, keepFound, takeWatch } from './troubles.store.ts'

export interface WatchDeps {
  database: Database
  clock: Clock
  log: Log
  facts: ProcessFacts
  /** Called when a notice was written, so that it goes out soon. */
  whenTold(): void
}

export interface Watch {
  /** Makes the checks of the whole node that are due (`all`: every one), and tells; answers how many things were told. */
  look(all?: boolean): Promise<number>
  /** Makes the checks of this process and its machine. */
  lookAtProcess(): Promise<void>
  stop(): Promise<void>
}

const eyes = jobEyes('watch')
const minute = 60_000
const named = (by: Check['by']) => checks.filter((check) => check.by === by).map(({ name }) => name)

async function make(check: Check, deps: WatchDeps): Promise<{ found: readonly Found[] } | { problem: string }> {
  const node: LookAtNode = {
    ...deps.facts,
    now: deps.clock.now(),
    read: (work) => deps.database.as(eyes, work),
  }
  try {
    return { found: await check.look(node) }
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown'
    deps.log.error({ check: check.name, err: problem }, 'check of the watch')
    return { problem: problem.slice(0, 300) }
  }
}

/** A check that can't be made leaves what it found before as it was. */
async function makeAndKeep(check: Check, deps: WatchDeps): Promise<void> {
  const made = await make(check, deps)
  const { machine } = deps.facts
  const byProcess = check.by === 'process'
  const now = deps.clock.now()
  await deps.database.as(eyes, async (scope) => {
    await takeWatch(scope)
    const problem = 'problem' in made ? made.problem : null
    await noteLook(scope, { check_name: check.name, place: byProcess ? machine : '', looked_at: now, problem })
    if ('problem' in made) return
    await keepFound(scope, check.name, made.found, now, byProcess ? (subject) => subject === machine : undefined)
  })
}

async function dueChecks({ database, clock }: WatchDeps): Promise<Check[]> {
  const looks = await database.as(eyes, (scope) => looksAt(scope, ''))
  const now = clock.now().getTime()
  return checks.filter((check) => {
    if (check.by !== 'node') return false
    const last = looks.get(check.name)?.looked_at.getTime()
    const passed = last === undefined ? Number.POSITIVE_INFINITY : Math.abs(now - last)
    // Half a minute of grace: schedules come a little early or late.
    return passed > check.everyMinutes * minute - minute / 2
  })
}

async function lookAtAll(deps: WatchDeps, all: boolean): Promise<number> {
  const due = all ? checks.filter((check) => check.by === 'node') : await dueChecks(deps)
  for (const check of due) await makeAndKeep(check, deps)
  const told = await deps.database.as(eyes, async (scope) => {
    await takeWatch(scope)
    await endAbandoned(scope, named('node'), named('process'), deps.clock.now())
    const mailReady = Boolean((await readSettings(scope))['mail.smtp'])
    return await tellTroubles(scope, checks, mailReady, deps.clock.now())
  })
  if (told > 0) deps.whenTold()
  return told
}

/** `jobs` absent: nothing runs by itself. */
export async function startWatch(deps: WatchDeps, jobs?: Jobs): Promise<Watch> {
  let running: Promise<unknown> = Promise.resolve()
  const lookAtProcess = async () => {
    for (const check of checks) if (check.by === 'process') await makeAndKeep(check, deps)
  }
  const besides = (work: Promise<unknown>) => {
    running = Promise.all([running, work]).catch((error: Error) => deps.log.error({ err: error.message }, 'watch'))
  }
  const timer = jobs ? setInterval(() => besides(lookAtProcess()), minute) : undefined
  timer?.unref()
  if (jobs) {
    await jobs.work('watch', async () => {
      await lookAtAll(deps, false)
    })
    await jobs.schedule('watch', '* * * * *')
    // What fell due while the node was down, and who looks at the desk now should not read that nobody watches.
    besides(lookAtAll(deps, false))
  }
  return {
    look: (all = false) => lookAtAll(deps, all),
    lookAtProcess,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
