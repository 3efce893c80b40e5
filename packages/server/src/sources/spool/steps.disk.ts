// Reads a file in steps of 1 MiB into one buffer: what a reader of whole files needs, without a buffer per step.
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

const step = 1024 * 1024

/** An ordinary file, opened for reading; a link is not followed. Throws the system's error, `EACCES` or `ELOOP` for one. */
export async function openPlain(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw Object.assign(new Error(`${path} is no ordinary file`), { code: 'EINVAL' })
}

/** The bytes to the end; a step is overwritten by the next, so whoever keeps one copies it. Closes the file. */
export async function* stepsOf(file: FileHandle): AsyncGenerator<Buffer> {
  const bytes = Buffer.allocUnsafe(step)
  try {
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, step, null)
      if (bytesRead === 0) return
      yield bytes.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
