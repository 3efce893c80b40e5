// schakel intake: sends files of risk events to a node and says what became of each row.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable, Transform } from 'node:stream'
import type { IntakeAnswer } from '@schakel/api'
import { progressBar } from '../terminal/progress.ts'
import { table } from '../terminal/table.ts'
import { type Connection, connectionOf, readArguments } from './arguments.ts'
import { type Command, CommandFailure, failureOf } from './command.ts'
import { call, whoAmI } from './node.client.ts'

interface Choice {
  source: string
  reportType: string | undefined
  again: boolean
}

type Outcome = { file: string; answer: IntakeAnswer } | { file: string; failure: CommandFailure }

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

/** A file that can't be taken leaves the files after it their turn; a node that refuses or is away ends it all. */
async function sendAll(connection: Connection, files: readonly string[], choice: Choice): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const file of files) {
    try {
      outcomes.push({ file, answer: await sendFile(connection, file, choice) })
    } catch (error) {
      const failure = failureOf(error)
      const ofThisFile = failure.exitCode === 2 || String(failure.facts.code).startsWith('intake.')
      if (!ofThisFile || files.length === 1) throw failure
      outcomes.push({ file, failure })
    }
  }
  return outcomes
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
    const { values, positionals } = readArguments(
      args,
      {
        source: { type: 'string' },
        'report-type': { type: 'string' },
        again: { type: 'boolean', default: false },
      },
      Number.POSITIVE_INFINITY,
    )
    if (!values.source || positionals.length === 0)
      throw new CommandFailure('Give --source NAME and at least one file.', 2)
    const connection = connectionOf(values)
    await whoAmI(connection)
    const choice: Choice = { source: values.source, reportType: values['report-type'], again: values.again === true }
    const outcomes = await sendAll(connection, positionals, choice)
    print(outcomes, values.json === true)
    return outcomes.some((one) => 'failure' in one || one.answer.state === 'failed') ? 1 : 0
  },
}

function print(outcomes: readonly Outcome[], json: boolean): void {
  if (json) {
    for (const one of outcomes) {
      const facts = 'answer' in one ? one.answer : { error: one.failure.message, ...one.failure.facts }
      process.stdout.write(`${JSON.stringify({ file: one.file, ...facts })}\n`)
    }
    return
  }
  const answered = outcomes.filter((one) => 'answer' in one)
  if (answered.length > 0) process.stdout.write(summaryOf(answered))
  for (const one of outcomes)
    if ('failure' in one) process.stderr.write(`schakel intake: ${basename(one.file)}: ${one.failure.message}\n`)
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
