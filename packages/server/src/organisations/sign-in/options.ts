// How people sign in: password of twelve characters or more, TOTP, recovery codes, passkeys (better-auth).
import { passkey } from '@better-auth/passkey'
import { errorCatalogue } from '@schakel/api'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import type { DatabaseAddress, Vault } from '../../platform/index.ts'

export interface SignInOptions {
  address: DatabaseAddress
  vault: Vault
  publicUrl: string
  nodeName: string
}

/** A passkey without its PIN, finger or face is one factor only: whoever holds the device could use it. */
async function demandUserVerified(verified: boolean | undefined): Promise<void> {
  if (verified !== true)
    throw new APIError('FORBIDDEN', {
      code: 'access.passkey-unverified',
      message: errorCatalogue['access.passkey-unverified'].title,
    })
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
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: url.protocol === 'https:',
      cookiePrefix: 'schakel',
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({ issuer: nodeName, totpOptions: { digits: 6, period: 30 }, backupCodeOptions: { amount: 10 } }),
      passkey({
        rpID: url.hostname,
        rpName: nodeName,
        origin: url.origin,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => demandUserVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => demandUserVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  })
  return { library, pool, close: () => pool.end() }
}
export type SignIn = ReturnType<typeof makeSignIn>
