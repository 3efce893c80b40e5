// IntelMQ events: a line of JSON each, or one JSON array; the event says its own classification (IntelMQ data format 3).
import { createLineScanner, readDocument, sniffEvents } from '@schakel/formats/intelmq'
import { EventJudge } from './event-judge.ts'
import type { IntakeFormat, Reading, ReadingOrder } from './intake-format.ts'

const mostDocument = 64 * 1024 * 1024

export const intelmqJson: IntakeFormat = {
  name: 'intelmq-json',
  rowsTellKind: true,
  fits: (beginning) => sniffEvents(beginning) !== 'unknown',
  read(order) {
    let chosen: Reading | null = null
    let ended = false
    return {
      push(chunk) {
        const form = order.resume ? 'ndjson' : sniffEvents(chunk.subarray(0, 65_536))
        chosen ??= form === 'document' ? readWhole(order) : readLines(order)
        chosen.push(chunk)
      },
      end() {
        ended = true
        chosen?.end()
      },
      get at() {
        return chosen?.at ?? { offset: 0, line: 1, names: [] }
      },
      get problem() {
        return ended && !chosen ? { message: 'The file holds no event' } : chosen?.problem
      },
    }
  },
}

function readLines({ matcher, verdicts, now, report, resume }: ReadingOrder): Reading {
  const judge = new EventJudge(matcher, verdicts, now, report)
  const scanner = createLineScanner({
    ...(resume ? { resume } : {}),
    onLine: (bytes, start, end, line) => judge.line(bytes, start, end, line),
    onReject(line, reason, raw) {
      verdicts.rows++
      verdicts.reject(line, reason, null, raw.subarray(0, 8192))
    },
  })
  return {
    push: (chunk) => scanner.push(chunk),
    end: () => scanner.end(),
    get at() {
      return { offset: scanner.offset, line: scanner.line, names: [] }
    },
    problem: undefined,
  }
}

/** A document is read as a whole, up to 64 MiB; larger deliveries are NDJSON. Nothing is kept before its end. */
function readWhole({ matcher, verdicts, now, report }: ReadingOrder): Reading {
  const judge = new EventJudge(matcher, verdicts, now, report)
  const chunks: Buffer[] = []
  let size = 0
  let problem: { message: string } | undefined
  return {
    push(chunk) {
      size += chunk.length
      if (size > mostDocument)
        problem = { message: 'A JSON document may have at most 64 MiB. Send larger files as NDJSON.' }
      else chunks.push(Buffer.from(chunk))
    },
    end() {
      if (problem) return
      const read = readDocument(Buffer.concat(chunks))
      if (!read.ok) problem = { message: read.problems[0]?.message ?? 'The file is no JSON' }
      else for (const { index, result } of read.value) judge.event(result, index, Buffer.alloc(0))
    },
    at: { offset: 0, line: 1, names: [] },
    get problem() {
      return problem
    },
  }
}
