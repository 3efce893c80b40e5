// Letters of files: what admission/ plugs into delivery.
import { sql } from 'kysely'
import type { AdmissionLetters, CaseLetter } from '../admission/index.ts'
import { jobEyes, type Scope } from '../platform/index.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { letterQueue } from './letters.store.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { letterToOperator } from './operator-letters.store.ts'
import type { Language } from './times.ts'

interface Reader {
  to: string
  language: Language
}

/** Who acts for an organisation, or was invited to as long as nobody does. */
async function readersAt(scope: Scope, organisationId: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select p.email as to, p.language from person p join person_role r on r.person_id = p.id
    where r.organisation_id = ${organisationId} and r.role in ('admin', 'analyst') order by p.email`.execute(scope.tx)
  return rows
}

async function personOf(scope: Scope, id: string): Promise<Reader | undefined> {
  const row = await scope.tx.selectFrom('person').select(['email', 'language']).where('id', '=', id).executeTakeFirst()
  return row && { to: row.email, language: row.language }
}

export function admissionLetters(
  deps: Pick<DeliveryDeps, 'database' | 'vault' | 'publicUrl' | 'clock'>,
  engine: Pick<DeliveryEngine, 'wake'>,
): AdmissionLetters {
  const queue = letterQueue(deps.vault)
  const letterOf = ({ what, to, organisation, number, caseId, dueOn, replyTo }: CaseLetter) => ({
    template: 'case-news' as const,
    data: { what, to, organisation, number, caseId, dueOn, replyWord: replyTo },
  })
  return {
    async mailsFrom() {
      const setup = await deps.database.as(jobEyes('application'), (scope) =>
        readMailSetup(scope, deps.vault, deps.publicUrl),
      )
      return setup.account?.from ?? null
    },
    async sendApplicationLink(scope, { to, language, organisation, link, expiresAt, key }) {
      const data = { organisation, link, expiresAt: expiresAt.toISOString() }
      await queue(
        scope,
        { template: 'application-link', data, to, language, organisationId: null, key },
        deps.clock.now(),
      )
    },
    async tellOfCase(scope, letter) {
      const now = deps.clock.now()
      const owner = letter.to === 'operator' && letter.ownerId ? await personOf(scope, letter.ownerId) : undefined
      if (letter.to === 'operator' && !owner)
        return await letterToOperator(scope, deps.vault, { ...letterOf(letter), key: letter.key }, now)
      const readers = owner ? [owner] : await readersAt(scope, letter.organisationId)
      const organisationId = owner ? null : letter.organisationId
      for (const reader of readers)
        await queue(scope, { ...letterOf(letter), ...reader, organisationId, key: `${letter.key}:${reader.to}` }, now)
    },
    soon: () => engine.wake(),
  }
}
