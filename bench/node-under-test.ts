// A node of its own in a throw-away folder, with a member, a source and callers, for benchmarks.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OpenedData } from '../packages/server/src/admin/index.ts'
import type { IntakeEngine, receiveIntake } from '../packages/server/src/findings/index.ts'
import { makeOperator, makeToken } from '../packages/server/src/organisations/index.ts'
import { jobEyes, systemClock } from '../packages/server/src/platform/index.ts'
import { releaseFirstWave } from '../packages/server/src/sources/index.ts'
import { type OwnNode, ownNode } from '../tests/own-node.ts'
import { ownNetwork } from './rows.ts'

interface Taken {
  rows: number
  matched: number
}

export interface NodeUnderTest {
  readonly url: string
  readonly token: string
  readonly memberToken: string
  readonly memberId: string
  readonly data: OpenedData
  readonly folder: string
  readonly engine: IntakeEngine
  readonly receiving: Parameters<typeof receiveIntake>[0]
  send(name: string, body: Buffer | Iterable<Buffer>): Promise<Taken>
  close(): Promise<void>
}

async function ask<T>(url: string, token: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Sends a body as it is made: a chunk is made only when the one before has left. */
async function upload(url: string, token: string, body: Buffer | Iterable<Buffer>): Promise<Taken> {
  const call = request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
  })
  const answered = once(call, 'response') as Promise<[IncomingMessage]>
  await pipeline(Readable.from(Buffer.isBuffer(body) ? [body] : body), call)
  const [response] = await answered
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  if (response.statusCode !== 201) throw new Error(`intake: ${response.statusCode} ${text}`)
  return JSON.parse(text) as Taken
}

/** An operator, a member that answers for one network, and the source `bench` whose reports show at once. */
async function prepare({ data, url }: OwnNode) {
  const eyes = jobEyes('bench')
  const token = await data.database.as(eyes, async (scope) => {
    const organisationId = await makeOperator(scope, { name: 'Operator', kind: 'oktt', language: 'en' }, new Date())
    return (await makeToken(scope, { organisationId, role: 'admin', name: 'bench', expires: null }, new Date())).token
  })
  const member = await ask<{ id: string }>(`${url}/api/v1/members`, token, { name: 'Member' })
  await ask(`${url}/api/v1/members/${member.id}/assets`, token, { type: 'network', value: ownNetwork })
  const memberToken = (
    await ask<{ token: string }>(`${url}/api/v1/members/${member.id}/tokens`, token, { role: 'admin' })
  ).token
  const source = await ask<{ id: string }>(`${url}/api/v1/sources`, token, {
    name: 'bench',
    label: 'GREEN',
    forwarding: 'automatic',
  })
  await data.database.as(eyes, (scope) => releaseFirstWave(scope, source.id))
  return { token, memberToken, memberId: member.id }
}

export async function nodeUnderTest(): Promise<NodeUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-bench-'))
  const own = await ownNode(folder)
  const { url, data } = own
  const callers = await prepare(own)
  return {
    ...callers,
    url,
    data,
    folder,
    engine: own.node.engine,
    receiving: { ...data, clock: systemClock, dataFolder: folder },
    send: (name, body) => upload(`${url}/api/v1/intakes?source=bench&filename=${name}&wait=true`, callers.token, body),
    async close() {
      await own.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
