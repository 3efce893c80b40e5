// schakel findings: lists findings, shows one, and answers one.
import type { Finding, FindingDetail } from '@schakel/api'
import { table } from '../terminal/table.ts'
import { type Connection, connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { call, pages } from './node.client.ts'

async function list(connection: Connection, query: Record<string, string | undefined>, json: boolean): Promise<void> {
  const rows: Finding[] = []
  for await (const finding of pages<Finding>(connection, '/findings', query)) {
    if (json) process.stdout.write(`${JSON.stringify(finding)}\n`)
    else rows.push(finding)
  }
  if (json) return
  process.stdout.write(
    table(
      ['id', 'member', 'severity', 'status', 'address', 'what', 'last seen', 'count'],
      rows.map((row) => [
        row.id,
        row.member.name,
        row.severity,
        row.status,
        row.endpoint.address ?? row.endpoint.hostname,
        row.title.en,
        row.lastSeen,
        row.count,
      ]),
    ),
  )
}

function textOf(detail: FindingDetail): string {
  const explanation = detail.explanations.en
  const steps = explanation.steps.map((step, index) => `  ${index + 1}. ${step.lead} ${step.rest}`).join('\n')
  return `${explanation.title}\n${detail.severity}, ${detail.status}, TLP:${detail.tlp}\n\n${explanation.what}\n\nDo this now\n${steps}\n\nHow to check\n  ${explanation.check}\n`
}

export const findings: Command = {
  name: 'findings',
  summary: 'List findings, show one, or answer one',
  usage: [
    'list [--status active] [--severity high]',
    'show ID',
    'answer ID fixed|not-ours|false-positive|need-help|risk-accepted [--text T] [--until DATE]',
  ],
  options: [
    ['--status S', 'one or more, comma separated; active = open, waiting, reopened'],
    ['--severity S', 'high, medium or low'],
    ['--member ID', 'operator: of one member'],
    ['--text T', 'answer: a remark'],
    ['--until DATE', 'answer risk-accepted: until when'],
  ],
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        status: { type: 'string' },
        severity: { type: 'string' },
        member: { type: 'string' },
        text: { type: 'string' },
        until: { type: 'string' },
      },
      3,
    )
    const connection = connectionOf(values)
    const json = values.json === true
    const [verb = 'list', id, answer] = positionals
    if (verb === 'list') {
      await list(connection, { status: values.status, severity: values.severity, member: values.member }, json)
    } else if (verb === 'show' && id) {
      const detail = await call<FindingDetail>(connection, `/findings/${encodeURIComponent(id)}`)
      process.stdout.write(json ? `${JSON.stringify(detail)}\n` : textOf(detail))
    } else if (verb === 'answer' && id && answer) {
      const until = values.until ? new Date(values.until) : undefined
      if (until && Number.isNaN(until.getTime()))
        throw new CommandFailure(`"${values.until}" is not a date. Example: 2027-03-01`, 2)
      const outcome = await call<{ finding: Finding }>(connection, `/findings/${encodeURIComponent(id)}/responses`, {
        method: 'POST',
        json: { answer, text: values.text, until: until?.toISOString() },
      })
      process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : `${outcome.finding.id}  ${outcome.finding.status}\n`)
    } else throw new CommandFailure('Say list, show ID or answer ID ANSWER.', 2)
    return 0
  },
}
