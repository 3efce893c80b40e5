// Files of evidence in the database: written with their sealed parts, read back part by part.
import { AppError } from '@schakel/api'
import { newId, type Scope, type Vault } from '../../platform/index.ts'
import type { SealedFile } from './sealed-file.ts'

interface Whose {
  caseId: string
  organisationId: string
}

/** Answers the id. Run under job eyes. */
export async function keepFile(
  scope: Scope,
  { caseId, organisationId }: Whose,
  { name, mediaType, size, sha256, parts }: SealedFile,
  now: Date,
): Promise<string> {
  const id = newId()
  await scope.tx
    .insertInto('evidence_file')
    .values({
      id,
      case_id: caseId,
      organisation_id: organisationId,
      name,
      media_type: mediaType,
      size,
      sha256,
      created_at: now,
    })
    .execute()
  await scope.tx
    .insertInto('evidence_part')
    .values(parts.map((sealed, part) => ({ file_id: id, part, organisation_id: organisationId, sealed })))
    .execute()
  return id
}

/** Throws `not-found`. */
export async function findFile(scope: Scope, caseId: string, id: string) {
  const row = await scope.tx
    .selectFrom('evidence_file')
    .selectAll()
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

/** One part, opened; null after the last. */
export async function readPart(scope: Scope, vault: Vault, fileId: string, part: number): Promise<Buffer | null> {
  const row = await scope.tx
    .selectFrom('evidence_part')
    .select('sealed')
    .where('file_id', '=', fileId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row ? vault.open(row.sealed) : null
}
