// Brings an embedded server up again that was killed while its node runs.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface KeptUp {
  end(): Promise<void>
}

async function isAlive(cluster: string): Promise<boolean> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Looks every second whether the server lives, and brings it up again when it was killed. */
export function keepUp(cluster: string, bringUp: () => Promise<void>): KeptUp {
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(async () => {
      if (!(await isAlive(cluster))) await bringUp().catch(() => {})
    })
  }, 1000)
  timer.unref()
  return {
    async end() {
      clearInterval(timer)
      await looking
    },
  }
}
