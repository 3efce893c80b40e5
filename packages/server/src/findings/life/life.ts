// The life of a finding, told from what was seen, which reports came, and what was answered; never from arrival order.
import type { AnswerName, FindingStatus } from '../findings.table.ts'

export interface LifeFacts {
  /** When sources saw it, rising. */
  readonly observed: readonly Date[]
  /** Dates (YYYY-MM-DD, UTC) of the reports of its type that were received, rising, each once. */
  readonly reportDays: readonly string[]
  /** So many report dates without it make it gone. */
  readonly goneAfter: number
  /** Answers that stand, rising. */
  readonly answers: readonly { readonly at: Date; readonly answer: AnswerName; readonly until: Date | null }[]
  /** When its member stopped answering for it (asset withdrawn, membership ended), and began again, rising. */
  readonly claim: readonly { readonly at: Date; readonly event: 'ended' | 'resumed' }[]
  readonly now: Date
}

export interface LifeEvent {
  readonly at: Date
  readonly event: 'found' | 'reopened' | 'gone' | 'expired'
}

export interface Life {
  readonly status: FindingStatus
  readonly needsAnswer: boolean
  readonly goneAt: Date | null
  readonly answeredAt: Date | null
  readonly acceptedUntil: Date | null
  /** Since when its member no longer answers for it; null while it does. */
  readonly endedAt: Date | null
  readonly events: readonly LifeEvent[]
}

type Happening =
  | { at: Date; what: 'seen' }
  | { at: Date; what: 'silent' }
  | { at: Date; what: 'answered'; answer: AnswerName; until: Date | null }
  | { at: Date; what: 'expired'; answeredAt: Date }
  | { at: Date; what: 'ended' | 'resumed' }

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** Report dates on which it was looked for: while the claim is ended nobody does, so their silence says nothing. */
function daysLookedFor({ reportDays, claim, observed }: LifeFacts): string[] {
  const ends = claim.filter(({ event }) => event === 'ended').map(({ at }) => at)
  const returns = [...claim.filter(({ event }) => event === 'resumed').map(({ at }) => at), ...observed].sort(
    (a, b) => a.getTime() - b.getTime(),
  )
  const spans = ends.map((from) => {
    const until = returns.find((at) => at > from)
    return [dayOf(from), until ? dayOf(until) : '9999-12-31'] as const
  })
  return reportDays.filter((day) => !spans.some(([from, until]) => from <= day && day <= until))
}

/** The end of the Nth report date after the day it was seen and before `next` (exclusive), if so many came. */
function silenceAfter(
  seen: Date,
  next: Date | undefined,
  facts: Pick<LifeFacts, 'goneAfter' | 'reportDays'>,
): Date | null {
  const from = dayOf(seen)
  const before = next && dayOf(next)
  const silent = facts.reportDays.filter((day) => day > from && (before === undefined || day < before))
  const last = silent[facts.goneAfter - 1]
  return last === undefined ? null : new Date(`${last}T23:59:59.999Z`)
}

function happeningsOf(facts: LifeFacts): Happening[] {
  const happenings: Happening[] = facts.claim.map(({ at, event }) => ({ at, what: event }))
  const looked = { goneAfter: facts.goneAfter, reportDays: daysLookedFor(facts) }
  for (const [i, at] of facts.observed.entries()) {
    happenings.push({ at, what: 'seen' })
    const silent = silenceAfter(at, facts.observed[i + 1], looked)
    if (silent) happenings.push({ at: silent, what: 'silent' })
  }
  for (const { at, answer, until } of facts.answers) {
    happenings.push({ at, what: 'answered', answer, until })
    if (answer === 'risk-accepted' && until && until <= facts.now)
      happenings.push({ at: until, what: 'expired', answeredAt: at })
  }
  const order = { seen: 0, silent: 1, answered: 2, expired: 3, ended: 4, resumed: 5 }
  return happenings.sort((a, b) => a.at.getTime() - b.at.getTime() || order[a.what] - order[b.what])
}

const statusOfAnswer: Record<AnswerName, FindingStatus> = {
  fixed: 'fixed',
  'not-ours': 'not-ours',
  'false-positive': 'false-positive',
  'need-help': 'waiting',
  'risk-accepted': 'accepted',
}

/** What asks something of the member, now or later. */
const live: readonly FindingStatus[] = ['open', 'waiting', 'reopened', 'accepted']

interface Standing {
  status: FindingStatus
  needsAnswer: boolean
  acceptedUntil: Date | null
}

class Teller {
  status: FindingStatus = 'open'
  needsAnswer = true
  goneAt: Date | null = null
  answeredAt: Date | null = null
  acceptedUntil: Date | null = null
  endedAt: Date | null = null
  readonly events: LifeEvent[] = []
  /** Where it stood when its claim ended, to go on from there. */
  #before: Standing | null = null

  seen(at: Date): void {
    this.resumed()
    if (this.events.length === 0) this.events.push({ at, event: 'found' })
    else if (this.status === 'fixed' || this.status === 'not-seen') {
      this.#become('reopened', true)
      this.events.push({ at, event: 'reopened' })
    }
    this.goneAt = null
  }

  silent(at: Date): void {
    if (this.endedAt) return
    this.goneAt = at
    if (this.status !== 'open' && this.status !== 'reopened' && this.status !== 'waiting') return
    this.#become('not-seen', false)
    this.events.push({ at, event: 'gone' })
  }

  answered(at: Date, answer: AnswerName, until: Date | null): void {
    this.#become(statusOfAnswer[answer], false)
    this.#before = null
    this.answeredAt = at
    this.acceptedUntil = answer === 'risk-accepted' ? until : null
  }

  expired(at: Date, answeredAt: Date): void {
    if (this.answeredAt?.getTime() !== answeredAt.getTime()) return
    if (this.#before?.status === 'accepted') this.#before = { status: 'open', needsAnswer: true, acceptedUntil: null }
    if (this.status !== 'accepted') return
    this.#become(this.goneAt ? 'not-seen' : 'open', !this.goneAt)
    this.acceptedUntil = null
    this.events.push({ at, event: 'expired' })
  }

  ended(at: Date): void {
    this.endedAt ??= at
    if (!live.includes(this.status)) return
    this.#before = { status: this.status, needsAnswer: this.needsAnswer, acceptedUntil: this.acceptedUntil }
    this.#become('not-ours', false)
    this.acceptedUntil = null
  }

  resumed(): void {
    this.endedAt = null
    if (!this.#before) return
    this.#become(this.#before.status, this.#before.needsAnswer)
    this.acceptedUntil = this.#before.acceptedUntil
    this.#before = null
  }

  #become(status: FindingStatus, needsAnswer: boolean): void {
    this.status = status
    this.needsAnswer = needsAnswer
  }
}

/** Tells the life; the same facts in any order of arrival tell the same life. */
export function lifeOf(facts: LifeFacts): Life {
  const teller = new Teller()
  for (const happening of happeningsOf(facts)) {
    if (happening.what === 'seen') teller.seen(happening.at)
    else if (happening.what === 'silent') teller.silent(happening.at)
    else if (happening.what === 'answered') teller.answered(happening.at, happening.answer, happening.until)
    else if (happening.what === 'expired') teller.expired(happening.at, happening.answeredAt)
    else if (happening.what === 'ended') teller.ended(happening.at)
    else teller.resumed()
  }
  const { status, needsAnswer, goneAt, answeredAt, acceptedUntil, endedAt, events } = teller
  return { status, needsAnswer, goneAt, answeredAt, acceptedUntil, endedAt, events }
}
