// /api/v1/node (its public face) and /api/v1/settings (the operator's admins).
import { AppError, nodeFace, type Settings, settings, settingsChange } from '@schakel/api'
import { sql } from 'kysely'
import type { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, eyesOf, jobEyes, type Scope, type Vault } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { changeMember, findOperator, type OrganisationRow } from '../members/members.store.ts'
import { judgeAccent } from './accent.ts'
import { withoutPassword, withPasswordOf } from './mail-server.ts'
import { readSettings, type SettingValues, writeSetting } from './settings.store.ts'

const defaultPolicy = { CLEAR: 'full', GREEN: 'full', AMBER: 'notice', 'AMBER+STRICT': 'notice' } as const

/** The mail policy per label: what was set over the cautious default. */
export function mailPolicyOf(values: Partial<SettingValues>): Record<string, 'full' | 'notice'> {
  return { ...defaultPolicy, ...values['mail.policy'] }
}

function smtpOf(values: Partial<SettingValues>, vault: Vault): string | null {
  const sealed = values['mail.smtp']
  return sealed ? vault.open(Buffer.from(sealed, 'base64')).toString('utf8') : null
}

async function hasMembers(scope: Scope): Promise<boolean> {
  const member = await scope.tx
    .selectFrom('organisation')
    .select('id')
    .where('is_operator', '=', false)
    .executeTakeFirst()
  return member !== undefined
}

/** Throws `node.role`: what members were told rests on whether the node is national or a link organisation's. */
async function changeRole(
  scope: Scope,
  operator: OrganisationRow,
  kind: NonNullable<Change['kind']>,
  now: Date,
): Promise<void> {
  const turns = (kind === 'national') !== (operator.kind === 'national')
  if (turns && (await hasMembers(scope)))
    throw new AppError('node.role', { detail: 'A node with members stays national or stays a link organisation’s.' })
  await changeMember(scope, operator.id, { kind }, now)
}

/** The first steps, each done when what it asks is true. */
async function firstSteps(scope: Scope, values: Partial<SettingValues>): Promise<Settings['wizard']> {
  const { rows } = await sql<{ member: boolean; source: boolean }>`select
    exists (select from organisation where not is_operator) as member,
    exists (select from source where last_arrival_at is not null) as source`.execute(scope.tx)
  return {
    name: Boolean(values['public.logo']),
    mail: Boolean(values['mail.smtp'] && values['mail.tested']),
    member: rows[0]?.member === true,
    source: rows[0]?.source === true,
    dismissed: values['wizard.dismissed'] ?? false,
  }
}

async function present(scope: Scope, vault: Vault): Promise<z.infer<typeof settings>> {
  const [values, operator] = [await readSettings(scope), await findOperator(scope)]
  const smtp = smtpOf(values, vault)
  return {
    name: operator?.name ?? '',
    kind: operator && operator.kind !== 'participant' ? operator.kind : 'oktt',
    kindStays: await hasMembers(scope),
    contact: values['public.contact'] ?? null,
    logo: values['public.logo'] ?? null,
    accent: values['public.accent'] ?? null,
    accentDark: values['public.accent-dark'] ?? null,
    mail: {
      configured: smtp !== null,
      smtpUrl: smtp ? withoutPassword(smtp) : null,
      from: values['mail.from'] ?? null,
      policy: mailPolicyOf(values) as never,
    },
    upstreamReferences: values['upstream.references'] ?? false,
    wizard: await firstSteps(scope, values),
  }
}

