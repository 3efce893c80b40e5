// What follows outside a file from what happened in it: designation and standing, in the same transaction.
import { findOrganisation } from '../../organisations/index.ts'
import type { Scope } from '../../platform/index.ts'
import { addDays, startOfDay } from '../clock/working-days.ts'
import type { AdmissionDeps } from '../deps.ts'
import { designate, turnDesignation } from '../register/designations.store.ts'
import { demandNoOpenCase, type LoadedCase, openCase } from './case.store.ts'
import type { EventData, EventType, NewEvent } from './events.ts'

interface Follows {
  scope: Scope
  deps: AdmissionDeps
  file: LoadedCase
  now: Date
}
type Effects = { [Type in EventType]?: (follows: Follows, data: EventData[Type]) => Promise<void> }

/** The moment at which a designation of which this is the last day ends. */
export const endOf = (lastDay: string | null): Date | null =>
  lastDay === null ? null : startOfDay(addDays(lastDay, 1))

function coversOf({ template, state }: LoadedCase): string[] {
  return state.ndn?.wants ? [...new Set([...template.covers, 'indicators'])] : [...template.covers]
}

async function enterRegister({ scope, file, now }: Follows, data: EventData['decided']): Promise<void> {
  if (data.outcome !== 'designated') return
  const { row, template } = file
  const organisation = await findOrganisation(scope, row.organisation_id)
  const basis = template.legalBases.find(({ id }) => id === data.legalBasis)
  await designate(
    scope,
    {
      organisationId: organisation.id,
      caseId: row.id,
      name: organisation.name,
      kind: template.kind,
      targetGroup: data.targetGroup ?? file.state.answers['target-group'] ?? null,
      legalBasis: basis?.name ?? null,
      publication: data.publication,
      category: data.category,
      from: data.from ?? '',
      to: data.to,
    },
    now,
  )
}

async function admit({ scope, deps, file }: Follows): Promise<void> {
  const guideline = file.template.connection.guideline ? ('accepted' as const) : ('waived' as const)
  await deps.applyStanding(scope, file.row.organisation_id, {
    state: 'active',
    covers: coversOf(file),
    entitled_until: endOf(file.state.decision?.to ?? null),
    guideline,
    grace_until: null,
  })
}

async function leave({ scope, deps, file, now }: Follows): Promise<void> {
  await turnDesignation(scope, file.row.organisation_id, 'withdrawn', now)
  await deps.applyStanding(scope, file.row.organisation_id, { state: 'withdrawn' })
}

const effects: Effects = {
  decided: enterRegister,
  async 'emergency-reviewed'(follows, { upheld }) {
    if (upheld) return
    const { scope, deps, file, now } = follows
    await turnDesignation(scope, file.row.organisation_id, 'withdrawn', now)
    await deps.applyStanding(scope, file.row.organisation_id, { state: 'applying' })
  },
  async 'applied-again'({ scope, file: { row, state }, now }) {
    const events: NewEvent[] = [
      { type: 'applied', data: { targetGroup: null, text: null, again: row.id } },
      { type: 'answered', data: { answers: state.answers } },
    ]
    const doer = { side: 'applicant', personId: scope.eyes.personId, tokenId: scope.eyes.tokenId } as const
    await demandNoOpenCase(scope, row.organisation_id)
    await openCase(scope, row.organisation_id, row.template_key, { doer, events }, now)
  },
  async 'evidence-removed'({ scope, file }, { id }) {
    await scope.tx.deleteFrom('evidence_file').where('id', '=', id).where('case_id', '=', file.row.id).execute()
  },
  connected: admit,
  async suspended({ scope, deps, file, now }) {
    await turnDesignation(scope, file.row.organisation_id, 'suspended', now)
    await deps.applyStanding(scope, file.row.organisation_id, { state: 'suspended' })
  },
  async lifted({ scope, deps, file, now }) {
    await turnDesignation(scope, file.row.organisation_id, 'lifted', now)
    await deps.applyStanding(scope, file.row.organisation_id, { state: 'active' })
  },
  withdrawn: leave,
  stopped: leave,
  async 'guideline-accepted'({ scope, deps, file }) {
    if (file.state.connectedAt)
      await deps.applyStanding(scope, file.row.organisation_id, { guideline: 'accepted', grace_until: null })
  },
  async 'ndn-agreed'({ scope, deps, file }) {
    if (file.state.connectedAt) await deps.applyStanding(scope, file.row.organisation_id, { covers: coversOf(file) })
  },
}

export async function follow(follows: Follows, events: readonly NewEvent[]): Promise<void> {
  for (const { type, data } of events) {
    const effect = effects[type] as ((follows: Follows, data: unknown) => Promise<void>) | undefined
    await effect?.(follows, data)
  }
}
