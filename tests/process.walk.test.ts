// The node as a process: as root and as an ordinary user; it stops when asked, and a second one on its folder is refused.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url))
const asRoot = process.getuid?.() === 0
/** The user without rights that every Linux has; only root can start a process as someone else. */
const nobody = 65_534
const users = asRoot
  ? [
      { name: 'root', uid: 0 },
      { name: 'an ordinary user', uid: nobody },
    ]
  : [{ name: 'an ordinary user', uid: process.getuid?.() ?? 0 }]

interface Started {
  child: ChildProcess
  said: () => string
  url: string
}
const running: ChildProcess[] = []
const folders: string[] = []

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function newFolder(uid: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-process-'))
  if (asRoot) await chown(folder, uid, uid)
  folders.push(folder)
  return folder
}

async function launch(folder: string, uid: number): Promise<Started> {
  const port = await freePort()
  const child = spawn(process.execPath, [main], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      SCHAKEL_DATA: join(folder, 'data'),
      SCHAKEL_PORT: String(port),
      SCHAKEL_LOG: 'warn',
    },
    ...(asRoot ? { uid, gid: uid } : {}),
  })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)))
  return { child, said: () => text, url: `http://127.0.0.1:${port}` }
}

async function ready({ child, url, said }: Started): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if ((await fetch(`${url}/health/ready`).catch(() => null))?.ok) return
    if (child.exitCode !== null) break
    await sleep(50)
  }
  throw new Error(`the node does not start: ${said()}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  return ((await ended) as [number | null])[0]
}

afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGTERM')
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

describe('a node as a process', () => {
  for (const { name, uid } of users) {
    it(`runs as ${name}, says how to set it up, stops when asked and starts again`, async () => {
      const folder = await newFolder(uid)
      const first = await launch(folder, uid)
      await ready(first)
      await expect.poll(first.said).toContain(`${first.url}/setup#token=`)
      const began = performance.now()
      expect(await end(first.child, 'SIGTERM')).toBe(0)
      expect(performance.now() - began).toBeLessThan(15_000)
      const second = await launch(folder, uid)
      await ready(second)
      expect(second.said()).not.toContain('was not shut down')
    }, 60_000)
  }

  it('refuses a second node on the same folder, by name, and leaves the first alone', async () => {
    const uid = asRoot ? 0 : (process.getuid?.() ?? 0)
    const folder = await newFolder(uid)
    const first = await launch(folder, uid)
    await ready(first)
    const second = await launch(folder, uid)
    const [code] = (await once(second.child, 'exit')) as [number]
    expect(code).not.toBe(0)
    expect(second.said()).toMatch(new RegExp(`${first.child.pid}`))
    expect((await fetch(`${first.url}/health/ready`)).ok).toBe(true)
  }, 60_000)

  it('takes over after it was killed, with its database living on', async () => {
    const uid = asRoot ? 0 : (process.getuid?.() ?? 0)
    const folder = await newFolder(uid)
    const first = await launch(folder, uid)
    await ready(first)
    await end(first.child, 'SIGKILL')
    const second = await launch(folder, uid)
    await ready(second)
    expect(await end(second.child, 'SIGTERM')).toBe(0)
  }, 60_000)
})
