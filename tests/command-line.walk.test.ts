// Every command of the real program as a process of its own: exit code, what goes to which stream, --json, and what is said of a wrong call.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../packages/cli/src/commands/index.ts'
import { failureReport } from '../packages/server/src/delivery/testing/failure-report.ts'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { makeOperator, makeToken } from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { releaseFirstWave } from '../packages/server/src/sources/index.ts'
import { type OwnNode, ownNode } from './own-node.ts'
import { addPerson } from './visitor.ts'

const program = fileURLToPath(new URL('../node_modules/.bin/schakel', import.meta.url))
const report = 'timestamp,ip,port,protocol\n"2026-11-24 02:00:00","192.0.2.10",3389,"tcp"\n'
const femke = 'femke@korenaar.example'

interface Came {
  code: number | null
  out: string
  err: string
}
interface Given {
  input?: string
  env?: Record<string, string | undefined>
}

let base: string
let node: OwnNode
let mail: MailCatcher
let environment: Record<string, string>
const ids = { member: '', channel: '', finding: '' }
const at = (name: string) => join(base, name)

function schakel(args: readonly string[], { input = '', env = {} }: Given = {}): Promise<Came> {
  const child = spawn(program, args, { env: { ...process.env, ...environment, ...env } })
  const came: Came = { code: null, out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => {
    came.out += text.toString()
  })
  child.stderr.on('data', (text: Buffer) => {
    came.err += text.toString()
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...came, code }))
  })
}

