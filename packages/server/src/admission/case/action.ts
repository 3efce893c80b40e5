// What every action in a file is: who may do it where, what refuses it, and what then has happened.
import type { ActionName, AdmissionStep, ApplicationAction, ErrorCode, Role, TemplateBody } from '@schakel/api'
import type { NewEvent, Side } from './events.ts'
import type { CaseFacts, Missing } from './gates.ts'
import type { CaseState } from './state.ts'

export interface Actor {
  readonly side: Exclude<Side, 'node'>
  /** Null for a token: it may not judge, decide or accept. */
  readonly personId: string | null
  readonly role: Role
}

export interface Situation {
  readonly template: TemplateBody
  readonly state: CaseState
  readonly actor: Actor
  readonly facts: CaseFacts
  readonly now: Date
  /** A new id for what the action makes. */
  newId(): string
}

export interface Refused {
  readonly code: Extract<ErrorCode, `application.${string}` | 'access.forbidden' | 'access.person-only' | 'not-found'>
  readonly detail: string
  readonly missing?: readonly Missing[]
}

export type InputOf<Name extends ActionName> = Extract<ApplicationAction, { action: Name }>

export interface ActionKind<Name extends ActionName = ActionName> {
  readonly name: Name
  readonly by: 'applicant' | 'operator' | 'both'
  /** Only an admin of its side. */
  readonly admin?: true
  /** Only a person who is signed in. */
  readonly person?: true
  /** Steps in which it can be done; absent = all. */
  readonly steps?: readonly AdmissionStep[]
  /** Statuses of the file in which it can be done; absent = open. */
  readonly statuses?: readonly CaseState['status'][]
  /** What refuses it before anything is said of the input. */
  refuses?(situation: Situation): Refused | null
  /** What the input leads to, or why not. */
  does(situation: Situation, input: InputOf<Name>): Refused | readonly NewEvent[]
}

export function action<Name extends ActionName>(kind: ActionKind<Name>): ActionKind<Name> {
  return kind
}

export function refuse(code: Refused['code'], detail: string, missing?: readonly Missing[]): Refused {
  return missing ? { code, detail, missing } : { code, detail }
}

export const isRefused = (answer: Refused | readonly NewEvent[] | null): answer is Refused =>
  answer !== null && !Array.isArray(answer)
