// npm run demo: a small made-up network in a throw-away database; prints who can log in where.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type OpenedData, openBeside, openData } from '../../packages/server/src/admin/index.ts'
import { createNode } from '../../packages/server/src/node.ts'
import { type Config, makeLog, readConfig, settableClock } from '../../packages/server/src/platform/index.ts'
import { fillNetwork, fillWeeks } from './fill.ts'
import { fillNational } from './fill-national.ts'
import { openMailbox } from './mailbox.ts'
import { applicants, centre, centreAuditor, judges } from './national.ts'
import { auditorPerson, members, operator, operatorPerson, password } from './network.ts'

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

const portalFolder = fileURLToPath(new URL('../../packages/web/dist', import.meta.url))

function configOf(name: string, at: number, mailbox: string) {
  const read = readConfig({
    SCHAKEL_DATA: join(folder, name),
    SCHAKEL_PORT: String(at),
    SCHAKEL_DOCUMENTATION_ASSETS: '1',
    SCHAKEL_LOG: 'error',
  })
  return { ...read, demo: { mailbox } }
}

async function openNode(config: Config, data: OpenedData) {
  opened.push(data)
  const clock = settableClock()
  const node = await createNode({ config, ...data, clock, log: makeLog('error'), portalFolder })
  opened.push(node)
  return { ...data, clock, node, url: await node.listen() }
}

/** Two nodes over one database server: a link organisation, and the national centre above it. */
async function openNodes() {
  const mailbox = await openMailbox(port + 100)
  opened.push(mailbox)
  const [first, second] = [configOf('link', port, mailbox.url), configOf('national', port + 1, mailbox.url)]
  const data = await openData(first)
  const link = await openNode(first, data)
  return { mailbox, link, national: await openNode(second, await openBeside(second, data, 'schakel_national')) }
}
const { mailbox, link, national } = await openNodes().catch(fail)

const now = new Date()
const { smtpUrl } = mailbox
link.clock.set(new Date(now.getTime() - 28 * 24 * 3600_000))
const { tokens, memberTokens } = await fillNetwork({ ...link, smtpUrl })
if (!values.empty) await fillWeeks({ ...link, smtpUrl }, tokens.operator, memberTokens, now)
link.clock.set(null)
const nationalTokens = await fillNational({ ...national, smtpUrl }, values.empty)
for (const { node } of [link, national]) await node.watch.look()

if (values.json) {
  process.stdout.write(
    `${JSON.stringify({
      ready: true,
      nodes: [
        { name: operator.name, role: 'link', url: link.url, tokens },
        { name: centre.name, role: 'national', url: national.url, tokens: nationalTokens },
      ],
      mailbox: mailbox.url,
    })}\n`,
  )
} else {
  const lines = (people: readonly { name: string; email: string }[]) =>
    people.map(({ name, email }) => `  ${email.padEnd(32)} ${name}`).join('\n')
  const ofLink = [operatorPerson, auditorPerson, ...members.map((member) => member.person)]
  const ofNational = [
    ...judges,
    centreAuditor,
    ...(values.empty ? [] : applicants.map((applicant) => applicant.person)),
  ]
  process.stdout.write(
    `\nThe demo runs at ${link.url} (${operator.name})\nand at ${national.url} (${centre.name})\nMails: ${mailbox.url.replace('/mails.json', '/')}\n\nSign in with the password ${password}\n\nat ${link.url} as\n${lines(ofLink)}\n\nat ${national.url} as\n${lines(ofNational)}\n\n`,
  )
  process.stdout.write(
    `API tokens\n  operator ${tokens.operator}\n  member   ${tokens.member}\n\nCtrl-C ends the demo and deletes its data.\n`,
  )
}
