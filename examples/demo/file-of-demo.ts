// The national centre of the demo and a file that is walked in it: who acts, and how time goes on.
import type { ApplicationAction } from '../../packages/api/src/index.ts'
import { doAction } from '../../packages/server/src/admission/index.ts'
import type { Eyes } from '../../packages/server/src/platform/index.ts'
import type { Filling } from './fill.ts'
import type { DemoApplicant } from './national.ts'

export const day = 24 * 3600_000

export interface Centre {
  filling: Filling
  token: string
  nadia: Eyes
  pieter: Eyes
}
export interface DemoFile extends Centre {
  id: string
  organisationId: string
  applicant: DemoApplicant
  theirs: Eyes
}

export const act = ({ filling, id }: DemoFile, who: Eyes, action: ApplicationAction) =>
  doAction(filling.node.admission, who, id, action)

/** Time goes on by so many days, never past now. */
export function later({ filling }: Centre, days: number): void {
  filling.clock.set(new Date(Math.min(filling.clock.now().getTime() + days * day, Date.now() - 3600_000)))
}
