// The legal identity of an organisation: a KvK number has eight digits; another register is named.
import { AppError } from '@schakel/api'

interface Identity {
  register: 'kvk' | 'other'
  registerName?: string | null | undefined
  number: string
}

/** Why the identity can't stand, or null. */
export function identityProblem(identity: Identity): { path: string; message: string } | null {
  if (identity.register === 'kvk') {
    return /^\d{8}$/.test(identity.number)
      ? null
      : { path: 'legalIdentity.number', message: 'A KvK number has eight digits' }
  }
  return identity.registerName
    ? null
    : { path: 'legalIdentity.registerName', message: 'Say which register the number is from' }
}

/** Throws `request.invalid` naming the field. */
export function requireKvkShape(identity: Identity | null | undefined): void {
  const found = identity ? identityProblem(identity) : null
  if (found) throw new AppError('request.invalid', { fields: [found] })
}
