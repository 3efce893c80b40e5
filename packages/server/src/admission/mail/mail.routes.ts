// POST /api/v1/applications/mail: a mail server hands over a mail that came to the address of a file.
import { AppError, applicationMailTaken } from '@schakel/api'
import { type App, bytesBody, jobEyes, type Scope, writers } from '../../platform/index.ts'
import { loadCase } from '../case/case.store.ts'
import { happen } from '../case/do.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import { type LetterIn, readLetter } from './letter-in.ts'

const longest = 25 * 1024 * 1024
/** Mails that one file takes in a day: an address that became known is no open door. */
const mostADay = 50

async function keep(scope: Scope, deps: AdmissionDeps, id: string, { words: _, ...data }: LetterIn): Promise<void> {
  const now = deps.clock.now()
  const file = await loadCase(scope, id, true)
  const { count } = await scope.tx
    .selectFrom('case_event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('case_id', '=', id)
    .where('type', '=', 'mailed')
    .where('at', '>', new Date(now.getTime() - 24 * 3600_000))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostADay)
    throw new AppError('application.too-much', { detail: `${mostADay} mails a day is the most.` })
  const doer = { side: 'node', personId: null, tokenId: null } as const
  await happen(scope, deps, file, doer, [{ type: 'mailed', data }], now)
}

export function fileMailRoutes(parent: App, deps: AdmissionDeps): void {
  bytesBody(parent, 'message/rfc822', (app) => {
    app.post(
      '/api/v1/applications/mail',
      {
        config: { access: { operator: writers } },
        bodyLimit: longest,
        schema: { response: { 200: applicationMailTaken } },
      },
      async (request) => {
        const read = await readLetter(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
        if (!read.ok) throw new AppError('application.mail-unreadable', { detail: read.problem })
        const ids = await deps.database.as(jobEyes('mail in'), async (scope) => {
          const { words } = read.value
          const found =
            words.length === 0
              ? []
              : await scope.tx
                  .selectFrom('admission_case')
                  .select('id')
                  .where('mail_word', 'in', words)
                  .orderBy('id')
                  .execute()
          if (found.length === 0) throw new AppError('not-found', { detail: 'This mail is for no file of this node.' })
          for (const { id } of found) await keep(scope, deps, id, read.value)
          return found.map(({ id }) => id)
        })
        deps.soon()
        return { applications: ids }
      },
    )
  })
}
