// What a waiting wave saw of a finding, for tests.
import type { Scope } from '../../platform/index.ts'

interface Held {
  heldBy?: string
  tlp?: 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'
  severity?: 'low' | 'medium' | 'high'
  hops?: number | null
}

export async function holdObservation(
  scope: Scope,
  of: { memberId: string; findingId: string; sourceId: string; at: Date },
  wish: Held,
): Promise<void> {
  await scope.tx
    .insertInto('observation')
    .values({
      member_id: of.memberId,
      observed_at: of.at,
      finding_id: of.findingId,
      source_id: of.sourceId,
      recorded_at: of.at,
      report_type: 'scan_rdp',
      tlp: wish.tlp ?? 'GREEN',
      hops: wish.hops ?? null,
      severity: wish.severity ?? 'medium',
      intakes: wish.heldBy ? [wish.heldBy] : [],
      evidence: '{}',
      held: true,
    })
    .execute()
}
