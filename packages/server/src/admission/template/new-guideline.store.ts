// A new version of the guideline: who is connected is asked to accept it, within the time of grace.
import type { Scope } from '../../platform/index.ts'
import { dayOf } from '../clock/working-days.ts'
import type { AdmissionDeps } from '../deps.ts'

/** Run under job eyes. */
export async function askAcceptance(
  scope: Scope,
  deps: AdmissionDeps,
  templateKey: string,
  graceUntil: Date,
): Promise<void> {
  const files = await scope.tx
    .selectFrom('admission_case as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.number', 'c.owner_id', 'c.mail_word', 'o.id as organisation_id', 'o.name'])
    .where('c.template_key', '=', templateKey)
    .where('c.status', 'in', ['admitted', 'suspended'])
    .execute()
  for (const file of files) {
    await deps.applyStanding(scope, file.organisation_id, { guideline: 'pending', grace_until: graceUntil })
    await deps.tellOfCase(scope, {
      to: 'applicant',
      what: 'guideline-new',
      organisationId: file.organisation_id,
      organisation: file.name,
      caseId: file.id,
      number: file.number,
      ownerId: file.owner_id,
      dueOn: dayOf(graceUntil),
      replyTo: file.mail_word,
      key: `case:${file.id}:guideline:${graceUntil.toISOString()}`,
    })
  }
}
