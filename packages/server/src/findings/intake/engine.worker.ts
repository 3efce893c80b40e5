// The worker thread of the intake engine: takes orders one at a time, with a small connection of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '@schakel/api'
import { type DatabaseAddress, openDatabase } from '../../platform/index.ts'
import { LeaseLost } from '../../sources/index.ts'
import { runIntake } from './run.store.ts'
import type { RunOrder } from './run-order.ts'

/** `away`: the database was, or another process took over; the intake is as good as before and is taken up again. */
export type WorkerAnswer = { ok: true } | { ok: false; code: string | null; detail: string; away: boolean }

/** Codes of a database that is away, busy or stopping (PostgreSQL classes 08, 40, 53, 57) or of a lost connection. */
function passes(error: { code?: unknown; message?: string }): boolean {
  return (
    /^(08|40|53|57)|^E[A-Z]+$/.test(String(error.code ?? '')) ||
    /connection (terminated|ended)|timeout/i.test(error.message ?? '')
  )
}

export function answerOf(error: unknown): WorkerAnswer {
  if (error instanceof AppError)
    return { ok: false, code: error.code, detail: error.detail ?? error.message, away: false }
  const away = error instanceof LeaseLost || passes(error as Error)
  return { ok: false, code: away ? null : 'internal', detail: (error as Error).message, away }
}

const database = openDatabase({
  ...(workerData as DatabaseAddress),
  maxConnections: 2,
  applicationName: 'schakel intake',
})

parentPort?.on('message', async (order: RunOrder) => {
  let answer: WorkerAnswer
  try {
    await runIntake(database, { ...order, spoolKey: Buffer.from(order.spoolKey) })
    answer = { ok: true }
  } catch (error) {
    answer = answerOf(error)
  }
  parentPort?.postMessage(answer)
})
