// The most urgent findings as rows: severity, what it is, where, how long, and before when.
import type { Finding } from '@schakel/api/client'
import { daysBetween, useText, useWords, words } from '../language/index.ts'
import { Go, SeverityMark, StatusMark } from '../look/index.ts'
import { Due } from './deadline.tsx'
import { Endpoint } from './endpoint.tsx'

const text = words(
  {
    days: (n: number) => (n <= 1 ? 'vandaag voor het eerst gezien' : `al ${n} dagen gezien`),
  },
  {
    days: (n: number) => (n <= 1 ? 'seen for the first time today' : `seen for ${n} days`),
  },
)

export function UrgentFindings({ findings }: { findings: readonly Finding[] }) {
  const t = useWords(text)
  const say = useText()
  const now = new Date()
  return (
    <ul className="rows">
      {findings.map((finding) => (
        <li key={finding.id}>
          <Go to={`/findings/${finding.id}`} className="rows-line urgent">
            <span className="stack-tight">
              <span className="rows-title">{say(finding.title)}</span>
              <span className="second">
                <Endpoint endpoint={finding.endpoint} /> · {t.days(daysBetween(new Date(finding.firstSeen), now))}
              </span>
            </span>
            <span className="row">
              <SeverityMark severity={finding.severity} />
              <StatusMark status={finding.status} />
              {finding.dueAt && <Due at={finding.dueAt} />}
            </span>
          </Go>
        </li>
      ))}
    </ul>
  )
}
