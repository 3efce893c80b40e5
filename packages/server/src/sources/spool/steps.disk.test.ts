// Files from a folder that others write to: read whole in steps, and only when they are ordinary files.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlain, stepsOf } from './index.ts'

describe('a file that others put in a folder', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schakel-steps-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is read to its end, in steps, whatever its length', async () => {
    for (const length of [0, 1, 1_048_576, 2_500_000]) {
      const path = join(folder, `${length}`)
      const bytes = Buffer.alloc(length, 'schakel ')
      await writeFile(path, bytes)
      const parts: Buffer[] = []
      for await (const step of stepsOf(await openPlain(path))) parts.push(Buffer.from(step))
      expect(Buffer.concat(parts).equals(bytes)).toBe(true)
    }
  })

  it('is refused when it is a link or a folder, and its absence is told apart', async () => {
    await symlink('/etc/hostname', join(folder, 'link'))
    await mkdir(join(folder, 'folder'))
    for (const [name, code] of [
      ['link', 'ELOOP'],
      ['folder', 'EINVAL'],
      ['nothing', 'ENOENT'],
    ] as const)
      await expect(openPlain(join(folder, name))).rejects.toMatchObject({ code })
  })
})
