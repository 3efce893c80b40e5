// What the node remembers of its backups: when one was begun and when one was made, so that the watch can mind their age.
import type pg from 'pg'

/** Before the snapshot, so that a backup which never ends is noticed; what was made before stays known. */
export async function noteBegun(client: pg.ClientBase, at: Date): Promise<void> {
  await client.query(
    `insert into setting (key, value, changed_at) values ('backup', jsonb_build_object('begunAt', $1::text, 'madeAt', null), $2)
     on conflict (key) do update set changed_at = $2, value = setting.value || jsonb_build_object('begunAt', $1::text)`,
    [at.toISOString(), at],
  )
}

export async function noteMade(client: pg.ClientBase, begun: Date, at: Date): Promise<void> {
  await client.query(
    `update setting set changed_at = $2, value = jsonb_build_object('begunAt', $1::text, 'madeAt', $1::text) where key = 'backup'`,
    [begun.toISOString(), at],
  )
}

/** In a node that was brought back, the backup that it came from was made. */
export async function noteBroughtBack(client: pg.ClientBase): Promise<void> {
  await client.query(
    `update setting set value = value || jsonb_build_object('madeAt', value->'begunAt') where key = 'backup'`,
  )
}