async function ask<T>(method: string, path: string, body: object): Promise<T> {
  const answer = await fetch(`${node.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${environment.SCHAKEL_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** A message of the node that was taken, and the report that it came back after all. */
async function comesBack(): Promise<Given> {
  await ask('POST', `/members/${ids.member}/channels/${ids.channel}/tests`, {})
  return { input: failureReport({ messageId: mail.to(femke).at(-1)?.messageId ?? '', to: femke, status: '4.4.7' }) }
}

/** One way to call a command, as a person and with --json, and how its answer reads. */
interface Call {
  args: () => string[]
  given?: () => Given | Promise<Given>
  says: RegExp
  json: () => object
}
interface Case {
  /** Over HTTP with a token, or in the data folder of this machine. */
  works: 'over-http' | 'on-the-machine'
  calls: readonly Call[]
  /** Words that are none for this command. */
  wrong: readonly (readonly string[])[]
  /** Of a node that can't be reached; 1 unless said. */
  unreachable?: number
}

let files = 0
const aFile = (name: string) => at(`${++files}-${name}`)

const cases: Record<string, Case> = {
  intake: {
    works: 'over-http',
    calls: [
      {
        args: () => ['--source', 'scan', at('2026-11-24-scan_rdp.csv')],
        says: /scan_rdp +1 +1 /,
        json: () => ({ rows: 1 }),
      },
    ],
    wrong: [[], ['--source', 'scan'], ['--source', 'scan', 'no-such-file.csv']],
  },
  members: {
    works: 'over-http',
    calls: [
      { args: () => ['list'], says: /Bakkerij De Korenaar/, json: () => ({ name: 'Bakkerij De Korenaar' }) },
      { args: () => ['add', `Lid ${++files}`], says: /^[0-9a-f-]{36} {2}Lid/, json: () => ({ kind: 'participant' }) },
      { args: () => ['import', at('members.csv'), '--dry-run'], says: /would be made/, json: () => ({ dryRun: true }) },
    ],
    wrong: [['add'], ['made-up'], ['list', 'two', 'three'], ['import', 'no-such-file.csv']],
  },
  assets: {
    works: 'over-http',
    calls: [
      { args: () => ['list', '--member', ids.member], says: /192\.0\.2\.0\/27/, json: () => ({ type: 'network' }) },
      {
        args: () => ['add', '--member', ids.member, 'domain', `lid${++files}.example`],
        says: /accepted/,
        json: () => ({ state: 'accepted' }),
      },
      {
        args: () => ['import', '--member', ids.member, at('assets.csv'), '--dry-run'],
        says: /1 would be made/,
        json: () => ({ created: 1, dryRun: true }),
      },
    ],
    wrong: [['list'], ['add', '--member', 'x'], ['made-up', '--member', 'x']],
  },
  findings: {
    works: 'over-http',
    calls: [
      { args: () => ['list', '--status', 'active'], says: /192\.0\.2\.10/, json: () => ({ status: 'open' }) },
      { args: () => ['show', ids.finding], says: /Do this now/, json: () => ({ id: ids.finding }) },
    ],
    wrong: [['show'], ['answer', 'x'], ['made-up'], ['answer', 'x', 'risk-accepted', '--until', 'someday']],
  },
  export: {
    works: 'over-http',
    calls: [{ args: () => [aFile('export')], says: /members \d+/, json: () => ({ findings: 1 }) }],
    wrong: [[], ['one', 'two']],
  },
  bounce: {
    works: 'over-http',
    calls: [
      { args: () => [], given: comesBack, says: /did not arrive/, json: () => ({ outcome: 'given-up' }) },
      {
        args: () => ['--pass-others'],
        given: () => ({ input: 'Subject: Re: warnings\r\n\r\nThank you.\r\n' }),
        says: /^$/,
        json: () => ({ passed: 'bounce.unreadable' }),
      },
    ],
    wrong: [['one']],
    unreachable: 75,
  },
  backup: {
    works: 'on-the-machine',
    calls: [
      { args: () => [aFile('backup')], says: /Keep the password apart/, json: () => ({ tables: expect.any(Number) }) },
    ],
    wrong: [[], ['one', 'two'], ['x', '--password-file', 'no-such-file']],
  },
  restore: {
    works: 'on-the-machine',
    calls: [
      {
        args: () => [at('node.backup')],
        given: () => ({ env: { SCHAKEL_DATA: aFile('restored') } }),
        says: /Start the node now/,
        json: () => ({ rows: expect.any(Number) }),
      },
    ],
    wrong: [[], ['one', 'two'], ['x', '--password-file', 'no-such-file']],
  },
  doctor: {
    works: 'on-the-machine',
    calls: [{ args: () => [], says: /^ok +/m, json: () => ({ results: expect.any(Array) }) }],
    wrong: [['one']],
  },
  recover: {
    works: 'on-the-machine',
    calls: [
      {
        args: () => [femke],
        says: /\/recover#token=/,
        json: () => ({ link: expect.stringContaining('/recover#token=') }),
      },
    ],
    wrong: [[], ['one@member.example', 'two']],
  },
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'schakel-command-'))
  environment = { SCHAKEL_DATA: at('data'), SCHAKEL_BACKUP_PASSWORD: 'een lang wachtwoord' }
  node = await ownNode(at('data'))
  mail = await catchMail()
  const token = await node.data.database.as(jobEyes('test'), async (scope) => {
    const operator = { name: 'Stichting Schakel Noord', kind: 'oktt', language: 'nl' } as const
    const organisationId = await makeOperator(scope, operator, new Date())
    return (await makeToken(scope, { organisationId, role: 'admin', name: '', expires: null }, new Date())).token
  })
  environment = { ...environment, SCHAKEL_URL: node.url, SCHAKEL_TOKEN: token }
  await ask('PATCH', '/settings', { mail: { smtpUrl: mail.url } })
  ids.member = (await ask<{ id: string }>('POST', '/members', { name: 'Bakkerij De Korenaar' })).id
  await ask('POST', `/members/${ids.member}/assets`, { type: 'network', value: '192.0.2.0/27' })
  const channel = { kind: 'mail', address: femke }
  ids.channel = (await ask<{ id: string }>('POST', `/members/${ids.member}/channels`, channel)).id
  const source = await ask<{ id: string }>('POST', '/sources', {
    name: 'scan',
    label: 'GREEN',
    forwarding: 'automatic',
  })
  await node.data.database.as(jobEyes('test'), (scope) => releaseFirstWave(scope, source.id))
  await addPerson({ node: node.node, database: node.data }, femke, [ids.member])
  await writeFile(at('2026-11-24-scan_rdp.csv'), report)
  await writeFile(at('members.csv'), 'name\nDrukkerij Van Loon\n')
  await writeFile(at('assets.csv'), 'type,value\ndomain,import.example\n')
  expect(await schakel(['intake', '--source', 'scan', at('2026-11-24-scan_rdp.csv')])).toMatchObject({ code: 0 })
  ids.finding = JSON.parse((await schakel(['findings', 'list', '--json'])).out).id
  expect(await schakel(['backup', at('node.backup')])).toMatchObject({ code: 0 })
}, 120_000)
afterAll(async () => {
  await node?.close()
  await mail?.close()
  await rm(base, { recursive: true, force: true })
})

/** A refusal is a line for a person on standard error. */
async function refuses(name: string, args: readonly string[], code: number, words: RegExp, given: Given = {}) {
  const said = await schakel([name, ...args], given)
  expect([name, ...args, said.code, said.out]).toEqual([name, ...args, code, ''])
  expect(said.err).toMatch(new RegExp(`^schakel ${name}: .+\\n$`))
  expect(said.err).toMatch(words)
}

/** For a script it is one object on standard output. */
async function refusesAsJson(name: string, args: readonly string[], code: number, words: RegExp, given: Given = {}) {
  const said = await schakel([name, ...args, '--json'], given)
  expect([name, ...args, said.code, said.err]).toEqual([name, ...args, code, ''])
  expect(JSON.parse(said.out).error).toMatch(words)
}

describe('the command line', () => {
  it('has a case here for every command, shows them all, and helps with each', async () => {
    expect(Object.keys(cases).sort()).toEqual(commands.map(({ name }) => name).sort())
    const help = await schakel([])
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const { name, summary } of commands) {
      expect(help.out).toContain(summary)
      const own = await schakel([name, '--help'])
      expect([own.code, own.err, own.out.startsWith(summary)]).toEqual([0, '', true])
    }
    await refuses('made-up', [], 2, /There are: intake, /)
    await refusesAsJson('made-up', [], 2, /There are: intake, /)
  })
})

describe.each(Object.entries(cases))('schakel %s', (name, { calls, wrong }) => {
  it('does what it says, for a person and as JSON', { timeout: 120_000 }, async () => {
    for (const { args, given, says, json } of calls) {
      const person = await schakel([name, ...args()], await given?.())
      expect([name, person.code, person.err]).toEqual([name, 0, ''])
      expect(person.out).toMatch(says)
      const script = await schakel([name, ...args(), '--json'], await given?.())
      expect([name, script.code, script.err]).toEqual([name, 0, ''])
      const lines = script.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines).toEqual(expect.arrayContaining([expect.objectContaining(json())]))
    }
  })

  it('says what is wrong with a call and ends with 2', { timeout: 120_000 }, async () => {
    await Promise.all([
      refuses(name, ['--made-up'], 2, /--made-up.*--help/),
      refusesAsJson(name, ['--made-up'], 2, /--made-up.*--help/),
      ...wrong.map((args) => refuses(name, args, 2, /\w/)),
    ])
  })
})

const working = (where: Case['works']) => Object.entries(cases).filter(([, { works }]) => works === where)

describe.each(working('over-http'))('schakel %s', (name, { calls, unreachable = 1 }) => {
  it('names a token, a URL or a node that is wrong', { timeout: 120_000 }, async () => {
    const [first] = calls
    const args = first?.args() ?? []
    const given = (await first?.given?.()) ?? {}
    const withEnv = (env: Record<string, string | undefined>) => ({ ...given, env })
    await Promise.all([
      refuses(name, args, 2, /SCHAKEL_TOKEN/, withEnv({ SCHAKEL_TOKEN: undefined })),
      refuses(name, args, 1, /Sign in first/, withEnv({ SCHAKEL_TOKEN: 'A'.repeat(40) })),
      refusesAsJson(name, args, 1, /Sign in first/, withEnv({ SCHAKEL_TOKEN: 'A'.repeat(40) })),
      refuses(name, args, 2, /not an http or https URL/, withEnv({ SCHAKEL_URL: 'node.example' })),
      refuses(name, args, unreachable, /can not be reached/, withEnv({ SCHAKEL_URL: 'http://127.0.0.1:9' })),
    ])
  })
})

describe.each(working('on-the-machine').filter(([name]) => name !== 'restore'))('schakel %s', (name, { calls }) => {
  it('makes no node where there is none', async () => {
    const said = await schakel([name, ...(calls[0]?.args() ?? [])], { env: { SCHAKEL_DATA: at('nothing') } })
    expect(said.code).toBe(1)
    expect(said.out + said.err).toMatch(/no node/)
    expect(await readdir(base)).not.toContain('nothing')
  })
})
