// May this be done in this file now, by this one; and if so, what has happened then. Pure: the same for every way in.
import type { ActionName, ApplicationAction } from '@schakel/api'
import { type ActionKind, type Refused, refuse, type Situation } from './action.ts'
import { actions } from './actions.ts'
import type { NewEvent } from './events.ts'

const byName = new Map<ActionName, ActionKind>(actions.map((kind) => [kind.name, kind]))

function refusesActor({ by, admin, person }: ActionKind, { actor }: Situation): Refused | null {
  if (by !== 'both' && by !== actor.side)
    return refuse('access.forbidden', `Only the ${by === 'operator' ? 'operator' : 'applicant'} does this.`)
  if (person && !actor.personId) return refuse('access.person-only', 'Only a person who is signed in may do this.')
  if (actor.role !== 'admin' && (admin || actor.role !== 'analyst'))
    return refuse('access.forbidden', admin ? 'Only an admin may do this.' : 'Your role only reads.')
  return null
}

function refusesMoment({ steps, statuses = ['open'] }: ActionKind, { state }: Situation): Refused | null {
  if (!statuses.includes(state.status))
    return refuse('application.closed', `This can not be done while the file is ${state.status}.`)
  return steps && !steps.includes(state.step)
    ? refuse('application.wrong-step', `This belongs to another step than ${state.step}.`)
    : null
}

/** Why the action is not open to this actor now; null when it is. */
export function refusesAction(name: ActionName, situation: Situation): Refused | null {
  const kind = byName.get(name)
  if (!kind) return refuse('application.unknown', `There is no action ${name}.`)
  return refusesActor(kind, situation) ?? refusesMoment(kind, situation) ?? kind.refuses?.(situation) ?? null
}

/** Names of the actions that are open to this actor now. */
export function openActions(situation: Situation): ActionName[] {
  return actions.filter(({ name }) => refusesAction(name, situation) === null).map(({ name }) => name)
}

/** What has happened once the action is done, or why it is refused. */
export function act(situation: Situation, input: ApplicationAction): Refused | readonly NewEvent[] {
  const refused = refusesAction(input.action, situation)
  if (refused) return refused
  const done = byName.get(input.action)?.does(situation, input as never)
  return done ?? refuse('application.unknown', `There is no action ${input.action}.`)
}
