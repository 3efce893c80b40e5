// npm run demo: a small made-up network in a throw-away database; prints who can log in where.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openData } from '../../packages/server/src/admin/index.ts'
import { createNode } from '../../packages/server/src/node.ts'
import { makeLog, readConfig, settableClock } from '../../packages/server/src/platform/index.ts'
import { fillNetwork, fillWeeks } from './fill.ts'
import { openMailbox } from './mailbox.ts'
import { auditorPerson, members, operatorPerson, password } from './network.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    port: { type: 'string', default: '8080' },
    empty: { type: 'boolean', default: false },
  },
})
const port = Number(values.port)
const folder = await mkdtemp(join(tmpdir(), 'schakel-demo-'))
const opened: { close(): Promise<unknown> }[] = [{ close: () => rm(folder, { recursive: true, force: true }) }]

let stopping = false
async function stop(code = 0): Promise<void> {
  if (stopping) return
  stopping = true
  for (const one of opened.reverse()) await one.close()
  process.exit(code)
}
process.on('SIGTERM', () => stop())
process.on('SIGINT', () => stop())

/** Ends what was opened; says which port is taken. */
async function fail(error: unknown): Promise<never> {
  const { code, port: taken } = error as { code?: string; port?: number }
  const said = code === 'EADDRINUSE' ? `Port ${taken} is in use. Choose another: npm run demo -- --port 8090` : error
  process.stderr.write(`${said instanceof Error ? said.stack : said}\n`)
  await stop(1)
  throw error
}

async function openNode() {
  const mailbox = await openMailbox(port + 100)
  opened.push(mailbox)
  const read = readConfig({
    SCHAKEL_DATA: folder,
    SCHAKEL_PORT: String(port),
    SCHAKEL_DOCUMENTATION_ASSETS: '1',
    SCHAKEL_LOG: 'error',
  })
  const config = { ...read, demo: { mailbox: mailbox.url } }
  const data = await openData(config)
  opened.push(data)
  const clock = settableClock()
  const portalFolder = fileURLToPath(new URL('../../packages/web/dist', import.meta.url))
  const node = await createNode({ config, ...data, clock, log: makeLog('error'), portalFolder })
  opened.push(node)
  return { mailbox, data, clock, node, url: await node.listen() }
}
const { mailbox, data, clock, node, url } = await openNode().catch(fail)

const now = new Date()
clock.set(new Date(now.getTime() - 28 * 24 * 3600_000))
const filling = { node, ...data, clock, url, smtpUrl: mailbox.smtpUrl }
const { tokens, memberTokens } = await fillNetwork(filling)
if (!values.empty) await fillWeeks(filling, tokens.operator, memberTokens, now)
clock.set(null)
await node.watch.look()

if (values.json) {
  process.stdout.write(
    `${JSON.stringify({ ready: true, nodes: [{ name: 'Stichting Schakel Noord', role: 'link', url, tokens }], mailbox: mailbox.url })}\n`,
  )
} else {
  const people = [operatorPerson, auditorPerson, ...members.map((member) => member.person)].map(
    ({ name, email }) => `  ${email.padEnd(32)} ${name}`,
  )
  process.stdout.write(
    `\nThe demo runs at ${url}\nMails: ${mailbox.url.replace('/mails.json', '/')}\n\nSign in with the password ${password} as\n${people.join('\n')}\n\n`,
  )
  process.stdout.write(
    `API tokens\n  operator ${tokens.operator}\n  member   ${tokens.member}\n\nCtrl-C ends the demo and deletes its data.\n`,
  )
}
