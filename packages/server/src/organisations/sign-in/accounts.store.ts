// Accounts of the sign-in library: made, given a new password, stripped of lost factors; what is known about them.
import { randomUUID } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Scope } from '../../platform/index.ts'
import type { SignIn } from './options.ts'

async function inTransaction<T>({ pool }: SignIn, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

export interface NewAccount {
  email: string
  name: string
  password: string
  /** False when no mail proved that the address is the person's own. */
  addressProven?: boolean
}

/** Makes an account with a password; answers its id. Nothing is made when the address has one already. */
export async function makeAccount(signIn: SignIn, account: NewAccount): Promise<string> {
  const id = randomUUID()
  const hash = await hashPassword(account.password)
  await inTransaction(signIn, async (client) => {
    await client.query(`insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, $4)`, [
      id,
      account.name,
      account.email,
      account.addressProven ?? true,
    ])
    await client.query(
      `insert into account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
      [randomUUID(), id, hash],
    )
  })
  return id
}

export interface KnownAccount {
  id: string
  /** Whether a mail proved that the address is the person's own. */
  addressProven: boolean
}

export async function accountOf({ pool }: SignIn, email: string): Promise<KnownAccount | null> {
  const { rows } = await pool.query<KnownAccount>(
    'select id, "emailVerified" as "addressProven" from "user" where email = $1',
    [email],
  )
  return rows[0] ?? null
}

/** A mail to the account's address came back to us through its holder. */
export async function proveAddress({ pool }: SignIn, accountId: string): Promise<void> {
  await pool.query('update "user" set "emailVerified" = true, "updatedAt" = now() where id = $1', [accountId])
}

/** After a loss: a new password, and every second factor and session goes. */
export async function resetAccount(signIn: SignIn, accountId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await inTransaction(signIn, async (client) => {
    await client.query(
      `update account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
      [accountId, hash],
    )
    await client.query('delete from "twoFactor" where "userId" = $1', [accountId])
    await client.query('delete from passkey where "userId" = $1', [accountId])
    await client.query('delete from session where "userId" = $1', [accountId])
    await client.query('update "user" set "twoFactorEnabled" = false where id = $1', [accountId])
  })
}

/**
 * A new password; every session ends, and so does every sign-in that waits for its second factor. The factors stay.
 * Within the scope's transaction, under job eyes.
 */
export async function replacePassword(scope: Scope, accountId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await sql`update auth.account set password = ${hash}, "updatedAt" = now() where "userId" = ${accountId} and "providerId" = 'credential'`.execute(
    scope.tx,
  )
  await sql`delete from auth.session where "userId" = ${accountId}`.execute(scope.tx)
  await sql`delete from auth.verification where value = ${accountId}`.execute(scope.tx)
}

export async function passwordFits({ pool }: SignIn, accountId: string, password: string): Promise<boolean> {
  const { rows } = await pool.query<{ password: string | null }>(
    `select password from account where "userId" = $1 and "providerId" = 'credential'`,
    [accountId],
  )
  const hash = rows[0]?.password
  return hash ? await verifyPassword({ hash, password }) : false
}

/** Whose password was right a moment ago, of the cookie that waits for the second factor; null when it waits no more. */
export async function accountInWaiting({ pool }: SignIn, identifier: string): Promise<string | null> {
  const { rows } = await pool.query<{ value: string }>(
    'select value from verification where identifier = $1 and "expiresAt" > now()',
    [identifier],
  )
  return rows[0]?.value ?? null
}

export interface AccountFactors {
  totp: boolean
  passkeys: number
}

export const noFactors: AccountFactors = { totp: false, passkeys: 0 }

export async function factorsOf({ pool }: SignIn, accountIds: readonly string[]): Promise<Map<string, AccountFactors>> {
  const { rows } = await pool.query<{ id: string; totp: boolean | null; passkeys: number }>(
    `select u.id, u."twoFactorEnabled" as totp, (select count(*) from passkey p where p."userId" = u.id)::int as passkeys from "user" u where u.id = any ($1)`,
    [accountIds],
  )
  return new Map(rows.map((row) => [row.id, { totp: row.totp === true, passkeys: row.passkeys }]))
}
