// Members of a CSV as a set: judged by one look at who bears which number, then written in a few statements.
import { type LineProblem, newId, type Scope, takeImportTurn } from '../../platform/index.ts'
import { type ContactRow, contactRow } from '../contacts/contacts.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import type { MemberFile, MemberLine } from './member-csv.ts'
import { holdersOf } from './members.store.ts'

export interface NewMember extends MemberLine {
  id: string
}

/** Refuses whoever bears a number that an organisation, or a line before it, bears. */
function judge(
  lines: readonly MemberLine[],
  holders: ReadonlyMap<string, string>,
): { fit: NewMember[]; problems: LineProblem[] } {
  const taken = new Map(holders)
  const fit: NewMember[] = []
  const problems: LineProblem[] = []
  for (const line of lines) {
    const { register, register_number: number, name } = line.member
    const holder = register === 'kvk' && number ? taken.get(number) : undefined
    if (holder !== undefined) {
      const message = `${holder} is registered with this number already.`
      problems.push({ line: line.line, field: 'kvk', message, rule: 'member.exists' })
      continue
    }
    if (register === 'kvk' && number) taken.set(number, name)
    fit.push({ ...line, id: newId() })
  }
  return { fit, problems }
}

/** So many rows fit in the parameters of one statement. */
const together = 1000

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += together) await write(rows.slice(at, at + together))
}

async function write(
  scope: Scope,
  deps: Pick<OrganisationsDeps, 'contactsReachable'>,
  members: readonly NewMember[],
  now: Date,
): Promise<void> {
  const rest = { created_at: now, changed_at: now, last_answer_at: null, last_seen_at: null }
  const rows = members.map(({ id, member }) => ({ ...member, id, ...rest }))
  await inParts(rows, (part) => scope.tx.insertInto('organisation').values(part).execute())
  const contacts = members.flatMap(({ id, contacts }): ContactRow[] =>
    contacts.map(({ fields }) => contactRow(id, fields, now)),
  )
  await inParts(contacts, async (part) => {
    await scope.tx.insertInto('contact').values(part).execute()
    await deps.contactsReachable(scope, part, now)
  })
}

/** Takes in what is fit, or only says what would be; adds what is not to the problems of the file. */
export async function importMembers(
  scope: Scope,
  deps: Pick<OrganisationsDeps, 'contactsReachable' | 'clock'>,
  read: () => MemberFile,
  dryRun: boolean,
): Promise<{ made: NewMember[]; problems: LineProblem[] }> {
  await takeImportTurn(scope, 'members')
  const file = read()
  const numbers = file.members.flatMap(({ member }) =>
    member.register === 'kvk' ? [member.register_number ?? ''] : [],
  )
  const holders = new Map((await holdersOf(scope, numbers)).map(({ number, name }) => [number, name]))
  const { fit, problems } = judge(file.members, holders)
  if (!dryRun) await write(scope, deps, fit, deps.clock.now())
  return { made: fit, problems: [...file.problems, ...problems].sort((a, b) => a.line - b.line) }
}
