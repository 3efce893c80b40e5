// Who may call a route: each route says it, or the node does not start (deny by default).
import { AppError } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import type { Eyes, Role } from '../scope.ts'

/** Public, or roles per audience; an audience that is absent is refused. */
export type Access =
  | { readonly public: true }
  | {
      readonly public?: never
      readonly operator?: readonly Role[]
      readonly member?: readonly Role[]
      readonly auditor?: true
      /** Also for a member that only applies yet, by its roles above. */
      readonly applicants?: true
      /** Also for a person of the member's security supplier, by its roles above. */
      readonly suppliers?: true
      /** Also before the demanded second factor is enrolled. */
      readonly beforeSecondFactor?: true
    }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** The body is taken as it comes, however long that lasts. */
    streams?: true
  }
  interface FastifyRequest {
    /** Null only on public routes. */
    eyes: Eyes | null
    /** Whose session must enrol a second factor before anything else. */
    mustEnrol: boolean
  }
}

export const everyone: readonly Role[] = ['admin', 'analyst', 'reader', 'auditor']
export const writers: readonly Role[] = ['admin', 'analyst']
export const admins: readonly Role[] = ['admin']

/** Throws `access.unauthenticated`, `access.second-factor`, `access.applicant`, `access.supplier` or `access.forbidden`. */
export function demandAccess(access: Access, eyes: Eyes | null, mustEnrol: boolean): void {
  if (access.public) return
  if (!eyes) throw new AppError('access.unauthenticated')
  if (mustEnrol && !access.beforeSecondFactor) throw new AppError('access.second-factor')
  if (eyes.audience === 'auditor') {
    if (!access.auditor) throw new AppError('access.forbidden')
    return
  }
  if (eyes.audience === 'job') throw new AppError('access.forbidden')
  if (eyes.applies && !access.applicants) throw new AppError('access.applicant')
  if (eyes.supplierId && !access.suppliers) throw new AppError('access.supplier')
  const roles = access[eyes.audience]
  if (!roles?.includes(eyes.role as Role)) throw new AppError('access.forbidden')
}

/** The eyes of a route that is not public. */
export function eyesOf(request: FastifyRequest): Eyes {
  if (!request.eyes) throw new AppError('access.unauthenticated')
  return request.eyes
}

/** The organisation in the path: a member reaches only its own, another's is not found. */
export function ownOrganisation(request: FastifyRequest, id: string): string {
  const eyes = eyesOf(request)
  if (eyes.audience === 'member' && eyes.organisationId !== id) throw new AppError('not-found')
  return id
}
