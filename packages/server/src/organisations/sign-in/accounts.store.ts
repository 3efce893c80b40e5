// Accounts of the sign-in library: made, given a new password, stripped of lost factors; facts about a session.
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { SignIn } from './options.ts'

/** Makes an account with a password; answers its id. Nothing is made when the address has one already. */
export async function makeAccount(
  { pool }: SignIn,
  person: { email: string; name: string; password: string },
): Promise<string> {
  const id = randomUUID()
  const hash = await hashPassword(person.password)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [
      id,
      person.name,
      person.email,
    ])
    await client.query(
      `insert into account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
      [randomUUID(), id, hash],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return id
}

export async function accountOf({ pool }: SignIn, email: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>('select id from "user" where email = $1', [email])
  return rows[0]?.id ?? null
}

/** After a loss: a new password, and every second factor and session goes. */
export async function resetAccount({ pool }: SignIn, accountId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await pool.query(
    `update account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
    [accountId, hash],
  )
  await pool.query('delete from "twoFactor" where "userId" = $1', [accountId])
  await pool.query('delete from passkey where "userId" = $1', [accountId])
  await pool.query('delete from session where "userId" = $1', [accountId])
  await pool.query('update "user" set "twoFactorEnabled" = false where id = $1', [accountId])
}

export interface AccountFactors {
  totp: boolean
  passkeys: number
}

export async function factorsOf({ pool }: SignIn, accountIds: readonly string[]): Promise<Map<string, AccountFactors>> {
  const { rows } = await pool.query<{ id: string; totp: boolean | null; passkeys: number }>(
    `select u.id, u."twoFactorEnabled" as totp, (select count(*) from passkey p where p."userId" = u.id)::int as passkeys from "user" u where u.id = any ($1)`,
    [accountIds],
  )
  return new Map(rows.map((row) => [row.id, { totp: row.totp === true, passkeys: row.passkeys }]))
}
