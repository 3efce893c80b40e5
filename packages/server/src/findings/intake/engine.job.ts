// The intake engine: one worker thread, a queue of intakes, a lease on the one it works on; tries again while the database is away.
import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveIndex } from '../../assets/index.ts'
import { type Clock, type Database, jobEyes, type Log, newId, type Vault } from '../../platform/index.ts'
import {
  endLeases,
  failIntake,
  findIntake,
  freeIntakes,
  type Lease,
  renewLease,
  takeIntake,
} from '../../sources/index.ts'
import type { WorkerAnswer } from './engine.worker.ts'
import { Thread } from './engine-thread.job.ts'
import { bytesAreHere, spoolPathOf } from './receive.disk.ts'

export interface EngineDeps {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  index: LiveIndex
  dataFolder: string
  /** No other process uses this database, so what a dead one left is taken up at once. */
  alone: boolean
  /** How long a lease lasts unless it is renewed. */
  leaseMilliseconds?: number
  /** Called when an intake is done, so that what it made can be told. */
  whenDone?(): void
}

export interface IntakeEngine {
  /** Puts the intake in the queue; resolves when it is done or has failed for good, by whichever process. */
  run(intakeId: string): Promise<void>
  /** Takes up what a stop, a crash or a database that was away left; what runs or waits already is not taken twice. */
  resume(): Promise<void>
  stop(): Promise<void>
}

/** `elsewhere`: another process works on it, or has its bytes. */
type Came = 'over' | 'elsewhere' | 'interrupted'

const eyes = jobEyes('intake-engine')
const pauses = [200, 500, 1000, 2000, 4000, 8000, 15_000, 30_000]

class Runner {
  readonly #deps: EngineDeps
  readonly #thread: Thread
  readonly #lease: Lease
  readonly #ending = new AbortController()

  constructor(deps: EngineDeps) {
    this.#deps = deps
    this.#thread = new Thread(deps.database.address)
    this.#lease = { owner: newId(), milliseconds: deps.leaseMilliseconds ?? 30_000, alone: deps.alone }
  }

  get stopped(): boolean {
    return this.#ending.signal.aborted
  }

  free(): Promise<string[]> {
    return this.#deps.database.as(eyes, (scope) => freeIntakes(scope, this.#lease))
  }

  async #isOver(intakeId: string): Promise<boolean> {
    const { state } = await this.#deps.database.as(eyes, (scope) => findIntake(scope, intakeId))
    return state !== 'spooled' && state !== 'running'
  }

  /** The lease is renewed while `work` goes on; one that could not be renewed in time costs the work, not the data. */
  async #keeping<T>(intakeId: string, work: Promise<T>): Promise<T> {
    const { database } = this.#deps
    const renew = () => database.as(eyes, (scope) => renewLease(scope, intakeId, this.#lease)).catch(() => {})
    const timer = setInterval(renew, this.#lease.milliseconds / 3)
    return await work.finally(() => clearInterval(timer))
  }

  async #attempt(intakeId: string): Promise<WorkerAnswer | 'elsewhere'> {
    const { database, index, vault, dataFolder, clock } = this.#deps
    if (!(await bytesAreHere(dataFolder, intakeId))) return (await this.#isOver(intakeId)) ? { ok: true } : 'elsewhere'
    const intake = await database.as(eyes, (scope) => takeIntake(scope, intakeId, this.#lease))
    if (!intake) return (await this.#isOver(intakeId)) ? { ok: true } : 'elsewhere'
    if (!intake.spool_key)
      return { ok: false, code: 'intake.spool', detail: 'The bytes of this file are gone.', away: false }
    const tables = await index.fresh()
    const spoolKey = vault.open(intake.spool_key)
    const spoolPath = spoolPathOf(dataFolder, intakeId)
    const order = { intakeId, owner: this.#lease.owner, spoolPath, spoolKey, tables, now: clock.now() }
    return await this.#keeping(intakeId, this.#thread.run(order))
  }

  async #fail(intakeId: string, { code, detail }: { code: string | null; detail: string }): Promise<void> {
    const { database, clock, log } = this.#deps
    log.warn({ intakeId, code, err: detail }, 'intake failed')
    const problem = detail.slice(0, 500)
    await database
      .as(eyes, (scope) => failIntake(scope, intakeId, this.#lease.owner, problem, clock.now()))
      .catch(() => {})
  }

  async runToEnd(intakeId: string): Promise<Came> {
    for (const [i, pause] of pauses.entries()) {
      if (this.stopped) return 'interrupted'
      const answer = await this.#attempt(intakeId).catch(
        (error: Error): WorkerAnswer => ({ ok: false, code: null, detail: error.message, away: true }),
      )
      if (this.stopped) return 'interrupted'
      if (answer === 'elsewhere') return answer
      if (answer.ok) {
        this.#deps.whenDone?.()
        return 'over'
      }
      const last = i === pauses.length - 1
      if (answer.away && last) return 'interrupted'
      if (answer.code !== null || last) {
        await this.#fail(intakeId, answer)
        return 'over'
      }
      this.#deps.log.warn({ intakeId, err: answer.detail }, 'intake interrupted, trying again')
      await this.#pause(pause)
    }
    return 'interrupted'
  }

  /** Whoever waits for an intake waits for the process that works on it. */
  async untilOver(intakeId: string): Promise<void> {
    while (!this.stopped) {
      if (await this.#isOver(intakeId).catch(() => false)) return
      await this.#pause(500)
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#ending.signal }).catch(() => {})
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#thread.stop()
    await this.#deps.database.as(eyes, (scope) => endLeases(scope, this.#lease.owner)).catch(() => {})
  }
}

export function startEngine(deps: EngineDeps): IntakeEngine {
  const runner = new Runner(deps)
  let last: Promise<unknown> = Promise.resolve()
  const queued = new Map<string, Promise<Came>>()
  const enqueue = (intakeId: string) => {
    const known = queued.get(intakeId)
    if (known) return known
    const turn = last.then(() => runner.runToEnd(intakeId)).finally(() => queued.delete(intakeId))
    last = turn
    queued.set(intakeId, turn)
    return turn
  }
  return {
    async run(intakeId) {
      if ((await enqueue(intakeId)) === 'elsewhere') await runner.untilOver(intakeId)
    },
    async resume() {
      for (const id of await runner.free()) void enqueue(id)
    },
    stop: () => runner.stop(),
  }
}
