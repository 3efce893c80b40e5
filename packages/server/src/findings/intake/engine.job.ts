// The intake engine: one worker thread, a queue of intakes, tries again while the database is away.
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { LiveIndex } from '../../assets/index.ts'
import { type Clock, type Database, jobEyes, type Log, type Vault } from '../../platform/index.ts'
import { failIntake, findIntake, unfinishedIntakes } from '../../sources/index.ts'
import type { WorkerAnswer } from './engine.worker.ts'
import { spoolPathOf } from './receive.disk.ts'
import type { RunOrder } from './run-order.ts'

export interface EngineDeps {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  index: LiveIndex
  dataFolder: string
  /** Called when an intake is done, so that what it made can be told. */
  whenDone?(): void
}

export interface IntakeEngine {
  /** Puts the intake in the queue; resolves when it is done or has failed for good. */
  run(intakeId: string): Promise<void>
  /** Takes up what a stop, a crash or a database that was away left; what runs or waits already is not taken twice. */
  resume(): Promise<void>
  stop(): Promise<void>
}

const eyes = jobEyes('intake-engine')
const pauses = [200, 500, 1000, 2000, 4000, 8000, 15_000, 30_000]

class Thread {
  readonly #address: Database['address']
  #worker: Worker | null = null

  constructor(address: Database['address']) {
    this.#address = address
  }

  run(order: RunOrder): Promise<WorkerAnswer> {
    const worker =
      this.#worker ?? new Worker(new URL('./engine.worker.ts', import.meta.url), { workerData: this.#address })
    this.#worker = worker
    return new Promise((resolve) => {
      const settle = (answer: WorkerAnswer) => {
        worker.off('message', settle).off('error', lost).off('exit', lost)
        resolve(answer)
      }
      const lost = (error: Error | number) => {
        this.#worker = null
        const detail = error instanceof Error ? error.message : `the worker ended with ${error}`
        settle({ ok: false, code: null, detail, away: false })
      }
      worker.once('message', settle)
      worker.once('error', lost)
      worker.once('exit', lost)
      worker.postMessage(order)
    })
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }
}

export function startEngine(deps: EngineDeps): IntakeEngine {
  const { database, clock, vault, log } = deps
  const thread = new Thread(database.address)
  let last: Promise<void> = Promise.resolve()
  let stopped = false
  const ending = new AbortController()

  async function attempt(intakeId: string): Promise<WorkerAnswer> {
    const intake = await database.as(eyes, (scope) => findIntake(scope, intakeId))
    if (intake.state !== 'spooled' && intake.state !== 'running') return { ok: true }
    if (!intake.spool_key)
      return { ok: false, code: 'intake.spool', detail: 'The bytes of this file are gone.', away: false }
    const tables = await deps.index.fresh()
    const spoolKey = vault.open(intake.spool_key)
    return await thread.run({
      intakeId,
      spoolPath: spoolPathOf(deps.dataFolder, intakeId),
      spoolKey,
      tables,
      now: clock.now(),
    })
  }

  async function runToEnd(intakeId: string): Promise<void> {
    for (const [i, pause] of pauses.entries()) {
      if (stopped) return
      const answer = await attempt(intakeId).catch(
        (error: Error): WorkerAnswer => ({ ok: false, code: null, detail: error.message, away: true }),
      )
      if (answer.ok && !stopped) deps.whenDone?.()
      if (answer.ok || stopped) return
      if (answer.away && i === pauses.length - 1) return
      if (answer.code !== null || i === pauses.length - 1) {
        log.warn({ intakeId, code: answer.code, err: answer.detail }, 'intake failed')
        await database
          .as(eyes, (scope) => failIntake(scope, intakeId, answer.detail.slice(0, 500), clock.now()))
          .catch(() => {})
        return
      }
      log.warn({ intakeId, err: answer.detail }, 'intake interrupted, trying again')
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {})
    }
  }

  const queued = new Map<string, Promise<void>>()
  const run = (intakeId: string) => {
    const known = queued.get(intakeId)
    if (known) return known
    last = last.then(() => runToEnd(intakeId)).finally(() => queued.delete(intakeId))
    queued.set(intakeId, last)
    return last
  }
  return {
    run,
    async resume() {
      for (const id of await database.as(eyes, unfinishedIntakes)) void run(id)
    },
    async stop() {
      stopped = true
      ending.abort()
      await thread.stop()
    },
  }
}
