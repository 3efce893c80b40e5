// What `npm start` runs: opens the data, starts the node, says where it is, and stops cleanly.
import { fileURLToPath } from 'node:url'
import { AppError } from '@schakel/api'
import { openData } from './admin/index.ts'
import { createNode } from './node.ts'
import { makeLog, readConfig, systemClock } from './platform/index.ts'

const portalFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

function portProblem(error: unknown, port: number): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE')
    return new AppError('node.configuration', { detail: `Port ${port} is in use. Set SCHAKEL_PORT to another one.` })
  if (code === 'EACCES')
    return new AppError('node.configuration', {
      detail: `Port ${port} may not be used by this user. Set SCHAKEL_PORT.`,
    })
  return error
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = makeLog(config.logLevel)
  const data = await openData(config, (why) => {
    log.fatal({ err: why }, 'another node took the database')
    process.exit(1)
  })
  const node = await createNode({ config, ...data, clock: systemClock, log, portalFolder })
  const address = await node.listen().catch(async (error: unknown) => {
    await node.close()
    await data.close()
    throw portProblem(error, config.port)
  })
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
