// Templates and guidelines by version: the operator's own, else the ones that the software brings.
import { AppError, type GuidelineBody, type TemplateBody } from '@schakel/api'
import { findOperator } from '../../organisations/index.ts'
import { lockValue, type Scope } from '../../platform/index.ts'
import { shippedGuidelines } from './shipped/guidelines.ts'
import { shippedTemplates } from './shipped/index.ts'

export interface CurrentTemplate {
  readonly key: string
  readonly version: number
  readonly body: TemplateBody
  readonly open: boolean
  /** Null while no file ever used it. */
  readonly madeAt: Date | null
}

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** With sorted keys, as PostgreSQL's jsonb does not keep their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

async function roleOf(scope: Scope): Promise<'national' | 'link'> {
  return (await findOperator(scope))?.kind === 'national' ? 'national' : 'link'
}

/** The version of each template that new files get. */
export async function currentTemplates(scope: Scope): Promise<CurrentTemplate[]> {
  const role = await roleOf(scope)
  const rows = await scope.tx
    .selectFrom('admission_template')
    .selectAll()
    .distinctOn('key')
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  const shipped = shippedTemplates.filter((one) => one.role === role)
  const keys = new Set([...shipped.map(({ key }) => key), ...rows.map(({ key }) => key)])
  return [...keys].map((key) => {
    const row = rows.find((one) => one.key === key)
    const brought = shipped.find((one) => one.key === key)
    if (!row) return { key, version: 1, body: brought?.body as TemplateBody, open: true, madeAt: null }
    const outdated = row.made_by === null && brought && !same(row.body, brought.body)
    return outdated
      ? { key, version: row.version + 1, body: brought.body, open: row.open, madeAt: null }
      : { key, version: row.version, body: row.body, open: row.open, madeAt: row.made_at }
  })
}

/** Throws `not-found` for a key that there is no template of. */
export async function currentTemplate(scope: Scope, key: string): Promise<CurrentTemplate> {
  const found = (await currentTemplates(scope)).find((template) => template.key === key)
  if (!found) throw new AppError('not-found', { detail: `There is no template ${key}.` })
  return found
}

/** Keeps the version that a file begins with. */
export async function keepTemplate(scope: Scope, template: CurrentTemplate, now: Date): Promise<void> {
  const { key, version, body, open } = template
  await scope.tx
    .insertInto('admission_template')
    .values({ key, version, body: JSON.stringify(body), open, made_at: now, made_by: null })
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
    .execute()
}

/** A new version by the operator; files that run keep theirs. Answers its number. */
export async function changeTemplate(
  scope: Scope,
  key: string,
  { body, open }: { body: TemplateBody; open: boolean },
  now: Date,
): Promise<number> {
  await lockValue(scope, 'admission template', key)
  const before = (await currentTemplates(scope)).find((template) => template.key === key)
  if (before) await keepTemplate(scope, before, now)
  const version = (before?.version ?? 0) + 1
  const made = { made_at: now, made_by: scope.eyes.personId }
  await scope.tx
    .insertInto('admission_template')
    .values({ key, version, body: JSON.stringify(body), open, ...made })
    .execute()
  return version
}

export async function templateOf(scope: Scope, key: string, version: number): Promise<TemplateBody> {
  const row = await scope.tx
    .selectFrom('admission_template')
    .select('body')
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row.body
}

export interface CurrentGuideline {
  readonly version: number
  readonly body: GuidelineBody
  readonly graceUntil: Date | null
  readonly madeAt: Date | null
}

/** The guideline that holds for files of a template; null while there is none. */
export async function currentGuideline(scope: Scope, templateKey: string): Promise<CurrentGuideline | null> {
  const row = await scope.tx
    .selectFrom('guideline')
    .selectAll()
    .where('template_key', '=', templateKey)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (row) return { version: row.version, body: row.body, graceUntil: row.grace_until, madeAt: row.made_at }
  const shipped = shippedTemplates.find(({ key }) => key === templateKey)
  return shipped ? { version: 1, body: shippedGuidelines[shipped.role], graceUntil: null, madeAt: null } : null
}

export async function changeGuideline(
  scope: Scope,
  templateKey: string,
  body: GuidelineBody,
  graceUntil: Date | null,
  now: Date,
): Promise<number> {
  await lockValue(scope, 'guideline', templateKey)
  const version = ((await currentGuideline(scope, templateKey))?.version ?? 0) + 1
  await scope.tx
    .insertInto('guideline')
    .values({
      template_key: templateKey,
      version,
      body: JSON.stringify(body),
      grace_until: graceUntil,
      made_at: now,
      made_by: scope.eyes.personId,
    })
    .execute()
  return version
}
