// The demo beside a program that has its port: says so, and leaves nothing behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const main = fileURLToPath(new URL('../examples/demo/main.ts', import.meta.url))

it('the demo says which port is taken, its own or its mail catcher’s, and leaves nothing behind', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const own = await mkdtemp(join(tmpdir(), 'schakel-beside-'))
  const env = { ...process.env, TMPDIR: own }
  for (const asked of [port, port - 100]) {
    const demo = spawn(process.execPath, [main, '--port', String(asked)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    demo.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    const [code] = await once(demo, 'exit')
    expect([code, said]).toEqual([1, `Port ${port} is in use. Choose another: npm run demo -- --port 8090\n`])
    expect(await readdir(own)).toEqual([])
  }
  taken.close()
  await rm(own, { recursive: true })
})
