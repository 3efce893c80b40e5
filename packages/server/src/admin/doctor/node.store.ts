// The doctor on the node itself: its runtime, its address, its last backup, and the trouble that its watch knows of.
import { readSettings } from '../../organisations/index.ts'
import { jobEyes } from '../../platform/index.ts'
import { lastLook, openTroubles, saidOf } from '../../watch/index.ts'
import type { Look } from './patient.store.ts'
import { fail, ok, type Result, warn } from './result.ts'

const eyes = jobEyes('doctor')
const minute = 60_000

export const runtime: Look = {
  what: 'runtime',
  look: async () =>
    process.version.startsWith('v24.')
      ? ok(`Node ${process.version}.`)
      : fail(`Node ${process.version}.`, 'Schakel runs on Node 24: start it by "npm start" or "npx schakel".'),
}

export const address: Look = {
  what: 'address',
  async look({ config: { publicUrl } }) {
    if (!publicUrl)
      return warn(
        'Links in mails point to this machine only.',
        'Set SCHAKEL_PUBLIC_URL to where people reach the node.',
      )
    return publicUrl.startsWith('https:')
      ? ok(`People reach it at ${publicUrl}.`)
      : warn(`${publicUrl} is not https.`, 'Put HTTPS in front: see the guide "Run a node".')
  },
}

export const backupAge: Look = {
  what: 'backup',
  async look({ data }) {
    const { backup } = await data.database.as(eyes, readSettings)
    const mend = 'Make one now (schakel backup FILE), and let it happen every day.'
    if (!backup?.madeAt) return warn('No backup of this node is known.', mend)
    const days = Math.floor((Date.now() - new Date(backup.madeAt).getTime()) / (24 * 60 * minute))
    const says = days === 0 ? 'A backup was made in the last day.' : `The last backup is ${days} days old.`
    return days > 7 ? warn(says, mend) : ok(says)
  },
}

/** What the watch of the running node found, in its own words. */
export const watch: Look = {
  what: 'watch',
  async look({ data }) {
    const { at, rows } = await data.database.as(eyes, async (scope) => ({
      at: await lastLook(scope),
      rows: await openTroubles(scope),
    }))
    const troubles = rows.map((row): Result => {
      const { title, mend } = saidOf(row)
      return { what: 'watch', state: 'warn', says: `${title.en}.`, mend: mend.en }
    })
    const last = at ? `The node last looked at itself at ${at.toISOString()}` : 'The node never looked at itself'
    const asleep = !at || Date.now() - at.getTime() > 15 * minute
    const state = asleep
      ? warn(`${last}.`, 'Start it; if it runs, restart it: its background jobs stand still.')
      : ok(`${last} and found ${troubles.length === 0 ? 'nothing' : troubles.length} wrong.`)
    return [{ what: 'watch', ...state }, ...troubles]
  },
}
