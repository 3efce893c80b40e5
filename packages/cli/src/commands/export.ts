// schakel export: everything that this token may read, as one JSON line per thing in a folder.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Me } from '@schakel/api'
import { connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { call, whoAmI } from './node.client.ts'

interface Page {
  items: unknown[]
  next: string | null
}

function lists(me: Me): Record<string, string> {
  const own = `/members/${me.organisation.id}`
  const member = { contacts: `${own}/contacts`, people: `${own}/people`, channels: `${own}/channels` }
  return me.audience === 'member'
    ? { assets: `${own}/assets`, findings: '/findings', deliveries: '/deliveries', ...member }
    : {
        members: '/members',
        assets: '/assets',
        findings: '/findings',
        sources: '/sources',
        intakes: '/intakes',
        deliveries: '/deliveries',
        log: '/log',
        ...member,
      }
}

export const exporting: Command = {
  name: 'export',
  summary: 'Write everything that your token may read into a folder, one JSON line per thing',
  usage: ['FOLDER'],
  options: [],
  async run(args) {
    const { values, positionals } = readArguments(args, {}, 1)
    const [folder] = positionals
    if (!folder) throw new CommandFailure('Say which folder to write to.', 2)
    const connection = connectionOf(values)
    const me = await whoAmI(connection)
    await mkdir(folder, { recursive: true })
    const counts: Record<string, number> = {}
    for (const [name, path] of Object.entries(lists(me))) {
      counts[name] = 0
      const lines = async function* () {
        let cursor: string | null = ''
        while (cursor !== null) {
          const page: Page = await call<Page>(
            connection,
            `${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
          )
          counts[name] = (counts[name] ?? 0) + page.items.length
          yield page.items.map((item) => `${JSON.stringify(item)}\n`).join('')
          cursor = page.next
        }
      }
      await pipeline(Readable.from(lines()), createWriteStream(join(folder, `${name}.ndjson`), { mode: 0o600 }))
    }
    const said = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
    process.stdout.write(values.json ? `${JSON.stringify(counts)}\n` : `${folder}: ${said.join(', ')}\n`)
    return 0
  },
}
