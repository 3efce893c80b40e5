// How each check of the watch is provoked, and how what it found is mended.

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { sql } from 'kysely'
import { openCase } from '../../admission/index.ts'
import { openLiveIndex } from '../../assets/index.ts'
import { keepRoster, makeToken, writeSetting } from '../../organisations/index.ts'
import { makeLog, startJobs, systemClock } from '../../platform/index.ts'
import type { ProcessFacts } from '../look-at-node.ts'
import { selfSigned } from './self-signed.ts'
import { hours, now, type TroubledNode } from './troubled-node.ts'

/** How each check is provoked; what is found then is of `subject`; `mend` makes it good. */
export interface Case {
  provoke(
    n: TroubledNode,
  ): Promise<{ subject?: string; facts?: Partial<ProcessFacts>; at?: Date; mend(): Promise<unknown> }>
}

export const cases: Record<string, Case> = {
  'quiet-source': {
    async provoke(n) {
      await n.change('source', n.source.id, { last_arrival_at: hours(40) })
      return { subject: n.source.id, mend: () => n.change('source', n.source.id, { last_arrival_at: hours(1) }) }
    },
  },
  'failing-source': {
    async provoke(n) {
      await n.change('source', n.source.id, { last_problem: 'the key was refused', last_attempt_at: hours(1) })
      return { subject: n.source.id, mend: () => n.change('source', n.source.id, { last_problem: null }) }
    },
  },
  'failed-intake': {
    async provoke(n) {
      const id = await n.intake('failed', hours(3))
      return { subject: n.source.id, mend: () => n.change('intake', id, { state: 'undone' }) }
    },
  },
  'stuck-intake': {
    async provoke(n) {
      const id = await n.intake('running', hours(4))
      return { subject: n.source.id, mend: () => n.change('intake', id, { state: 'done' }) }
    },
  },
  jobs: {
    async provoke(n) {
      const queue = await startJobs(n.t.database, makeLog('silent'))
      const name = 'retention'
      await queue.work(name, async () => {})
      await queue.stop()
      await n.job((scope) => sql`insert into jobs.job (name, data) values (${name}, '{}')`.execute(scope.tx))
      const set = (words: string) =>
        n.job((scope) => sql.raw(`update jobs.job set ${words} where name = '${name}'`).execute(scope.tx))
      await set(`state = 'failed', completed_on = now()`)
      return { subject: name, mend: () => set(`state = 'completed', completed_on = now()`) }
    },
  },
  'stuck-delivery': {
    async provoke(n) {
      const id = await n.delivery({ state: 'pending', due_at: hours(1) })
      return { subject: 'deliveries', mend: () => n.change('delivery', id, { state: 'sent', sent_at: hours(0) }) }
    },
  },
  mail: {
    async provoke(n) {
      const id = await n.delivery({ state: 'failed', due_at: now, created_at: hours(-1), attempts: 3 })
      return { subject: 'mail', mend: () => n.change('delivery', id, { state: 'sent', sent_at: hours(-2) }) }
    },
  },
  'failing-channel': {
    async provoke(n) {
      const id = await n.channel(n.memberId, 'gone@member.example')
      await n.change('channel', id, { state: 'bounced', failing_since: hours(1) })
      return { subject: id, mend: () => n.change('channel', id, { state: 'working', failing_since: null }) }
    },
  },
  undelivered: {
    async provoke(n) {
      await n.delivery({ state: 'given-up', created_at: hours(-3), last_problem: 'Connection refused' })
      return {
        subject: n.memberId,
        mend: () => n.delivery({ state: 'sent', created_at: hours(-4), sent_at: hours(-4) }),
      }
    },
  },
  'unreachable-operator': {
    async provoke(n) {
      const id = await n.channel(n.operatorId, 'beheer@noord.example')
      await n.change('channel', id, { state: 'off' })
      return { subject: 'operator', mend: () => n.change('channel', id, { state: 'working' }) }
    },
  },
  'unreachable-member': {
    async provoke(n) {
      const id = await n.member('Rederij Noordkade')
      return {
        subject: id,
        async mend() {
          await n.channel(id, 'wacht@rederij.example')
          await n.contact(id, 'wacht@rederij.example')
        },
      }
    },
  },
  'roster-gap': {
    async provoke(n) {
      const contactId = await n.contact(n.memberId, 'piket@member.example')
      const shift = { zone: 'Europe/Amsterdam', contactId, order: 1, from: '00:00', until: '00:00' }
      const keep = (revision: number, weekdays: number[]) =>
        n.job((scope) => keepRoster(scope, n.memberId, revision, { shifts: [{ ...shift, weekdays }], dates: [] }, now))
      await keep(0, [1, 2, 3, 4, 5, 6])
      return { subject: n.memberId, mend: () => keep(1, [1, 2, 3, 4, 5, 6, 7]) }
    },
  },
  'unreviewed-emergency': {
    async provoke(n) {
      const doer = { side: 'operator', personId: null, tokenId: null } as const
      const applied = { type: 'applied', data: { targetGroup: null, text: null, again: null } } as const
      const terms = { legalBasis: null, publication: null, category: null, targetGroup: null, from: null, to: null }
      const decided = {
        type: 'decided',
        data: {
          ...terms,
          outcome: 'designated',
          grounds: 'Aanval gaande',
          by: [] as string[],
          emergency: true,
          reviewBefore: hours(2).toISOString(),
          objectionUntil: null,
        },
      } as const
      const { row } = await n.job((scope) =>
        openCase(scope, n.memberId, 'link-participant', { doer, events: [applied, decided] }, hours(26)),
      )
      return { subject: row.id, mend: () => n.change('admission_case', row.id, { closed_at: now }) }
    },
  },
  'ending-designation': {
    async provoke(n) {
      await n.change('organisation', n.memberId, { entitled_until: hours(-24 * 30) })
      return { subject: n.memberId, mend: () => n.change('organisation', n.memberId, { entitled_until: null }) }
    },
  },
  'expiring-token': {
    async provoke(n) {
      const made = await n.job((scope) =>
        makeToken(
          scope,
          { organisationId: n.operatorId, role: 'reader', name: 'grafiek', expires: hours(-24 * 5) },
          now,
        ),
      )
      await n.change('api_token', made.row.id, { last_used_at: hours(1) })
      return { subject: made.row.id, mend: () => n.change('api_token', made.row.id, { revoked_at: now }) }
    },
  },
  backup: {
    async provoke(n) {
      const say = (made: Date) =>
        n.job((scope) =>
          writeSetting(scope, 'backup', { begunAt: made.toISOString(), madeAt: made.toISOString() }, now),
        )
      await say(hours(24 * 9))
      return { subject: 'backup', mend: () => say(hours(5)) }
    },
  },
  certificate: {
    async provoke() {
      const end = new Date(now.getTime() + 9 * 24 * 3600_000)
      const server = createServer(selfSigned('node.example', hours(1000), end))
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
      const { port } = server.address() as AddressInfo
      const facts = { publicUrl: `https://127.0.0.1:${port}` }
      return { subject: `127.0.0.1:${port}`, facts, mend: () => new Promise((closed) => server.close(closed)) }
    },
  },
  disk: {
    async provoke() {
      // The file system of processes has no room at all.
      return { subject: 'node-a', facts: { dataFolder: '/proc' }, mend: async () => {} }
    },
  },
  'match-index': {
    async provoke(n) {
      const index = await openLiveIndex(n.t.database, systemClock, () => {})
      const rename = (from: string, to: string) =>
        n.t.asOwner((client) => client.query(`alter table ${from} rename to ${to}`))
      await rename('asset_change', 'asset_change_away')
      const facts = { indexProblem: () => index.problem() }
      return {
        subject: 'node-a',
        facts,
        async mend() {
          await rename('asset_change_away', 'asset_change')
          const left = await index.problem()
          await index.close()
          if (left) throw new Error(left.problem)
        },
      }
    },
  },
  'failing-check': {
    async provoke(n) {
      const row = { check_name: 'disk', place: 'node-b', looked_at: now }
      const say = (problem: string | null) =>
        n.job((scope) => scope.tx.updateTable('watch_look').set({ problem }).where('check_name', '=', 'disk').execute())
      await n.job((scope) =>
        scope.tx
          .insertInto('watch_look')
          .values({ ...row, problem: 'no such folder' })
          .execute(),
      )
      return { subject: 'disk', mend: () => say(null) }
    },
  },
}
