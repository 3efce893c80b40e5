// What a check may look at: the database as the watch's job, this process and its machine.
import type { Scope } from '../platform/index.ts'

/** What a process knows of itself. */
export interface ProcessFacts {
  /** Name of its machine. */
  readonly machine: string
  readonly dataFolder: string
  /** Where people reach the node. */
  readonly publicUrl: string
  /** Since when the match index can't follow the assets, or null. */
  indexProblem(): Promise<{ since: Date; problem: string } | null>
}

export interface LookAtNode extends ProcessFacts {
  readonly now: Date
  /** One transaction under the watch's eyes. */
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>
}
