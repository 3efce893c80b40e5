// Little room on the disk of the data folder: without it no file can be kept.
import { statfs } from 'node:fs/promises'
import type { Check } from '../check.ts'

const gib = 1024 ** 3
/** Below `low` somebody should make room; below `least` files can't be kept. */
export const diskLimits = { low: 5 * gib, least: gib } as const

/** Bytes that the node may still write to the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export const disk: Check = {
  name: 'disk',
  by: 'process',
  everyMinutes: 1,
  tellAfterMinutes: 5,
  async look({ dataFolder, machine, now }) {
    const free = await freeBytes(dataFolder)
    return free < diskLimits.low ? [{ subject: machine, since: now, facts: { gib: (free / gib).toFixed(1) } }] : []
  },
  say: ({ gib: left }, subject) => ({
    title: {
      nl: `Weinig ruimte op de schijf van ${subject}: nog ${String(left).replace('.', ',')} GiB`,
      en: `Little room on the disk of ${subject}: ${left} GiB left`,
    },
    mend: {
      nl: 'Maak ruimte of neem een grotere schijf. Onder 1 GiB kunnen wij geen bestanden meer bewaren.',
      en: 'Make room or take a larger disk. Below 1 GiB we can keep no more files.',
    },
    over: { nl: `Er is weer ruimte op de schijf van ${subject}`, en: `There is room again on the disk of ${subject}` },
    href: null,
  }),
}
