// A member as the contract shows it.
import type { Member, MemberSummary } from '@schakel/api'
import type { Columns } from '../../platform/index.ts'
import type { MemberCounts, OrganisationRow } from './members.store.ts'

export function presentMember(row: OrganisationRow, forOperator: boolean): Member {
  return {
    id: row.id,
    name: row.name,
    isOperator: row.is_operator,
    kind: row.kind,
    class: row.class,
    sector: row.sector,
    language: row.language,
    legalIdentity:
      row.register && row.register_number
        ? { register: row.register, registerName: row.register_name, number: row.register_number }
        : null,
    website: row.website,
    note: forOperator ? row.note : null,
    state: row.state,
    guideline: row.guideline,
    digest: { rhythm: row.digest_rhythm, hour: row.digest_hour, weekday: row.digest_weekday },
    notifyFrom: row.notify_from,
    createdAt: row.created_at.toISOString(),
    lastAnswerAt: row.last_answer_at?.toISOString() ?? null,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  }
}

export function presentSummary(row: OrganisationRow & { counts: MemberCounts }): MemberSummary {
  const { counts } = row
  return {
    ...presentMember(row, true),
    counts: {
      assets: counts.assets,
      assetsWaiting: counts.assets_waiting,
      people: counts.people,
      contacts: counts.contacts,
      openFindings: counts.open_findings,
      unanswered: counts.unanswered,
    },
    mailState: counts.mail_state,
  }
}

export const memberColumns: Columns<MemberSummary> = {
  id: (member) => member.id,
  name: (member) => member.name,
  kind: (member) => member.kind,
  class: (member) => member.class,
  sector: (member) => member.sector,
  language: (member) => member.language,
  register: (member) => member.legalIdentity && (member.legalIdentity.registerName ?? member.legalIdentity.register),
  register_number: (member) => member.legalIdentity?.number,
  website: (member) => member.website,
  state: (member) => member.state,
  assets: (member) => member.counts.assets,
  assets_waiting: (member) => member.counts.assetsWaiting,
  people: (member) => member.counts.people,
  contacts: (member) => member.counts.contacts,
  open_findings: (member) => member.counts.openFindings,
  unanswered: (member) => member.counts.unanswered,
  mail: (member) => member.mailState,
  created: (member) => member.createdAt,
  last_answer: (member) => member.lastAnswerAt,
  last_seen: (member) => member.lastSeenAt,
}
