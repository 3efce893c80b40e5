// Answers that come by the link of a mail: what the page shows, and the answer in the transaction that uses the link.
import { AppError } from '@schakel/api'
import type { AnswerPort } from '../../delivery/index.ts'
import type { Scope, Vault } from '../../platform/index.ts'
import { type FindingRow, presentFinding, rowsOfMember } from '../reading/index.ts'
import { aboutOf, measureOf } from '../telling/index.ts'
import { answerProblem, keepResponse, takeBack } from './responses.store.ts'

const nobody = { personId: null, tokenId: null }

async function rowOf(scope: Scope, memberId: string, id: string): Promise<FindingRow> {
  const [row] = await rowsOfMember(scope, memberId, [id])
  if (!row) throw new AppError('not-found')
  return row
}

export function answersByMail({ vault }: { vault: Vault }): AnswerPort {
  return {
    async view(scope, memberId, id) {
      const [row] = await rowsOfMember(scope, memberId, [id])
      if (!row) return null
      const { title, endpoint, severity, status, lastSeen, dueAt } = presentFinding(row, false)
      const texts = { what: aboutOf(row, true), firstStep: measureOf(row, true) }
      return { finding: { id, title, endpoint, severity, status, lastSeen, dueAt, ...texts } }
    },
    async give(scope, memberId, id, { answer, text, until }, now) {
      const wanted = { answer, text: text || null, until: until ? new Date(until) : null, via: 'mail' as const }
      const problem = answerProblem(wanted, now)
      if (problem) throw new AppError('request.invalid', { fields: [problem] })
      return await keepResponse(scope, vault, await rowOf(scope, memberId, id), nobody, wanted, now)
    },
    async undo(scope, memberId, id, answerId, now) {
      await takeBack(scope, await rowOf(scope, memberId, id), answerId, now)
    },
  }
}
