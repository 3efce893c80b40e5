// Signing in and the second factor: the sign-in library's endpoints under /api/auth.
import { type ErrorCode, Refusal } from '@schakel/api/client'
import { askNode } from './ask.ts'

/** Codes of the library that our catalogue has words for. */
const ours: Record<string, ErrorCode> = {
  INVALID_PASSWORD: 'access.proof-refused',
  INVALID_ORIGIN: 'request.cross-site',
}
const codes: Record<number, string> = {
  401: 'access.unauthenticated',
  403: 'access.forbidden',
  429: 'request.too-many',
}

async function call<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`/api/auth${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new Refusal(0, {})
  })
  const document = (await answer.json().catch(() => ({}))) as Answer & { code?: string; message?: string }
  if (!answer.ok) {
    throw new Refusal(answer.status, {
      code: ours[document?.code ?? ''] ?? document?.code ?? codes[answer.status] ?? 'internal',
      title: document?.message ?? '',
    })
  }
  return document
}

let typedJustNow: string | null = null

export async function signIn(email: string, password: string): Promise<{ twoFactorRedirect?: boolean }> {
  const answer = await call<{ twoFactorRedirect?: boolean }>('POST', '/sign-in/email', { email, password })
  typedJustNow = password
  setTimeout(() => {
    typedJustNow = null
  }, 120_000)
  return answer
}

/** The password that was typed at signing in less than two minutes ago, once; so that enrolling does not ask it again. */
export function passwordTypedJustNow(): string | null {
  const typed = typedJustNow
  typedJustNow = null
  return typed
}
export const signOut = () => call<object>('POST', '/sign-out', {})
export const verifyTotp = (code: string) => call<object>('POST', '/two-factor/verify-totp', { code })
export const verifyRecoveryCode = (code: string) => call<object>('POST', '/two-factor/verify-backup-code', { code })

/** The first half of enrolling: the secret as an otpauth address, and ten recovery codes; `verifyTotp` ends it. */
export const enrolTotp = (password: string) =>
  call<{ totpURI: string; backupCodes: string[] }>('POST', '/two-factor/enable', { password })
export const newRecoveryCodes = (password: string) =>
  call<{ backupCodes: string[] }>('POST', '/two-factor/generate-backup-codes', { password })
export const changePassword = (currentPassword: string, newPassword: string) =>
  call<object>('POST', '/change-password', { currentPassword, newPassword })

/** Shows once more that it is them; `code` of the app with codes, or a recovery code. */
export const proveAgain = (password: string, code: string | undefined) =>
  askNode('POST /api/v1/me/proofs', { body: { password, ...(code ? { code: code.replaceAll(' ', '') } : {}) } })

export interface Passkey {
  id: string
  name: string | null
  createdAt: string
}
export const passkeys = () => call<Passkey[]>('GET', '/passkey/list-user-passkeys')
export const deletePasskey = (id: string) => call<object>('POST', '/passkey/delete-passkey', { id })

/** Makes a passkey on this device (WebAuthn Level 3, JSON forms). */
export async function addPasskey(name: string): Promise<void> {
  const options = await call<PublicKeyCredentialCreationOptionsJSON>('GET', '/passkey/generate-register-options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  await call('POST', '/passkey/verify-registration', { response: credential.toJSON(), name })
}

export async function signInWithPasskey(): Promise<void> {
  const options = await call<PublicKeyCredentialRequestOptionsJSON>('GET', '/passkey/generate-authenticate-options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  await call('POST', '/passkey/verify-authentication', { response: credential.toJSON() })
}

export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential
