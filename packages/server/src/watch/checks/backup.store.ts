// A backup that is too old or that did not finish; a node of which no backup is known may be kept by other means.
import { readSettings } from '../../organisations/index.ts'
import type { Check } from '../check.ts'

const day = 24 * 3600_000
/** A weekly backup with a day to spare. */
const oldAfter = 8 * day
const unfinishedAfter = 6 * 3600_000

export const backup: Check = {
  name: 'backup',
  by: 'node',
  everyMinutes: 10,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const kept = (await read(readSettings)).backup
    if (!kept) return []
    const madeAt = kept.madeAt ? new Date(kept.madeAt) : null
    const begunAt = new Date(kept.begunAt)
    const unfinished = (madeAt === null || madeAt < begunAt) && now.getTime() - begunAt.getTime() > unfinishedAfter
    if (unfinished) return [{ subject: 'backup', since: begunAt, facts: { state: 'unfinished' } }]
    const old = madeAt !== null && now.getTime() - madeAt.getTime() > oldAfter
    return old ? [{ subject: 'backup', since: madeAt, facts: { state: 'old' } }] : []
  },
  say: ({ state }) => ({
    title:
      state === 'old'
        ? { nl: 'De laatste back-up is meer dan een week oud', en: 'The last backup is more than a week old' }
        : { nl: 'De laatste back-up is niet afgemaakt', en: 'The last backup was not finished' },
    mend: {
      nl: 'Maak er nu een: npx schakel backup BESTAND. Laat dat daarna elke dag vanzelf gebeuren.',
      en: 'Make one now: npx schakel backup FILE. Then let that happen by itself every day.',
    },
    over: { nl: 'Er is een nieuwe back-up', en: 'There is a new backup' },
    href: null,
  }),
}
