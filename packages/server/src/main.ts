// What `npm start` runs: opens the data, starts the node, says where it is, and stops cleanly.
import { fileURLToPath } from 'node:url'
import { AppError } from '@schakel/api'
import { openData } from './admin/index.ts'
import { createNode } from './node.ts'
import { makeLog, readConfig, systemClock } from './platform/index.ts'

const portalFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const data = await openData(config)
  const log = makeLog(config.logLevel)
  const node = await createNode({ config, ...data, clock: systemClock, log, portalFolder })
  const address = await node.listen()
  const link = await node.setUpLink()
  process.stdout.write(`\nSchakel runs at ${config.publicUrl ?? address}\n`)
  if (link) process.stdout.write(`Set it up with this link (once, within 24 hours):\n  ${link}\n\n`)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await node.close()
    await data.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  await start()
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`schakel: ${error.message}\n`)
  process.exit(1)
}
