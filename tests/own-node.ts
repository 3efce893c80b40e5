// A node on a data folder of its own, as `npm start` would run it, silent and on any free port.
import { join } from 'node:path'
import { type OpenedData, openData } from '../packages/server/src/admin/index.ts'
import { createNode, type Node } from '../packages/server/src/node.ts'
import { makeLog, readConfig, systemClock } from '../packages/server/src/platform/index.ts'

export interface OwnNode {
  readonly data: OpenedData
  readonly node: Node
  readonly url: string
  close(): Promise<void>
}

/** `databaseUrl` not given: an embedded PostgreSQL in the folder. */
export async function ownNode(folder: string, databaseUrl?: string): Promise<OwnNode> {
  const config = readConfig({
    SCHAKEL_DATA: folder,
    SCHAKEL_PORT: '0',
    SCHAKEL_DOCUMENTATION_ASSETS: '1',
    SCHAKEL_LOG: 'silent',
    DATABASE_URL: databaseUrl,
  })
  const data = await openData(config)
  const log = makeLog('silent')
  const node = await createNode({ config, ...data, clock: systemClock, log, portalFolder: join(folder, 'none') })
  return {
    data,
    node,
    url: await node.listen(),
    async close() {
      await node.close()
      await data.close()
    },
  }
}
