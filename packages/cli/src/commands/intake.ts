// schakel intake: sends files of risk events to a node and says what became of each row.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable, Transform } from 'node:stream'
import type { IntakeAnswer } from '@schakel/api'
import { progressBar } from '../terminal/progress.ts'
import { table } from '../terminal/table.ts'
import { type Connection, connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure } from './command.ts'
import { call } from './node.client.ts'

interface Choice {
  source: string
  reportType: string | undefined
  again: boolean
}

async function sendFile(connection: Connection, path: string, choice: Choice): Promise<IntakeAnswer> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) throw new CommandFailure(`${path}: there is no such file.`, 2)
  const bar = progressBar(basename(path), size)
  const counted = createReadStream(path).pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bar.advance(chunk.length)
        done(null, chunk)
      },
    }),
  )
  try {
    return await call<IntakeAnswer>(connection, '/intakes', {
      method: 'POST',
      query: {
        source: choice.source,
        filename: basename(path),
        reportType: choice.reportType,
        again: choice.again ? 'true' : undefined,
        wait: 'true',
      },
      body: Readable.toWeb(counted) as ReadableStream<Uint8Array>,
    })
  } finally {
    bar.end()
  }
}

export const intake: Command = {
  name: 'intake',
  summary: 'Send files of risk events (Shadowserver CSV, IntelMQ JSON; plain, gzip or zip) to the node',
  usage: ['--source NAME FILE...'],
  options: [
    ['--source NAME', 'the source that these files come from (needed)'],
    ['--report-type TYPE', 'instead of the type in the file name'],
    ['--again', 'match bytes that the node knows already anew'],
  ],
  async run(args) {
    const { values, positionals } = readArguments(args, {
      source: { type: 'string' },
      'report-type': { type: 'string' },
      again: { type: 'boolean', default: false },
    })
    if (!values.source || positionals.length === 0)
      throw new CommandFailure('Give --source NAME and at least one file.', 2)
    const connection = connectionOf(values)
    const choice: Choice = { source: values.source, reportType: values['report-type'], again: values.again === true }
    const answers: { file: string; answer: IntakeAnswer }[] = []
    for (const file of positionals) {
      const answer = await sendFile(connection, file, choice)
      answers.push({ file, answer })
      if (values.json) process.stdout.write(`${JSON.stringify({ file, ...answer })}\n`)
    }
    if (!values.json) process.stdout.write(summaryOf(answers))
    return answers.some(({ answer }) => answer.state === 'failed') ? 1 : 0
  },
}

function summaryOf(answers: readonly { file: string; answer: IntakeAnswer }[]): string {
  return table(
    ['file', 'report type', 'rows', 'matched', 'unmatched', 'duplicate', 'rejected', 'new', 'updated', 'reopened', ''],
    answers.map(({ file, answer }) => [
      basename(file),
      answer.reportType,
      answer.rows,
      answer.matched,
      answer.unmatched,
      answer.duplicate,
      answer.rejected,
      answer.findings.new,
      answer.findings.updated,
      answer.findings.reopened,
      answer.alreadyKnown ? 'already known' : answer.state === 'done' ? '' : answer.state,
    ]),
  )
}
