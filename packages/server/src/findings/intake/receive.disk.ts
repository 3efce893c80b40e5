// Takes bytes in: sealed on disk first, then claimed; the same bytes a second time are not kept again.
import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@schakel/api'
import { readReportName } from '@schakel/formats/shadowserver'
import { record } from '../../audit/index.ts'
import { type Clock, type Database, type Eyes, newId, type Vault } from '../../platform/index.ts'
import { type Arrival, claimIntake, type IntakeRow, removeSpool, sourceNamed, writeSpool } from '../../sources/index.ts'
import { knownTypes } from '../classification/index.ts'

export interface ReceiveDeps {
  database: Database
  clock: Clock
  vault: Vault
  dataFolder: string
}

export interface Delivered {
  source: string
  filename: string
  reportType: string | null
  via: Arrival['via']
  again: boolean
  bytes: AsyncIterable<Buffer>
}

export function spoolPathOf(dataFolder: string, intakeId: string): string {
  return join(dataFolder, 'spool', `${intakeId}.sealed`)
}

/** Whether this process can reach the bytes: another one on this database may keep them in a folder of its own. */
export async function bytesAreHere(dataFolder: string, intakeId: string): Promise<boolean> {
  return await access(spoolPathOf(dataFolder, intakeId)).then(
    () => true,
    () => false,
  )
}

/** Throws `source.unknown`, `source.disabled`, `intake.empty`. When it answers, the bytes are safe. */
export async function receiveIntake(
  deps: ReceiveDeps,
  eyes: Eyes,
  delivered: Delivered,
): Promise<{ row: IntakeRow; known: boolean }> {
  const { database, vault, clock } = deps
  const source = await database.as(eyes, (scope) => sourceNamed(scope, delivered.source))
  if (!source.enabled) throw new AppError('source.disabled')
  const id = newId()
  const key = randomBytes(32)
  const path = spoolPathOf(deps.dataFolder, id)
  const { sha256, size } = await writeSpool(path, key, delivered.bytes)
  try {
    if (size === 0) throw new AppError('intake.empty')
    const { filename, via, again } = delivered
    const named = readReportName(filename, knownTypes)
    const reportType = delivered.reportType ?? (named.ok ? named.value.reportType : null)
    const claimed = await database.as(eyes, async (scope) => {
      const answer = await claimIntake(
        scope,
        { id, sourceId: source.id, filename, sha256, size, reportType, via, sealedKey: vault.seal(key), again },
        clock.now(),
      )
      if (!answer.known)
        await record(scope, {
          action: 'intake.received',
          thing: { type: 'intake', id },
          detail: { source: source.name, via },
        })
      return answer
    })
    if (claimed.known) await removeSpool(path)
    return claimed
  } catch (error) {
    await removeSpool(path)
    throw error
  }
}
