// Judges news for one channel, puts it into batches, and adds up over channels what became of each notice.
import {
  audienceClassOf,
  decide,
  type KeptDecision,
  type NodeFacts,
  passes,
  type Recipient,
  type Thing,
} from '../release/index.ts'
import type { ChannelKindSpec } from './channels/index.ts'
import type { OpenNotice } from './waiting.store.ts'

export interface WaitingNews extends OpenNotice {
  thing: Thing
}

export interface Judged extends WaitingNews {
  form: 'full' | 'notice'
}

/** What release said for one channel, or for the portal. */
export interface Judgement {
  released: Judged[]
  /** Why each other was withheld, by the id of its notice. */
  withheld: Map<string, string>
  kept: KeptDecision[]
}

const weight = { new: 2, reopened: 1, reminder: 0 }

/** One notice per thing: what is new stays new, though it was seen again since. */
export function foldedInto(notices: readonly OpenNotice[]): { bearing: OpenNotice[]; folded: string[] } {
  const bearing = new Map<string, OpenNotice>()
  const folded: string[] = []
  for (const notice of notices) {
    const known = bearing.get(notice.thing_id)
    const stays = known !== undefined && weight[known.event] >= weight[notice.event]
    if (known) folded.push(stays ? notice.id : known.id)
    if (!stays) bearing.set(notice.thing_id, notice)
  }
  return { bearing: [...bearing.values()], folded }
}

export function judge(
  news: readonly WaitingNews[],
  recipient: Recipient,
  outlet: 'portal' | 'mail' | 'webhook',
  circumstances: NodeFacts & { now: Date },
): Judgement {
  const judgement: Judgement = { released: [], withheld: new Map(), kept: [] }
  for (const one of news) {
    const verdict = decide({ thing: one.thing, recipient, outlet, ...circumstances })
    if (verdict.decision === 'release') judgement.released.push({ ...one, form: verdict.form })
    else judgement.withheld.set(one.id, verdict.reason)
    judgement.kept.push({
      thingType: one.thing.type,
      thingId: one.thing_id,
      revision: one.thing.revision,
      outlet,
      audienceClass: audienceClassOf(one.thing),
      recipientId: recipient.organisationId,
      verdict,
    })
  }
  return judgement
}

/** A digest takes all at once; pushes take one kind of news each, so many at a time. */
export function batchesOf(released: readonly Judged[], spec: ChannelKindSpec): Judged[][] {
  if (spec.gathers === 'digest') return released.length > 0 ? [[...released]] : []
  const groups = Map.groupBy(released, ({ thing_type, event }) => `${thing_type}.${event}`)
  return [...groups.values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / spec.batch) }, (_, i) =>
      same.slice(i * spec.batch, (i + 1) * spec.batch),
    ),
  )
}

export interface Told {
  /** The delivery that each notice went into. */
  delivered: Map<string, string>
  withheld: Map<string, string>
}

/** Over all channels: where each notice went, or the reasons for which it went nowhere. */
export class Tally {
  readonly delivered = new Map<string, string>()
  readonly #reasons = new Map<string, string[]>()
  deliveries = 0

  add({ delivered, withheld }: Told): void {
    for (const [id, delivery] of delivered) if (!this.delivered.has(id)) this.delivered.set(id, delivery)
    for (const [id, reason] of withheld) this.#reasons.set(id, [...(this.#reasons.get(id) ?? []), reason])
    this.deliveries += new Set(delivered.values()).size
  }

  /** Of the notices that went nowhere: those that wait, by reason, and those that are withheld for good. */
  rest(): { waiting: Map<string, string[]>; forGood: string[] } {
    const waiting = new Map<string, string[]>()
    const forGood: string[] = []
    for (const [id, reasons] of this.#reasons) {
      if (this.delivered.has(id)) continue
      const passing = reasons.find(passes)
      if (passing === undefined) forGood.push(id)
      else waiting.set(passing, [...(waiting.get(passing) ?? []), id])
    }
    return { waiting, forGood }
  }
}