function refuseUnreadable(body: z.infer<typeof settingsChange>): void {
  const fields = (['accent', 'accentDark'] as const).flatMap((path) => {
    const colour = body[path]
    const verdict = colour ? judgeAccent(colour, path === 'accent' ? 'light' : 'dark').problem : null
    return verdict ? [{ path, message: verdict }] : []
  })
  const smtp = body.mail?.smtpUrl
  if (smtp && !(/^smtps?:\/\//.test(smtp) && URL.canParse(smtp))) {
    fields.push({ path: 'mail.smtpUrl' as 'accent', message: 'Write smtp://user:password@host:port or smtps://…' })
  }
  if (fields.length > 0) throw new AppError('request.invalid', { fields })
}

type Change = z.infer<typeof settingsChange>

/**
 * Without a password the one that is kept goes on, for the same server and user only: another server never gets it.
 * Answers whether it is another than before.
 */
async function keepMailServer(scope: Scope, vault: Vault, smtpUrl: string | null, now: Date): Promise<boolean> {
  const kept = smtpOf(await readSettings(scope), vault)
  const url = smtpUrl && kept ? withPasswordOf(kept, smtpUrl) : smtpUrl
  if (url === kept) return false
  await writeSetting(scope, 'mail.smtp', url ? vault.seal(url).toString('base64') : null, now)
  return true
}

async function apply(scope: Scope, vault: Vault, body: Change, now: Date): Promise<void> {
  const operator = await findOperator(scope)
  if (body.name !== undefined && operator) await changeMember(scope, operator.id, { name: body.name }, now)
  if (body.kind !== undefined && operator) await changeRole(scope, operator, body.kind, now)
  if (body.contact !== undefined) await writeSetting(scope, 'public.contact', body.contact, now)
  if (body.logo !== undefined) await writeSetting(scope, 'public.logo', body.logo, now)
  if (body.accent !== undefined) await writeSetting(scope, 'public.accent', body.accent, now)
  if (body.accentDark !== undefined) await writeSetting(scope, 'public.accent-dark', body.accentDark, now)
  if (body.upstreamReferences !== undefined)
    await writeSetting(scope, 'upstream.references', body.upstreamReferences, now)
  if (body.wizardDismissed !== undefined) await writeSetting(scope, 'wizard.dismissed', body.wizardDismissed, now)
  if (body.mail) await applyMail(scope, vault, body.mail, now)
}

async function applyMail(scope: Scope, vault: Vault, mail: NonNullable<Change['mail']>, now: Date): Promise<void> {
  const { smtpUrl, from, policy } = mail
  const before = await readSettings(scope)
  const moved = smtpUrl !== undefined && (await keepMailServer(scope, vault, smtpUrl, now))
  if (from !== undefined) await writeSetting(scope, 'mail.from', from, now)
  if (moved || (from !== undefined && from !== before['mail.from'])) await writeSetting(scope, 'mail.tested', null, now)
  if (policy) {
    const said = Object.fromEntries(
      Object.entries(policy).filter((entry): entry is [string, 'full' | 'notice'] => entry[1] !== undefined),
    )
    await writeSetting(scope, 'mail.policy', { ...before['mail.policy'], ...said }, now)
  }
}

export function settingsRoutes(app: App, deps: OrganisationsDeps): void {
  faceRoute(app, deps)
  readRoute(app, deps)
  changeRoute(app, deps)
}

function faceRoute(app: App, { database, config, publicUrl, mailsFrom }: OrganisationsDeps): void {
  app.get(
    '/api/v1/node',
    { config: { access: { public: true } }, schema: { response: { 200: nodeFace } } },
    async () => {
      const { operator, values } = await database.as(jobEyes('node'), async (scope) => ({
        operator: await findOperator(scope),
        values: await readSettings(scope),
      }))
      return {
        name: operator?.name ?? 'Schakel',
        role: operator?.kind === 'national' ? ('national' as const) : ('link' as const),
        language: operator?.language ?? ('nl' as const),
        logo: values['public.logo'] ?? null,
        accent: values['public.accent'] ?? null,
        accentDark: values['public.accent-dark'] ?? null,
        contact: values['public.contact'] ?? null,
        address: publicUrl,
        mailFrom: await mailsFrom(),
        setUp: operator !== null,
        demo: config.demo !== null,
        mailbox: config.demo?.mailbox ?? null,
      }
    },
  )
}

function readRoute(app: App, { database, vault }: OrganisationsDeps): void {
  app.get(
    '/api/v1/settings',
    { config: { access: { operator: admins } }, schema: { response: { 200: settings } } },
    (request) => database.as(eyesOf(request), (scope) => present(scope, vault)),
  )
}

function changeRoute(app: App, { database, clock, vault }: OrganisationsDeps): void {
  app.patch(
    '/api/v1/settings',
    { config: { access: { operator: admins } }, schema: { body: settingsChange, response: { 200: settings } } },
    async (request) => {
      refuseUnreadable(request.body)
      return await database.as(eyesOf(request), async (scope) => {
        await apply(scope, vault, request.body, clock.now())
        const answer = await present(scope, vault)
        await record(scope, {
          action: 'settings.changed',
          thing: { type: 'node', id: 'settings' },
          detail: { fields: Object.keys(request.body) },
        })
        return answer
      })
    },
  )
}
