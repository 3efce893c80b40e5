// An asset and its overlaps as the contract shows them.
import type { Asset } from '@schakel/api'
import type { Columns } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'
import type { Overlap } from './overlaps.store.ts'

export function presentAsset(row: AssetRow & { member_name?: string; open_findings?: number }): Asset {
  return {
    id: row.id,
    type: row.type,
    value: row.type === 'asn' ? `AS${row.value}` : row.value,
    state: row.state,
    reason: row.reason,
    note: row.note,
    reference: row.reference,
    declaredBy: row.declared_by,
    declaredAt: row.declared_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    proof: row.proof,
    question: row.question,
    ...(row.open_findings === undefined ? {} : { openFindings: row.open_findings }),
    ...(row.member_name === undefined ? {} : { member: { id: row.organisation_id, name: row.member_name } }),
  }
}

/** The first four are those of a CSV that is read in. */
export const assetColumns: Columns<Asset> = {
  type: (asset) => asset.type,
  value: (asset) => asset.value,
  note: (asset) => asset.note,
  reference: (asset) => asset.reference,
  id: (asset) => asset.id,
  member: (asset) => asset.member?.name,
  state: (asset) => asset.state,
  reason: (asset) => asset.reason,
  declared_by: (asset) => asset.declaredBy,
  declared: (asset) => asset.declaredAt,
  decided: (asset) => asset.decidedAt,
  proof: (asset) => asset.proof,
  question: (asset) => asset.question?.subject,
  open_findings: (asset) => asset.openFindings,
}

function consequenceOf(overlap: Overlap, value: string): { nl: string; en: string } {
  const { member_name: name, value: other } = overlap
  if (overlap.agreement_id) {
    return overlap.relation === 'covers'
      ? {
          nl: `Met afspraak: wat over ${other} van ${name} gaat, krijgt deze deelnemer ook.`,
          en: `By agreement: what concerns ${other} of ${name} reaches this member too.`,
        }
      : {
          nl: `Met afspraak: wat over ${value} gaat, krijgt ${name} ook.`,
          en: `By agreement: what concerns ${value} reaches ${name} too.`,
        }
  }
  if (overlap.relation === 'identical') {
    if (overlap.proof !== 'valid')
      return {
        nl: `${name} heeft precies hetzelfde opgegeven, zonder geldig bewijs. Is deze opgave wel bewezen? Trek dan die van ${name} in, of leg een afspraak vast; dan krijgen beide alles.`,
        en: `${name} claims exactly the same, without proof that stands. Is this claim proven? Then withdraw that of ${name}, or record an agreement; then both get everything.`,
      }
    return {
      nl: `${name} heeft precies hetzelfde opgegeven, en bewezen. Accepteren kan alleen met een vastgelegde afspraak; dan krijgen beide alles.`,
      en: `${name} claims exactly the same, and has proven it. Accepting needs a recorded agreement; then both get everything.`,
    }
  }
  if (overlap.relation === 'inside') {
    if (overlap.proof === 'valid')
      return {
        nl: `${value} ligt in ${other}, dat ${name} heeft bewezen. Accepteren kan met een eigen bewijs; wat over ${value} gaat, krijgt ${name} dan niet meer.`,
        en: `${value} lies inside ${other}, which ${name} has proven. Accepting needs a proof of its own; what concerns ${value} will then no longer reach ${name}.`,
      }
    return {
      nl: `${value} ligt in ${other} van ${name}. Wat over ${value} gaat, krijgt ${name} dan niet meer.`,
      en: `${value} lies inside ${other} of ${name}. What concerns ${value} will no longer reach ${name}.`,
    }
  }
  return {
    nl: `${other} van ${name} ligt in ${value}. Wat over ${other} gaat, blijft naar ${name} gaan.`,
    en: `${other} of ${name} lies inside ${value}. What concerns ${other} keeps going to ${name}.`,
  }
}

export function presentOverlap(overlap: Overlap, value: string) {
  return {
    relation: overlap.relation,
    asset: { id: overlap.id, type: overlap.type, value: overlap.value, state: overlap.state, proof: overlap.proof },
    member: { id: overlap.member_id, name: overlap.member_name },
    agreement:
      overlap.agreement_id && overlap.agreed_at
        ? {
            id: overlap.agreement_id,
            note: overlap.agreement_note,
            recordedAt: overlap.agreed_at.toISOString(),
            until: overlap.agreed_until?.toISOString() ?? null,
          }
        : null,
    consequence: consequenceOf(overlap, value),
  }
}
