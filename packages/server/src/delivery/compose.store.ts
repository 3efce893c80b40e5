// Writes what a delivery says at the time of sending: release is asked again, so that a suspension stops at once.
import { findOrganisation } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import { decide, memberRecipient, type Outlet, thingsOf } from '../release/index.ts'
import { makeAnswerLinks } from './answer-links.store.ts'
import type { ChannelAddress, Content } from './channels/index.ts'
import { type ContentRow, contentOf, type DeliveryRow } from './deliveries.store.ts'
import { type DeliveryDeps, nodeZone } from './deps.ts'
import { type DigestLine, digestDocument, type Severity } from './digest/index.ts'
import type { MailSetup } from './mail-setup.store.ts'
import { thingsOfNotice } from './notices.store.ts'
import { testDocument } from './one-off-mails.ts'
import { portalPages } from './portal-pages.ts'

export type Composed =
  | { ok: true; content: Content; findingIds: string[]; subject: string | null }
  | { ok: false; reason: string }

interface Allowed extends ContentRow {
  severity: Severity
}

/** More than these are counted, not listed. */
const listed = 500
const rank: Record<Severity, number> = { low: 1, medium: 2, high: 3 }

async function stillAllowed(
  scope: Scope,
  row: DeliveryRow,
  setup: MailSetup,
  now: Date,
): Promise<{ allowed: Allowed[]; reason: string }> {
  const recipient = memberRecipient(await findOrganisation(scope, row.member_id))
  const content = await contentOf(scope, row)
  const things = await thingsOf(
    scope,
    content.map(({ thing_id }) => thing_id),
  )
  let reason = 'finding.gone'
  const allowed = content.flatMap((one) => {
    const thing = things.get(one.thing_id)
    if (!thing) return []
    const verdict = decide({ thing, recipient, outlet: row.outlet as Outlet, ...setup.node, now })
    if (verdict.decision === 'withhold') {
      reason = verdict.reason
      return []
    }
    return [{ ...one, form: verdict.form, severity: thing.severity ?? 'low' }]
  })
  return { allowed, reason }
}

function worstOf(allowed: readonly Allowed[]): Severity {
  return allowed.reduce<Severity>((worst, { severity }) => (rank[severity] > rank[worst] ? severity : worst), 'low')
}

async function composeDigest(
  scope: Scope,
  deps: DeliveryDeps,
  row: DeliveryRow,
  to: ChannelAddress,
  setup: MailSetup,
): Promise<Composed> {
  const { allowed, reason } = await stillAllowed(scope, row, setup, deps.clock.now())
  if (allowed.length === 0) return { ok: false, reason }
  const full = allowed.filter(({ form }) => form === 'full')
  const shown = full.slice(0, listed)
  const ids = shown.map(({ thing_id }) => thing_id)
  const eventOf = new Map(shown.map(({ thing_id, event }) => [thing_id, event]))
  const words = await makeAnswerLinks(scope, deps.vault, { id: row.id, memberId: row.member_id }, ids, deps.clock.now())
  const lines = (await deps.findings.lines(scope, row.member_id, ids)).map((line): DigestLine => {
    const word = words.get(line.id)
    return {
      ...line,
      event: eventOf.get(line.id) ?? 'new',
      answerUrl: word ? `${deps.publicUrl}${portalPages.answer(word)}` : null,
    }
  })
  const organisation = await findOrganisation(scope, row.member_id)
  const document = digestDocument({
    language: to.language,
    organisation: organisation.name,
    sender: setup.sender,
    publicUrl: deps.publicUrl,
    zone: deps.zone ?? nodeZone,
    lines,
    counts: {
      total: allowed.length,
      full: full.length,
      notice: allowed.length - full.length,
      reopened: allowed.filter(({ event }) => event === 'reopened').length,
      worst: worstOf(allowed),
    },
  })
  const findingIds = allowed.map(({ thing_id }) => thing_id)
  return { ok: true, content: { is: 'mail', document }, findingIds, subject: document.subject }
}

async function composeEvent(scope: Scope, deps: DeliveryDeps, row: DeliveryRow, setup: MailSetup): Promise<Composed> {
  const { allowed, reason } = await stillAllowed(scope, row, setup, deps.clock.now())
  const full = allowed.filter(({ form }) => form === 'full')
  const documents = await deps.findings.documents(
    scope,
    row.member_id,
    full.map(({ thing_id }) => thing_id),
  )
  const findings = full.flatMap(({ thing_id }) => (documents.has(thing_id) ? [documents.get(thing_id)] : []))
  if (findings.length === 0) return { ok: false, reason }
  const content: Content = {
    is: 'event',
    type: `finding.${full[0]?.event ?? 'new'}`,
    timestamp: row.created_at,
    data: { member: { id: row.member_id }, findings },
  }
  return { ok: true, content, findingIds: full.map(({ thing_id }) => thing_id), subject: null }
}

async function composeTest(scope: Scope, row: DeliveryRow, to: ChannelAddress, setup: MailSetup): Promise<Composed> {
  const organisation = await findOrganisation(scope, row.member_id)
  if (row.outlet === 'webhook') {
    const data = { member: { id: row.member_id, name: organisation.name } }
    return {
      ok: true,
      content: { is: 'event', type: 'channel.test', timestamp: row.created_at, data },
      findingIds: [],
      subject: null,
    }
  }
  const document = testDocument(setup.sender, to.language, organisation.name)
  return { ok: true, content: { is: 'mail', document }, findingIds: [], subject: document.subject }
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
  if (!document) return { ok: false, reason: 'notice.gone' }
  return { ok: true, content: { is: 'mail', document }, findingIds: [], subject: document.subject }
}

/** Run under job eyes; `ok: false` carries the release reason for which nothing is left to say. */
export async function compose(
  scope: Scope,
  deps: DeliveryDeps,
  row: DeliveryRow,
  to: ChannelAddress,
  setup: MailSetup,
): Promise<Composed> {
  if (row.kind === 'test') return await composeTest(scope, row, to, setup)
  if (row.kind === 'notice') return await composeNotice(scope, deps, row, to, setup)
  return row.outlet === 'webhook'
    ? await composeEvent(scope, deps, row, setup)
    : await composeDigest(scope, deps, row, to, setup)
}
