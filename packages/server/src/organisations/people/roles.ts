// Which role can do more than which; the auditor's stands apart: it sees all and changes nothing.
import type { Role } from '../../platform/index.ts'

const covers: Readonly<Record<Role, readonly Role[]>> = {
  admin: ['admin', 'analyst', 'reader', 'auditor'],
  analyst: ['analyst', 'reader'],
  reader: ['reader'],
  auditor: ['auditor'],
}

/** Whether `role` can do anything that `limit` can't. */
export const isWider = (role: Role, limit: Role): boolean => !covers[limit].includes(role)

/** From low to high; nobody climbs from or to auditor. */
export const ladder: readonly Role[] = ['reader', 'analyst', 'admin']
