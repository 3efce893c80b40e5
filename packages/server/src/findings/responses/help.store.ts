// A member needs help: everyone at the operator who should know gets a letter at once.
import { letterToOperator, withdrawLetters } from '../../delivery/index.ts'
import { findOperator } from '../../organisations/index.ts'
import type { Scope, Vault } from '../../platform/index.ts'
import { decide, memberRecipient, nodeFacts, thingsOf } from '../../release/index.ts'
import { type FindingRow, titleOf } from '../reading/index.ts'
import { addressOf } from '../telling/index.ts'

/** The answer can be taken back for ten seconds; the letter leaves after that. */
const afterUndo = 10_000
const keyOf = (responseId: string) => `help-needed:${responseId}`

/** Whether mail to the operator may say what the finding is. */
async function mayBeSaid(scope: Scope, row: FindingRow, now: Date): Promise<boolean> {
  const operator = await findOperator(scope)
  const thing = (await thingsOf(scope, [row.id])).get(row.id)
  if (!operator || !thing) return false
  // The floor of a source is for what members are told unasked; help was asked for.
  const asked = {
    thing: { ...thing, severityFloor: {} },
    recipient: memberRecipient(operator),
    outlet: 'mail' as const,
  }
  return decide({ ...asked, ...(await nodeFacts(scope)), now }).form === 'full'
}

export async function askForHelp(
  scope: Scope,
  vault: Vault,
  row: FindingRow,
  response: { id: string; text: string | null },
  now: Date,
): Promise<void> {
  const about = (await mayBeSaid(scope, row, now))
    ? { title: titleOf(row), address: addressOf(row), said: response.text }
    : null
  const data = { member: row.member_name, about, findingId: row.id }
  const from = new Date(now.getTime() + afterUndo)
  await letterToOperator(scope, vault, { template: 'help-needed', data, key: keyOf(response.id), from }, now)
}

export async function needNoHelp(scope: Scope, responseId: string): Promise<void> {
  await withdrawLetters(scope, keyOf(responseId))
}
