// Every action that a file knows: one line each.
import type { ActionName } from '@schakel/api'
import { confirm, propose } from '../assessment/decision.ts'
import { decideAtOnce, reviewEmergency } from '../assessment/emergency.ts'
import { addLink, removeEvidence } from '../assessment/evidence.ts'
import { judge, settle } from '../assessment/judgement.ts'
import { noteObjection } from '../assessment/objection.ts'
import { explainFlow, signFlows } from '../assessment/processing.ts'
import { ask, dropQuestion, reply } from '../assessment/questions.ts'
import { submit } from '../assessment/submission.ts'
import { connect } from '../connection/connect.ts'
import { acceptGuideline } from '../connection/guideline.ts'
import { agreeNdn } from '../connection/ndn.ts'
import { reviewYear } from '../cooperation/review.ts'
import { lift, suspend } from '../cooperation/suspension.ts'
import { withdraw } from '../cooperation/withdrawal.ts'
import { applyAgain } from '../introduction/again.ts'
import { agree, stop } from '../introduction/agreement.ts'
import { note, write } from '../introduction/correspondence.ts'
import { keepMinutes, planMeeting } from '../introduction/meeting.ts'
import { take } from '../introduction/ownership.ts'
import { answer } from '../introduction/questionnaire.ts'
import type { ActionKind } from './action.ts'

const kinds = [
  take,
  answer,
  planMeeting,
  keepMinutes,
  write,
  note,
  agree,
  stop,
  applyAgain,
  addLink,
  removeEvidence,
  explainFlow,
  signFlows,
  submit,
  ask,
  reply,
  dropQuestion,
  judge,
  settle,
  propose,
  confirm,
  decideAtOnce,
  reviewEmergency,
  noteObjection,
  acceptGuideline,
  agreeNdn,
  connect,
  reviewYear,
  suspend,
  lift,
  withdraw,
] as const

type Missing = Exclude<ActionName, (typeof kinds)[number]['name']>
/** Fails to compile while the contract knows an action that no file here does. */
export const actions: readonly ActionKind[] = kinds as [Missing] extends [never] ? never : typeof kinds
