// schakel bounce: hands a failure report that came by mail to the node; made for a mail server to pipe to.
import type { BounceTaken } from '@schakel/api'
import { type Connection, connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure, failureOf } from './command.ts'
import { call } from './node.client.ts'

/** The node takes no longer one; what says what happened stands in front. */
const most = 1024 * 1024

async function mailOnInput(): Promise<Buffer> {
  if (process.stdin.isTTY) throw new CommandFailure('Give the mail on standard input: schakel bounce < mail', 2)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    if (size < most) chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  return Buffer.concat(chunks).subarray(0, most)
}

/** EX_TEMPFAIL of sysexits.h: a mail server keeps the mail and tries again. */
const later = 75

async function hand(connection: Connection, mail: Buffer): Promise<BounceTaken> {
  try {
    return await call<BounceTaken>(connection, '/deliveries/bounces', {
      method: 'POST',
      body: new Blob([new Uint8Array(mail)]).stream(),
      contentType: 'message/rfc822',
    })
  } catch (error) {
    const { message, exitCode, facts } = failureOf(error)
    const passes = facts.code === 'unreachable' || facts.status === 429 || Number(facts.status) >= 500
    throw new CommandFailure(message, passes ? later : exitCode, facts)
  }
}

const said: Record<BounceTaken['outcome'], string> = {
  bounced: 'The address is refused; its channel bounced.',
  'given-up': 'This message did not arrive.',
  noted: 'Noted.',
  nothing: 'The report says nothing bad.',
  known: 'That was known already.',
}

export const bounce: Command = {
  name: 'bounce',
  summary: 'Hand a failure report that came by mail (RFC 3464) to the node',
  usage: ['[--pass-others] < MAIL'],
  options: [
    ['--pass-others', 'mail that is no failure report about a message of this node is no failure (exit code 0)'],
    ['', 'exit code 75: the node can not take it now, try again'],
  ],
  async run(args) {
    const { values } = readArguments(args, { 'pass-others': { type: 'boolean', default: false } }, 0)
    const connection = connectionOf(values)
    try {
      const taken = await hand(connection, await mailOnInput())
      process.stdout.write(
        values.json ? `${JSON.stringify(taken)}\n` : `${said[taken.outcome]} (${taken.deliveryId})\n`,
      )
    } catch (error) {
      const { code } = failureOf(error).facts
      if (!values['pass-others'] || !String(code).startsWith('bounce.')) throw error
      if (values.json) process.stdout.write(`${JSON.stringify({ passed: code })}\n`)
    }
    return 0
  },
}
