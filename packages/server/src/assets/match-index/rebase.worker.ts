// The thread that builds a new base of the match index: one order, one answer, all of it in shared memory.
import { parentPort, workerData } from 'node:worker_threads'
import { type BaseOrder, buildBase } from './index-base.ts'

parentPort?.postMessage(buildBase(workerData as BaseOrder))
