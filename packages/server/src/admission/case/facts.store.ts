// What the node knows of an organisation beside its file: who is reached day and night, what it answers for, which channels work.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { currentGuideline } from '../template/template.store.ts'
import type { CaseFacts } from './gates.ts'

interface Counted {
  contacts: number
  assets: number
  channels: number
  unproven: number
}

/** Run under job or operator eyes. */
export async function factsOf(scope: Scope, organisationId: string, templateKey: string): Promise<CaseFacts> {
  const guideline = await currentGuideline(scope, templateKey)
  const { rows } = await sql<Counted>`select
    (select count(*)::int from contact c where c.organisation_id = ${organisationId} and 'on-call' = any (c.roles)
       and exists (select 1 from channel x where x.contact_id = c.id and x.state <> 'off' and x.confirmed_at is not null)) as contacts,
    (select count(*)::int from asset where organisation_id = ${organisationId} and state = 'accepted' and type <> 'product') as assets,
    (select count(*)::int from channel where organisation_id = ${organisationId} and state <> 'off') as channels,
    (select count(*)::int from channel where organisation_id = ${organisationId} and state <> 'off' and confirmed_at is null) as unproven`.execute(
    scope.tx,
  )
  const { contacts = 0, assets = 0, channels = 0, unproven = 0 } = rows[0] ?? {}
  return { guideline: guideline?.version ?? null, contacts, assets, channels, channelsUnproven: unproven }
}
