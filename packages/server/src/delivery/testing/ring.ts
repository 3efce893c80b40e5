// A small ring in a fresh database: an operator, members, findings and their notices, as the engine would have made them.
import { randomBytes } from 'node:crypto'
import { createMember, writeSetting } from '../../organisations/index.ts'
import {
  jobEyes,
  makeLog,
  newId,
  type Scope,
  type SettableClock,
  settableClock,
  type Vault,
  vaultOf,
} from '../../platform/index.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import type { DeliveryDeps } from '../deps.ts'
import { holdObservation } from './held.ts'
import { plainFindings } from './plain-findings.ts'

type Severity = 'low' | 'medium' | 'high'
export interface FindingWish {
  tlp?: 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'
  severity?: Severity
  issue?: string
  held?: boolean
  /** The intake whose waiting wave holds what it saw. */
  heldBy?: string
  event?: 'new' | 'reopened'
  addressedTo?: string[] | null
  sourceId?: string
  hops?: number | null
}

export interface Ring {
  readonly t: TestDatabase
  readonly clock: SettableClock
  readonly vault: Vault
  readonly operatorId: string
  readonly sourceId: string
  readonly deps: DeliveryDeps
  job<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  member(
    name: string,
    wish?: Partial<{
      rhythm: 'at-once' | 'daily' | 'weekly'
      notifyFrom: Severity
      class: 'small' | 'middle' | 'large'
    }>,
  ): Promise<string>
  source(name: string, floor?: Record<string, Severity>): Promise<string>
  finding(memberId: string, wish?: FindingWish): Promise<string>
  close(): Promise<void>
}

export const publicUrl = 'https://schakel.example.org'
let host = 0

export async function testRing(start = '2026-11-24T05:00:00Z'): Promise<Ring> {
  const t = await testDatabase()
  const clock = settableClock()
  clock.set(new Date(start))
  const vault = vaultOf(randomBytes(32))
  const job = <T>(work: (scope: Scope) => Promise<T>) => t.database.as(jobEyes('test'), work)
  const operatorId = newId()
  await job((scope) =>
    scope.tx
      .insertInto('organisation')
      .values({
        id: operatorId,
        is_operator: true,
        kind: 'oktt',
        name: 'Digitaal Netwerk Voorbeeld',
        class: null,
        sector: null,
        register: null,
        register_name: null,
        register_number: null,
        website: null,
        note: null,
        created_at: clock.now(),
        changed_at: clock.now(),
        last_answer_at: null,
        last_seen_at: null,
      })
      .execute(),
  )
  const source = (name: string, floor: Record<string, Severity> = {}) => job((scope) => makeSource(scope, name, floor))
  const sourceId = await source('shadowserver')
  return {
    t,
    clock,
    vault,
    operatorId,
    sourceId,
    deps: {
      database: t.database,
      clock,
      vault,
      log: makeLog('silent'),
      publicUrl,
      notices: { document: async () => null },
      things: [plainFindings],
    },
    job,
    source,
    member: (name, wish = {}) =>
      job(async (scope) => {
        const fields = {
          name,
          kind: 'participant' as const,
          class: wish.class ?? null,
          sector: null,
          language: 'nl' as const,
        }
        const legal = { register: null, register_name: null, register_number: null, website: null, note: null }
        const id = await createMember(scope, { ...fields, ...legal }, clock.now())
        await scope.tx
          .updateTable('organisation')
          .set({ digest_rhythm: wish.rhythm ?? 'at-once', notify_from: wish.notifyFrom ?? 'low' })
          .where('id', '=', id)
          .execute()
        return id
      }),
    finding: (memberId, wish = {}) => job((scope) => makeFinding(scope, memberId, sourceId, wish, clock.now())),
    close: () => t.close(),
  }
}

async function makeSource(scope: Scope, name: string, floor: Record<string, Severity>): Promise<string> {
  const now = new Date('2026-11-01T00:00:00Z')
  const { id } = await scope.tx
    .insertInto('source')
    .values({
      id: newId(),
      name,
      title: name,
      kind: 'upload',
      terms: '',
      legal_basis: '',
      label: 'GREEN',
      hops: null,
      rhythm: 'daily',
      forwarding: 'automatic',
      forwarding_minutes: null,
      report_types: '{}',
      overrides: '{}',
      severity_floor: JSON.stringify(floor),
      raw_hours: 72,
      enabled: true,
      settings: '{}',
      sealed_secret: null,
      cursor: '{}',
      last_arrival_at: null,
      last_attempt_at: null,
      last_problem: null,
      quiet_since: null,
      created_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function makeFinding(
  scope: Scope,
  memberId: string,
  sourceId: string,
  wish: FindingWish,
  now: Date,
): Promise<string> {
  const id = newId()
  const ip = `192.0.2.${++host % 254}`
  const assetId = newId()
  await scope.tx
    .insertInto('asset')
    .values({
      id: assetId,
      organisation_id: memberId,
      type: 'domain',
      value: `host${host}.example`,
      network: null,
      asn: null,
      state: 'accepted',
      reason: null,
      note: null,
      reference: null,
      declared_by: 'operator',
      declared_at: now,
      decided_at: now,
      decided_by: null,
      changed_at: now,
    })
    .execute()
  await scope.tx
    .insertInto('finding')
    .values({
      member_id: memberId,
      id,
      key: randomBytes(16),
      issue: wish.issue ?? 'open-rdp',
      subject: ip,
      subject_type: 'ip',
      place: 'tcp/3389',
      asset_id: assetId,
      asset_ids: [assetId],
      matched_by: 'network',
      report_type: 'scan_rdp',
      family: 'scan',
      taxonomy: 'vulnerable',
      type: 'weak-crypto',
      identifier: 'open-rdp',
      severity: wish.severity ?? 'medium',
      ip,
      asn: null,
      port: 3389,
      protocol: 'tcp',
      hostname: null,
      malware: null,
      status: 'open',
      needs_answer: true,
      count: 1,
      first_seen: now,
      last_seen: now,
      gone_at: null,
      answered_at: null,
      accepted_until: null,
      tlp: wish.tlp ?? 'GREEN',
      pap: 'CLEAR',
      hops: wish.hops ?? null,
      addressed_to: wish.addressedTo ?? null,
      source_id: wish.sourceId ?? sourceId,
      origin_peer: null,
      held: wish.held ?? false,
      evidence: '{}',
      gone_after: 3,
      due_at: null,
      created_at: now,
      changed_at: now,
    })
    .execute()
  if (wish.heldBy)
    await holdObservation(scope, { memberId, findingId: id, sourceId: wish.sourceId ?? sourceId, at: now }, wish)
  const event = wish.event ?? 'new'
  await scope.tx
    .insertInto('notice')
    .values({
      id: newId(),
      member_id: memberId,
      thing_type: 'finding',
      thing_id: id,
      event,
      at: now,
      held: wish.held ?? false,
      urgent: wish.severity === 'high',
      ...unsettled,
    })
    .execute()
  return id
}

const unsettled = {
  intake_id: null,
  waits_for: null,
  pushed_at: null,
  delivery_id: null,
  settled: null,
  settled_at: null,
}

export async function setUpMail(ring: Ring, smtpUrl: string): Promise<void> {
  await ring.job(async (scope) => {
    await writeSetting(scope, 'mail.smtp', ring.vault.seal(smtpUrl).toString('base64'), ring.clock.now())
    await writeSetting(scope, 'mail.from', 'waarschuwing@example.org', ring.clock.now())
  })
}
