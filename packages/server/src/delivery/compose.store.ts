// Writes what a delivery says at the moment it is sent.
import { findOrganisation } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import { type Allowed, type AllowedRow, stillAllowed, worstOf } from './allowed.store.ts'
import { makeAnswerLinks } from './answer-links.store.ts'
import type { ChannelAddress, Content } from './channels/index.ts'
import type { DeliveryRow } from './deliveries.store.ts'
import { type DeliveryDeps, nodeZone } from './deps.ts'
import { type DigestLine, digestDocument } from './digest/index.ts'
import { letterDocument } from './letters/index.ts'
import type { MailSetup } from './mail-setup.store.ts'
import { thingsOfNotice } from './node-notices.store.ts'
import { portalPages } from './portal-pages.ts'
import { perKind, portOf } from './thing-port.ts'

/** What became of the things of a delivery when it was written. */
export interface Things extends Pick<Allowed, 'refused' | 'gone'> {
  told: AllowedRow[]
}

export type Composed =
  | { ok: true; content: Content; subject: string | null; things: Things }
  | { ok: false; reason: string; things: Things }

const noThings: Things = { told: [], refused: [], gone: [] }

/** More than these are counted, not listed. */
const listed = 500

interface Writing {
  scope: Scope
  deps: DeliveryDeps
  row: DeliveryRow & { member_id: string }
  to: ChannelAddress
  setup: MailSetup
  now: Date
}

