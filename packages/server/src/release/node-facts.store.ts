// What the node itself adds to every question: its place in the chain and the operator's mail policy.
import { findOperator, mailPolicyOf, readSettings } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import type { Circumstances } from './thing.ts'

export type NodeFacts = Pick<Circumstances, 'mailPolicy' | 'nodeRole'>

/** Run under operator, auditor or job eyes: members do not read the mail policy. */
export async function nodeFacts(scope: Scope): Promise<NodeFacts> {
  const operator = await findOperator(scope)
  return {
    mailPolicy: mailPolicyOf(await readSettings(scope)),
    nodeRole: operator?.kind === 'national' ? 'national' : 'link',
  }
}
