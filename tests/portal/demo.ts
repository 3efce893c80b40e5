// The demo as a process of its own, for tests that walk over what it shows.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../examples/demo/main.ts', import.meta.url))

export interface Demo {
  url: string
  /** Of the national centre. */
  national: string
  stop: () => Promise<void>
}

export async function startDemo(firstPort: number): Promise<Demo> {
  const port = firstPort + (process.pid % 1000)
  const child: ChildProcess = spawn(process.execPath, [main, '--json', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (said.includes('\n')) break
  }
  const { nodes } = JSON.parse(said) as { nodes: { url: string }[] }
  const [url = '', national = ''] = nodes.map((node) => node.url)
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return { url, national, stop }
}