async function linesOf(writing: Writing, shown: readonly AllowedRow[]): Promise<DigestLine[]> {
  const { scope, deps, row, now } = writing
  const lines = await perKind(deps.things, shown, async (port, own) => {
    const ids = own.map(({ thing_id }) => thing_id)
    const delivery = { id: row.id, memberId: row.member_id }
    const links = port.answers ? await makeAnswerLinks(scope, deps.vault, delivery, port.type, ids, now) : new Map()
    const eventOf = new Map(own.map(({ thing_id, event }) => [thing_id, event]))
    const news = own.map(({ thing_id, event }) => ({ id: thing_id, event }))
    return (await port.lines(scope, row.member_id, news, now)).map((line): DigestLine => {
      const word = links.get(line.id)
      const answerUrl = word ? `${deps.publicUrl}${portalPages.answer(word)}` : null
      return { ...line, event: eventOf.get(line.id) ?? 'new', answerUrl }
    })
  })
  const order = new Map(shown.map(({ thing_id }, i) => [thing_id, i]))
  return lines.flat().sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

function nothingLeft({ rows: told, refused, gone }: Allowed): Composed {
  return { ok: false, reason: refused[0]?.verdict.reason ?? 'thing.gone', things: { told, refused, gone } }
}

async function composeDigest(writing: Writing, allowed: Allowed): Promise<Composed> {
  const { deps, to, setup, now } = writing
  const { rows, refused, gone, organisation } = allowed
  if (rows.length === 0) return nothingLeft(allowed)
  const full = rows.filter(({ form }) => form === 'full')
  const lines = await linesOf(writing, full.slice(0, listed))
  const news = rows.filter(({ event }) => event !== 'reminder')
  const ofNews = (some: readonly { event: string }[]) => some.filter(({ event }) => event !== 'reminder').length
  const document = digestDocument({
    language: to.language,
    organisation: organisation.name,
    sender: setup.sender,
    publicUrl: deps.publicUrl,
    zone: deps.zone ?? nodeZone,
    now,
    lines,
    counts: {
      news: news.length,
      reopened: news.filter(({ event }) => event === 'reopened').length,
      reminders: rows.length - news.length,
      full: full.length,
      notice: rows.length - full.length,
      unlisted: ofNews(full) - ofNews(lines),
      worst: worstOf(news),
    },
  })
  const things = { told: rows, refused, gone }
  return { ok: true, content: { is: 'mail', document }, subject: document.subject, things }
}

async function composeEvent({ scope, deps, row, now }: Writing, allowed: Allowed): Promise<Composed> {
  const { rows, refused, gone } = allowed
  const [first] = rows
  if (!first) return nothingLeft(allowed)
  const port = portOf(deps.things, first.thing_type)
  const full = rows.filter(({ form }) => form === 'full')
  const news = full.map(({ thing_id, event }) => ({ id: thing_id, event }))
  const documents = await port.documents(scope, row.member_id, news, now)
  const told = full.filter(({ thing_id }) => documents.has(thing_id))
  const missing = full.filter(({ thing_id }) => !documents.has(thing_id)).map(({ thing_id }) => thing_id)
  const things = { told, refused, gone: [...gone, ...missing] }
  if (told.length === 0) return nothingLeft({ ...allowed, ...things, rows: told })
  const content: Content = {
    is: 'event',
    type: `${port.type}.${first.event}`,
    timestamp: row.created_at,
    data: { member: { id: row.member_id }, [port.plural]: told.map(({ thing_id }) => documents.get(thing_id)) },
  }
  return { ok: true, content, subject: null, things }
}

async function composeTest({ scope, deps, row, to, setup }: Writing): Promise<Composed> {
  const { id, name } = await findOrganisation(scope, row.member_id)
  if (row.outlet === 'webhook') {
    const content = {
      is: 'event' as const,
      type: 'channel.test',
      timestamp: row.created_at,
      data: { member: { id, name } },
    }
    return { ok: true, content, subject: null, things: noThings }
  }
  const context = { sender: setup.sender, publicUrl: deps.publicUrl, zone: deps.zone ?? nodeZone }
  const document = letterDocument('channel-test', { organisation: name }, to.language, context)
  return { ok: true, content: { is: 'mail', document }, subject: document.subject, things: noThings }
}

async function composeNotice(
  scope: Scope,
  deps: DeliveryDeps,
  row: DeliveryRow,
  to: ChannelAddress,
  setup: MailSetup,
): Promise<Composed> {
  const { language } = to
  const { publicUrl, zone = nodeZone } = deps
  const context = { language, sender: setup.sender, publicUrl, zone }
  const document = await deps.notices.document(scope, await thingsOfNotice(scope, row), context)
  if (!document) return { ok: false, reason: 'notice.gone', things: noThings }
  return { ok: true, content: { is: 'mail', document }, subject: document.subject, things: noThings }
}

function composeLetter(deps: DeliveryDeps, row: DeliveryRow, setup: MailSetup): Composed {
  if (!row.sealed_data || !row.template) return { ok: false, reason: 'letter.wiped', things: noThings }
  const data = JSON.parse(deps.vault.open(row.sealed_data).toString('utf8'))
  const context = { sender: setup.sender, publicUrl: deps.publicUrl, zone: deps.zone ?? nodeZone }
  const document = letterDocument(row.template, data, row.language ?? 'nl', context)
  return { ok: true, content: { is: 'mail', document }, subject: document.subject, things: noThings }
}

/** Run under job eyes; `ok: false` carries the reason for which nothing is left to say. */
export async function compose(
  scope: Scope,
  deps: DeliveryDeps,
  row: DeliveryRow,
  to: ChannelAddress,
  setup: MailSetup,
  now: Date,
): Promise<Composed> {
  const { member_id } = row
  if (row.kind === 'letter') return composeLetter(deps, row, setup)
  if (row.kind === 'notice') return await composeNotice(scope, deps, row, to, setup)
  if (member_id === null) throw new Error(`delivery ${row.id} has no member`)
  const writing: Writing = { scope, deps, row: { ...row, member_id }, to, setup, now }
  if (row.kind === 'test') return await composeTest(writing)
  const allowed = await stillAllowed(scope, deps.things, writing.row, { ...setup.node, now })
  return row.outlet === 'webhook' ? await composeEvent(writing, allowed) : await composeDigest(writing, allowed)
}
