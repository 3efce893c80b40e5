// Which endpoints of the sign-in library are open to the outside, with which fields; any other is not there.

export interface Step {
  readonly method: 'GET' | 'POST'
  /** Fields of the body that reach the library. */
  readonly fields: readonly string[]
  /** `first-factor`: a session, and a fresh proof once the account has a factor. */
  readonly asks: 'nothing' | 'session' | 'first-factor' | 'fresh-proof'
  /** What is guessed at here, so that wrong guesses are counted. */
  readonly guesses?: 'password' | 'code' | 'passkey'
  /** Open too while an operator's session lacks its second factor. */
  readonly enrols?: true
}

const steps: Readonly<Record<string, Step>> = {
  '/sign-in/email': {
    method: 'POST',
    fields: ['email', 'password'],
    asks: 'nothing',
    guesses: 'password',
    enrols: true,
  },
  '/sign-out': { method: 'POST', fields: [], asks: 'nothing', enrols: true },
  '/two-factor/verify-totp': { method: 'POST', fields: ['code'], asks: 'nothing', guesses: 'code', enrols: true },
  '/two-factor/verify-backup-code': {
    method: 'POST',
    fields: ['code'],
    asks: 'nothing',
    guesses: 'code',
    enrols: true,
  },
  '/two-factor/enable': {
    method: 'POST',
    fields: ['password'],
    asks: 'first-factor',
    guesses: 'password',
    enrols: true,
  },
  '/two-factor/disable': { method: 'POST', fields: ['password'], asks: 'fresh-proof', guesses: 'password' },
  '/two-factor/generate-backup-codes': {
    method: 'POST',
    fields: ['password'],
    asks: 'fresh-proof',
    guesses: 'password',
  },
  '/change-password': {
    method: 'POST',
    fields: ['currentPassword', 'newPassword'],
    asks: 'fresh-proof',
    guesses: 'password',
  },
  '/passkey/list-user-passkeys': { method: 'GET', fields: [], asks: 'session' },
  '/passkey/delete-passkey': { method: 'POST', fields: ['id'], asks: 'fresh-proof' },
  '/passkey/generate-register-options': { method: 'GET', fields: [], asks: 'fresh-proof', enrols: true },
  '/passkey/verify-registration': {
    method: 'POST',
    fields: ['response', 'name'],
    asks: 'fresh-proof',
    enrols: true,
  },
  '/passkey/generate-authenticate-options': { method: 'GET', fields: [], asks: 'nothing', enrols: true },
  '/passkey/verify-authentication': {
    method: 'POST',
    fields: ['response'],
    asks: 'nothing',
    guesses: 'passkey',
    enrols: true,
  },
}

/** The step of a path below the library's own, or null. */
export function stepOf(method: string, path: string): Step | null {
  const step = Object.hasOwn(steps, path) ? steps[path] : undefined
  return step?.method === method ? step : null
}

/** A passkey's answer has objects in objects in an object, and no more. */
const deepest = 4

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth < deepest && Object.values(value).every((inner) => isShallow(inner, depth + 1))
}

/** Only the fields that the step knows; what is deeper than any of them can be counts as not given. */
export function fieldsFor(step: Step, body: unknown): Record<string, unknown> {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const known = step.fields.filter((field) => field in given && isShallow(given[field]))
  return Object.fromEntries(known.map((field) => [field, given[field]]))
}
