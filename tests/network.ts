// A running node for a walk: a fresh database, a real HTTP port, an operator with a token, and callers.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createNode, type Node } from '../packages/server/src/node.ts'
import { makeOperator, makeToken } from '../packages/server/src/organisations/index.ts'
import {
  jobEyes,
  makeLog,
  type OutboundGuard,
  openVault,
  readConfig,
  type SettableClock,
  settableClock,
} from '../packages/server/src/platform/index.ts'
import { type TestDatabase, testDatabase } from '../packages/server/src/platform/testing/database.ts'
import { releaseFirstWave } from '../packages/server/src/sources/index.ts'

export interface Answer<T = Record<string, unknown>> {
  status: number
  body: T
}

export interface TestNode {
  readonly node: Node
  readonly database: TestDatabase
  readonly clock: SettableClock
  readonly url: string
  readonly operatorId: string
  readonly operatorToken: string
  readonly folder: string
  call<T = Record<string, never>>(
    method: string,
    path: string,
    token?: string | null,
    body?: unknown,
  ): Promise<Answer<T>>
  send<T = Record<string, never>>(path: string, bytes: Uint8Array | string, token?: string): Promise<Answer<T>>
  /** A member with a token of a role; its networks and domains are accepted. */
  member(
    name: string,
    assets?: Record<string, readonly string[]>,
    role?: string,
  ): Promise<{ id: string; token: string }>
  close(): Promise<void>
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') && text !== ''
  return { status: response.status, body: (json ? JSON.parse(text) : text) as T }
}

const portalFolder = fileURLToPath(new URL('../packages/web/dist', import.meta.url))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export interface TestNodeOptions {
  /** Serves the built portal too. */
  portal?: boolean
  /** Without an operator: as on the first start. */
  empty?: boolean
  /** Of the operator; a link organisation when none is said. */
  kind?: 'national' | 'oktt'
  /** Other processes work on its database too. */
  shared?: boolean
  /** Further variables of its environment. */
  environment?: Record<string, string>
  /** Ways out that are open besides. */
  outbound?: OutboundGuard
}

export async function testNode(options: TestNodeOptions = {}): Promise<TestNode> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'schakel-node-'))
  const port = options.portal ? await freePort() : 0
  const config = {
    ...readConfig({
      SCHAKEL_DATA: folder,
      SCHAKEL_PORT: String(port),
      ...(options.portal ? { SCHAKEL_PUBLIC_URL: `http://localhost:${port}` } : {}),
      SCHAKEL_DOCUMENTATION_ASSETS: '1',
      SCHAKEL_LOG: 'silent',
      ...(options.shared ? { DATABASE_URL: 'postgres://localhost/shared' } : {}),
      ...options.environment,
    }),
  }
  const clock = settableClock()
  const node = await createNode({
    config,
    database: database.database,
    vault: await openVault(folder),
    clock,
    log: makeLog(process.env.TEST_LOG ?? 'silent'),
    portalFolder: options.portal ? portalFolder : join(folder, 'none'),
    ...(options.outbound ? { outbound: options.outbound } : {}),
  })
  const listening = await node.listen()
  const url = options.portal ? `http://localhost:${port}` : listening
  const operator = options.empty
    ? { id: '', token: '' }
    : await database.database.as(jobEyes('test'), async (scope) => {
        const id = await makeOperator(
          scope,
          options.kind === 'national'
            ? { name: 'Nationaal centrum', kind: 'national', language: 'nl' }
            : { name: 'Stichting Schakel Noord', kind: 'oktt', language: 'nl' },
          clock.now(),
        )
        const { token } = await makeToken(
          scope,
          { organisationId: id, role: 'admin', name: 'test', expires: null },
          clock.now(),
        )
        return { id, token }
      })
  const request = async <T>(
    method: string,
    path: string,
    token: string | null,
    body: BodyInit | null,
    type: string | null,
  ) => {
    const headers: Record<string, string> = {}
    if (token) headers.authorization = `Bearer ${token}`
    if (type) headers['content-type'] = type
    return await answerOf<T>(await fetch(`${url}${path}`, { method, headers, body }))
  }
  const call: TestNode['call'] = (method, path, token = operator.token, body) =>
    request(
      method,
      path,
      token,
      body === undefined ? null : JSON.stringify(body),
      body === undefined ? null : 'application/json',
    )
  return {
    node,
    database,
    clock,
    url,
    folder,
    call,
    operatorId: operator.id,
    operatorToken: operator.token,
    send: (path, bytes, token = operator.token) => request('POST', path, token, bytes as BodyInit, 'text/csv'),
    async member(name, assets = {}, role = 'admin') {
      const made = await call<{ id: string }>('POST', '/api/v1/members', operator.token, { name, kind: 'participant' })
      const token = await call<{ token: string }>('POST', `/api/v1/members/${made.body.id}/tokens`, operator.token, {
        role,
      })
      for (const [type, values] of Object.entries(assets)) {
        for (const value of values) {
          const answer = await call('POST', `/api/v1/members/${made.body.id}/assets`, operator.token, { type, value })
          if (answer.status >= 300) throw new Error(`${type} ${value}: ${JSON.stringify(answer.body)}`)
        }
      }
      return { id: made.body.id, token: token.body.token }
    },
    async close() {
      await node.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a source whose first wave is released, so that findings show at once. */
export async function openSource(t: TestNode, name = 'shadowserver'): Promise<void> {
  const made = await t.call<{ id: string }>('POST', '/api/v1/sources', t.operatorToken, {
    name,
    label: 'AMBER',
    forwarding: 'automatic',
    terms: 'for owners',
  })
  await t.database.database.as(jobEyes('test'), (scope) => releaseFirstWave(scope, made.body.id))
}
