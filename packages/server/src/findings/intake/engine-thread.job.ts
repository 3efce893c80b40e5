// The worker thread of the intake engine, seen from outside: an order in, an answer out; a thread that ends is made anew.
import { Worker } from 'node:worker_threads'
import type { Database } from '../../platform/index.ts'
import type { WorkerAnswer } from './engine.worker.ts'
import type { RunOrder } from './run-order.ts'

export class Thread {
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
