// A node in order, in a fresh database: an operator with an admin, a reachable member, a source that brings something.
import { type Insertable, sql } from 'kysely'
import { addChannel } from '../../delivery/index.ts'
import { addContact, createMember, makeOperator, writeSetting } from '../../organisations/index.ts'
import { jobEyes, newId, type Scope, type Tables, vaultOf } from '../../platform/index.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import { createSource, type SourceRow } from '../../sources/index.ts'
import type { ProcessFacts } from '../look-at-node.ts'

export const now = new Date('2026-11-24T08:00:00Z')
/** So many hours before now. */
export const hours = (n: number) => new Date(now.getTime() - n * 3600_000)
const vault = vaultOf(Buffer.alloc(32, 7))

export const healthy: ProcessFacts = {
  machine: 'node-a',
  dataFolder: '/',
  publicUrl: 'http://127.0.0.1:8080',
  indexProblem: async () => null,
}

export interface TroubledNode {
  readonly t: TestDatabase
  readonly operatorId: string
  readonly memberId: string
  readonly source: SourceRow
  job<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  change(table: keyof Tables, id: string, set: object): Promise<unknown>
  member(name: string): Promise<string>
  channel(organisationId: string, address: string): Promise<string>
  contact(organisationId: string, email: string): Promise<string>
  intake(state: string, received: Date): Promise<string>
  delivery(wish: Partial<Insertable<Tables['delivery']>>): Promise<string>
  close(): Promise<void>
}

const sourceFields = {
  name: 'shadowserver',
  title: 'Shadowserver',
  kind: 'upload',
  terms: '',
  legal_basis: '',
  label: 'AMBER',
  hops: null,
  rhythm: 'daily',
  forwarding: 'automatic',
  forwarding_minutes: null,
  raw_hours: 72,
  enabled: true,
  report_types: '{}',
  overrides: '{}',
  severity_floor: '{}',
  settings: '{}',
  sealed_secret: null,
  cursor: '{}',
} as const

async function makeAdmin(scope: Scope, operatorId: string): Promise<void> {
  const person = { id: newId(), email: 'jo@noord.example', name: 'Jo', auth_user_id: null, last_seen_at: null }
  await scope.tx
    .insertInto('person')
    .values({ ...person, created_at: hours(500) })
    .execute()
  await scope.tx
    .insertInto('person_role')
    .values({ person_id: person.id, organisation_id: operatorId, role: 'admin', created_at: hours(500) })
    .execute()
}

const makeMember = (scope: Scope, name: string) =>
  createMember(
    scope,
    {
      name,
      kind: 'participant',
      class: null,
      sector: null,
      language: 'nl',
      register: null,
      register_name: null,
      register_number: null,
      website: null,
      note: null,
    },
    hours(500),
  )

const makeChannel = async (scope: Scope, organisationId: string, address: string) =>
  (
    await addChannel(
      scope,
      vault,
      organisationId,
      { kind: 'mail', address, contactId: null, language: 'nl' },
      hours(400),
    )
  ).row.id

const makeContact = async (scope: Scope, organisationId: string, email: string) => {
  const fields = { name: 'Femke', roles: ['security'], language: 'nl' as const, email, phone: null, note: null }
  return (await addContact(scope, organisationId, fields, hours(400))).id
}

export async function nodeInOrder(): Promise<TroubledNode> {
  const t = await testDatabase()
  const job = <T>(work: (scope: Scope) => Promise<T>) => t.database.as(jobEyes('test'), work)
  const made = await job(async (scope) => {
    const operator = { name: 'Stichting Schakel Noord', kind: 'oktt', language: 'nl' } as const
    const operatorId = await makeOperator(scope, operator, hours(500))
    await makeAdmin(scope, operatorId)
    const memberId = await makeMember(scope, 'Bakkerij De Korenaar')
    await makeChannel(scope, memberId, 'femke@member.example')
    await makeContact(scope, memberId, 'femke@member.example')
    await writeSetting(scope, 'mail.smtp', vault.seal('smtp://127.0.0.1:25').toString('base64'), now)
    return { operatorId, memberId, source: await createSource(scope, sourceFields, hours(2)) }
  })
  const { source, memberId } = made
  return {
    t,
    ...made,
    job,
    change: (table, id, set) =>
      job((scope) =>
        scope.tx
          .updateTable(table)
          .set(set as never)
          .where('id' as never, '=', id as never)
          .execute(),
      ),
    member: (name) => job((scope) => makeMember(scope, name)),
    channel: (organisationId, address) => job((scope) => makeChannel(scope, organisationId, address)),
    contact: (organisationId, email) => job((scope) => makeContact(scope, organisationId, email)),
    async intake(state, received) {
      const id = newId()
      await job((scope) =>
        sql`insert into intake (id, source_id, filename, sha256, size, state, via, received_at, started_at)
          values (${id}, ${source.id}, 'x.csv', ${Buffer.from(id)}, 1, ${state}, 'http', ${received}, ${received})`.execute(
          scope.tx,
        ),
      )
      return id
    },
    async delivery(wish) {
      const id = newId()
      const plain = {
        member_id: memberId,
        channel_id: null,
        outlet: 'mail',
        kind: 'digest' as const,
        address: 'x@member.example',
      }
      const rest = {
        due_at: now,
        created_at: hours(2),
        sent_at: null,
        subject: null,
        last_problem: null,
        content_count: 1,
      }
      await job((scope) =>
        scope.tx
          .insertInto('delivery')
          .values({ id, ...plain, ...rest, idempotency_key: id, ...wish })
          .execute(),
      )
      return id
    },
    close: () => t.close(),
  }
}
