// Findings as a table: what, where, whose, how serious, where it stands, when last seen.
import type { Finding } from '@schakel/api/client'
import { numberIn, useLanguage, useText, useWords, words } from '../language/index.ts'
import { type Column, DataTable, Go, SeverityMark, StatusMark, When } from '../look/index.ts'
import { DueInList } from './deadline.tsx'
import { Endpoint } from './endpoint.tsx'

const text = words(
  {
    label: 'Bevindingen',
    what: 'Wat',
    severity: 'Ernst',
    status: 'Status',
    member: 'Deelnemer',
    seen: 'Laatst gezien',
    due: 'Antwoord graag vóór',
    times: 'Hoe vaak',
    held: 'wacht op vrijgave',
  },
  {
    label: 'Findings',
    what: 'What',
    severity: 'Severity',
    status: 'Status',
    member: 'Member',
    seen: 'Last seen',
    due: 'Please answer before',
    times: 'Times',
    held: 'waits for release',
  },
)

const done: readonly Finding['status'][] = ['fixed', 'not-seen', 'false-positive', 'not-ours', 'accepted']

export function FindingTable({ findings, withMember }: { findings: readonly Finding[]; withMember: boolean }) {
  const t = useWords(text)
  const say = useText()
  const { language } = useLanguage()
  const member: Column<Finding> = {
    head: t.member,
    cell: (finding) => <Go to={`/members/${finding.member.id}`}>{finding.member.name}</Go>,
  }
  const due: Column<Finding> = { head: t.due, cell: (finding) => <DueInList at={finding.dueAt} /> }
  return (
    <DataTable
      label={t.label}
      rows={findings}
      keyOf={(finding) => finding.id}
      recedes={(finding) => done.includes(finding.status)}
      columns={[
        {
          head: t.what,
          leads: true,
          cell: (finding) => (
            <>
              <Go to={`/findings/${finding.id}`} className="cell-title">
                {say(finding.title)}
              </Go>
              <br />
              <span className="second">
                <Endpoint endpoint={finding.endpoint} />
                {finding.held && ` · ${t.held}`}
              </span>
            </>
          ),
        },
        ...(withMember ? [member] : []),
        { head: t.severity, cell: (finding) => <SeverityMark severity={finding.severity} /> },
        { head: t.status, cell: (finding) => <StatusMark status={finding.status} /> },
        ...(withMember ? [] : [due]),
        { head: t.times, end: true, cell: (finding) => numberIn(language, finding.count) },
        { head: t.seen, end: true, cell: (finding) => <When at={finding.lastSeen} as="list" /> },
      ]}
    />
  )
}
