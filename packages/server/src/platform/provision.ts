// Makes the roles and the database that a node needs; the runtime login owns nothing.
import pg from 'pg'

const audienceRoles = ['schakel_member', 'schakel_operator', 'schakel_auditor', 'schakel_job'] as const

/** Roles are made once per server; names are constants, so no quoting is needed. */
const roles = `
do $$ begin
  ${audienceRoles.map((role) => `if not exists (select 1 from pg_roles where rolname = '${role}') then create role ${role} nologin nobypassrls; end if;`).join('\n  ')}
end $$;`

/** Gives an existing login the audience roles, so that it may `set local role`, without inheriting what they may. */
export async function grantAudiences(client: pg.Client, login: string): Promise<void> {
  await client.query(roles)
  for (const role of audienceRoles) {
    await client
      .query(`grant ${role} to ${pg.escapeIdentifier(login)} with inherit false, set true`)
      .catch(async (error) => {
        if ((error as { code?: string }).code !== '42601') throw error
        await client.query(`grant ${role} to ${pg.escapeIdentifier(login)}`)
      })
  }
}

/** On the embedded server: owner and runtime logins and the database, by its superuser. Idempotent. */
export async function provisionEmbedded(socket: string, database: string): Promise<void> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    await client.query(`
      do $$ begin
        if not exists (select 1 from pg_roles where rolname = 'schakel_owner') then create role schakel_owner login nobypassrls; end if;
        if not exists (select 1 from pg_roles where rolname = 'schakel_node') then create role schakel_node login noinherit nobypassrls; end if;
      end $$;`)
    await grantAudiences(client, 'schakel_node')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(database)} owner schakel_owner`)
  } finally {
    await client.end()
  }
}
