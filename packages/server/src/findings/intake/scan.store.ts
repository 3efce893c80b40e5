// Reads an intake's bytes row by row from where it stood; a chunk is committed while the next is read.
import { AppError } from '@schakel/api'
import { createMatcher } from '../../assets/index.ts'
import { type Database, jobEyes } from '../../platform/index.ts'
import type { Unpacked } from '../../sources/index.ts'
import { commitChunk, sharedContext } from './commit-chunk.store.ts'
import type { Reading, ResumeAt } from './formats/index.ts'
import { type Chunk, Pending } from './pending.ts'
import type { Prepared } from './prepare.store.ts'
import type { RunOrder } from './run-order.ts'

const eyes = jobEyes('intake')
const bytesPerBatch = 256 * 1024 * 1024

/** Writes one chunk after the other, each while the next is being read; at most two are in memory. */
class Committing {
  readonly #write: (chunk: Chunk, resume: ResumeAt) => Promise<void>
  #last: Promise<void> = Promise.resolve()

  constructor(write: (chunk: Chunk, resume: ResumeAt) => Promise<void>) {
    this.#write = write
  }

  /** Waits until the chunk before stands; throws what it ran into. */
  async hand(chunk: Chunk, resume: ResumeAt): Promise<void> {
    await this.#last
    this.#last = this.#write(chunk, resume)
    this.#last.catch(() => {})
  }

  stands(): Promise<void> {
    return this.#last
  }

  /** Waits for what is still being written, whatever comes of it: no transaction outlives its attempt. */
  async settled(): Promise<void> {
    await this.#last.catch(() => {})
  }
}

function readingOf(
  order: RunOrder,
  { intake, report, source, format }: Prepared,
): { reading: Reading; pending: Pending } {
  const pending = new Pending(source.report_types)
  const reading = format.read({
    matcher: createMatcher(order.tables),
    verdicts: pending,
    now: order.now,
    report,
    resume: intake.resume_at.offset === undefined ? undefined : (intake.resume_at as ResumeAt),
    onUnknownColumns: (names) => {
      if (names.length > 0) pending.flag({ flag: 'columns.unknown', detail: names.slice(0, 50).join(', ') })
    },
  })
  return { reading, pending }
}

function refuseUnreadable({ problem }: Reading): void {
  if (problem) throw new AppError('intake.unreadable', { detail: problem.message })
}

/** Reads the bytes from where it stood to their end, and commits what is read. */
export async function scan(database: Database, order: RunOrder, prepared: Prepared, unpacked: Unpacked): Promise<void> {
  const { reading, pending } = readingOf(order, prepared)
  const shared = sharedContext(prepared, order.now)
  const committing = new Committing((chunk, resume) =>
    database.as(eyes, (scope) => commitChunk(scope, shared, order.owner, chunk, resume)),
  )
  try {
    await readAll(reading, pending, committing, unpacked.stream(prepared.intake.resume_at.offset ?? 0))
    await committing.stands()
  } finally {
    await committing.settled()
  }
}

async function readAll(
  reading: Reading,
  pending: Pending,
  committing: Committing,
  stream: AsyncIterable<Buffer>,
): Promise<void> {
  let sinceCommit = 0
  for await (const bytes of stream) {
    for (let at = 0; at < bytes.length; at += 131_072) {
      reading.push(bytes.subarray(at, at + 131_072))
      if (!pending.full) continue
      await committing.hand(pending.take(), reading.at)
      sinceCommit = 0
    }
    refuseUnreadable(reading)
    sinceCommit += bytes.length
    if (sinceCommit <= bytesPerBatch) continue
    await committing.hand(pending.take(), reading.at)
    sinceCommit = 0
  }
  reading.end()
  refuseUnreadable(reading)
  await committing.hand(pending.take(), reading.at)
}
