// Who gives access must be a person who is signed in: a token that leaks must not make more of its kind.
import { AppError } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { type Eyes, eyesOf } from '../../platform/index.ts'

/** The eyes of a signed-in person; throws `access.person-only` for a token. */
export function demandPerson(request: FastifyRequest): Eyes {
  const eyes = eyesOf(request)
  if (eyes.tokenId) throw new AppError('access.person-only')
  return eyes
}
