// Builds a base in a thread of its own, so that the node goes on answering.
import { Worker } from 'node:worker_threads'
import type { Base, BaseOrder } from './index-base.ts'

export function buildBeside(order: BaseOrder): Promise<Base> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rebase.worker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code} before it answered`)))
  })
}
