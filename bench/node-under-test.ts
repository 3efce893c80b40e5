// A node of its own in a throw-away folder, with a member, a source and callers, for benchmarks.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenedData, openData } from '../packages/server/src/admin/index.ts'
import { createNode } from '../packages/server/src/node.ts'
import { makeOperator, makeToken } from '../packages/server/src/organisations/index.ts'
import { jobEyes, makeLog, readConfig, systemClock } from '../packages/server/src/platform/index.ts'

export interface NodeUnderTest {
  readonly url: string
  readonly token: string
  readonly memberToken: string
  readonly memberId: string
  readonly data: OpenedData
  readonly folder: string
  send(name: string, body: BodyInit | AsyncIterable<Buffer>): Promise<{ rows: number; matched: number }>
  close(): Promise<void>
}

async function ask<T>(url: string, token: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

export async function nodeUnderTest(): Promise<NodeUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-bench-'))
  const config = readConfig({
    SCHAKEL_DATA: folder,
    SCHAKEL_PORT: '0',
    SCHAKEL_DOCUMENTATION_ASSETS: '1',
    SCHAKEL_LOG: 'silent',
  })
  const data = await openData(config)
  const node = await createNode({
    config,
    ...data,
    clock: systemClock,
    log: makeLog('silent'),
    portalFolder: join(folder, 'none'),
  })
  const url = await node.listen()
  const eyes = jobEyes('bench')
  const token = await data.database.as(eyes, async (scope) => {
    const organisationId = await makeOperator(scope, { name: 'Operator', kind: 'oktt', language: 'en' }, new Date())
    return (await makeToken(scope, { organisationId, role: 'admin', name: 'bench', expires: null }, new Date())).token
  })
  const member = await ask<{ id: string }>(`${url}/api/v1/members`, token, { name: 'Member' })
  await ask(`${url}/api/v1/members/${member.id}/assets`, token, { type: 'network', value: '192.0.2.0/24' })
  const memberToken = (
    await ask<{ token: string }>(`${url}/api/v1/members/${member.id}/tokens`, token, { role: 'admin' })
  ).token
  const source = await ask<{ id: string }>(`${url}/api/v1/sources`, token, {
    name: 'bench',
    label: 'GREEN',
    forwarding: 'automatic',
  })
  await data.database.as(eyes, (scope) =>
    scope.tx.updateTable('source').set({ first_wave: 'released' }).where('id', '=', source.id).execute(),
  )
  return {
    url,
    token,
    memberToken,
    memberId: member.id,
    data,
    folder,
    async send(name, body) {
      const answer = await fetch(`${url}/api/v1/intakes?source=bench&filename=${name}&wait=true`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body: body as BodyInit,
        duplex: 'half',
      } as RequestInit)
      if (answer.status !== 201) throw new Error(`intake: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as { rows: number; matched: number }
    },
    async close() {
      await node.close()
      await data.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
