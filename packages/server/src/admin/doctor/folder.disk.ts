// The doctor on the data folder: who may read it, whose its files are, how much room is left.
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { diskLimits, freeBytes } from '../../watch/index.ts'
import type { Look } from './patient.store.ts'
import { fail, ok, warn } from './result.ts'

const octal = (stats: Stats) => (stats.mode & 0o777).toString(8)

/** The key opens every secret of the node, so nobody but its own user may read it. */
export const keyFiles: Look = {
  what: 'key files',
  async look({ config: { dataFolder } }) {
    if (process.platform === 'win32') return ok('Rights of files are not looked at on this system.')
    const folder = join(dataFolder, 'keys')
    const key = join(folder, 'node.key')
    for (const path of [folder, key]) {
      const stats = await stat(path)
      if ((stats.mode & 0o077) !== 0) return fail(`Others can reach ${path} (${octal(stats)}).`, `chmod go-rwx ${path}`)
    }
    if ((await stat(key)).size !== 32)
      return fail(`${key} is not a key of a node.`, 'Put the key of the last backup back: schakel restore.')
    return ok('Only the user of the node can read its key.')
  },
}

export const dataFolderRights: Look = {
  what: 'data folder',
  async look({ config: { dataFolder } }) {
    if (process.platform === 'win32') return ok('Rights of files are not looked at on this system.')
    const folder = await stat(dataFolder)
    for (const name of ['keys', join('keys', 'node.key'), 'spool']) {
      const path = join(dataFolder, name)
      const found = await stat(path).catch(() => null)
      if (found && found.uid !== folder.uid)
        return fail(
          `${path} belongs to user ${found.uid}, the data folder to user ${folder.uid}.`,
          `chown -R ${folder.uid} ${join(dataFolder, 'keys')} ${join(dataFolder, 'spool')}`,
        )
    }
    if ((folder.mode & 0o022) !== 0)
      return fail(`Others can write in ${dataFolder} (${octal(folder)}).`, `chmod go-w ${dataFolder}`)
    return ok(`${dataFolder} belongs to user ${folder.uid}, and only that user writes there.`)
  },
}

const gib = 1024 ** 3

export const room: Look = {
  what: 'disk',
  async look({ config: { dataFolder } }) {
    const free = await freeBytes(dataFolder)
    const says = `${(free / gib).toFixed(1)} GiB free.`
    const mend = 'Make room: below 1 GiB files can not be kept.'
    if (free < diskLimits.least) return fail(says, mend)
    return free < diskLimits.low ? warn(says, mend) : ok(says)
  },
}
