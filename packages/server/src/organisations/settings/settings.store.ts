// The node's settings: typed keys in one table; what members may see of the operator begins with `public.`.
import type { Scope } from '../../platform/index.ts'

export interface SettingValues {
  'public.contact': string | null
  'public.logo': string | null
  'public.accent': string | null
  'public.accent-dark': string | null
  'mail.smtp': string | null
  'mail.from': string | null
  /** When a test mail last left by the mail settings that hold now, as ISO 8601. */
  'mail.tested': string | null
  'mail.policy': Record<string, 'full' | 'notice'>
  /** Whether an export for the upstream may bear the members' references. */
  'upstream.references': boolean
  'wizard.dismissed': boolean
  /** When a backup was last begun and last made, as ISO 8601. */
  backup: { begunAt: string; madeAt: string | null }
}
export type SettingKey = keyof SettingValues

export async function readSettings(scope: Scope): Promise<Partial<SettingValues>> {
  const rows = await scope.tx.selectFrom('setting').select(['key', 'value']).execute()
  return Object.fromEntries(rows.map((row) => [row.key, row.value])) as Partial<SettingValues>
}

export async function writeSetting<K extends SettingKey>(
  scope: Scope,
  key: K,
  value: SettingValues[K],
  now: Date,
): Promise<void> {
  const row = { key, value: JSON.stringify(value), changed_at: now, changed_by: scope.eyes.personId }
  await scope.tx
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: row.value, changed_at: now, changed_by: row.changed_by }),
    )
    .execute()
}
