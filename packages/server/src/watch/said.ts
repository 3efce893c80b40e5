// Kept trouble in the words of the check that found it.
import type { Said } from './check.ts'
import { checks } from './checks/index.ts'
import type { TroubleRow } from './troubles.store.ts'

const byName = new Map(checks.map((check) => [check.name, check]))

/** Trouble of a check that this version no longer has is called by its name, until the next look ends it. */
export function saidOf({ check_name, subject, facts }: Pick<TroubleRow, 'check_name' | 'subject' | 'facts'>): Said {
  const check = byName.get(check_name)
  if (check) return check.say(facts, subject)
  const name = { nl: check_name, en: check_name }
  return { title: name, mend: name, over: name, href: null }
}
