// How people sign in: password of twelve characters or more, TOTP, recovery codes, passkeys (better-auth).
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import type { DatabaseAddress, Vault } from '../../platform/index.ts'

export interface SignInOptions {
  address: DatabaseAddress
  vault: Vault
  publicUrl: string
  nodeName: string
}

/** The sign-in library over its own schema, as the job role; accounts are made by set-up and invitations only. */
export function makeSignIn({ address, vault, publicUrl, nodeName }: SignInOptions) {
  const url = new URL(publicUrl)
  const pool = new pg.Pool({
    ...address.connection,
    max: 4,
    application_name: 'schakel sign-in',
    options: '-c role=schakel_job -c search_path=auth',
  })
  pool.on('error', () => {})
  const library = betterAuth({
    appName: nodeName,
    database: pool,
    secret: vault.derive('sign-in').toString('hex'),
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [url.origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: 12 * 3600, updateAge: 1800, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      storage: 'database',
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/two-factor/*': { window: 60, max: 10 } },
    },
    advanced: {
      useSecureCookies: url.protocol === 'https:',
      cookiePrefix: 'schakel',
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({ issuer: nodeName, totpOptions: { digits: 6, period: 30 }, backupCodeOptions: { amount: 10 } }),
      passkey({ rpID: url.hostname, rpName: nodeName, origin: url.origin }),
    ],
  })
  return { library, pool, close: () => pool.end() }
}
export type SignIn = ReturnType<typeof makeSignIn>
