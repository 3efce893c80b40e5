// The life of a finding, newest first, in words.
import type { FindingDetail } from '@schakel/api/client'
import { dayOf, useLanguage, useWords, words } from '../language/index.ts'
import { Timeline, type TimelineItem } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { answerWords } from './answer-words.ts'

const text = words(
  {
    found: 'Voor het eerst gezien',
    reopened: 'Weer gezien: heropend',
    gone: 'Niet meer gezien',
    told: (outlet: string) => `Bericht verstuurd${outlet}`,
    by: (outlet: string) => ` per ${outlet}`,
    mail: 'mail',
    webhook: 'webhook',
    undone: 'Antwoord ingetrokken',
    released: 'Vrijgegeven',
    expired: 'Aanvaard risico is verlopen: weer open',
    question: 'Vraag gesteld over het systeem',
    ended: 'Het systeem is ingetrokken: een antwoord hoeft niet meer',
    heldByAnother: 'Een andere deelnemer krijgt dit voortaan: een antwoord hoeft niet meer',
    membershipEnded: 'De deelname is gestopt: een antwoord hoeft niet meer',
    resumed: 'Het systeem telt weer mee',
    you: 'U antwoordde',
    they: 'Antwoord',
    until: (day: string) => `tot ${day}`,
  },
  {
    found: 'Seen for the first time',
    reopened: 'Seen again: reopened',
    gone: 'No longer seen',
    told: (outlet: string) => `Message sent${outlet}`,
    by: (outlet: string) => ` by ${outlet}`,
    mail: 'mail',
    webhook: 'webhook',
    undone: 'Answer withdrawn',
    released: 'Released',
    expired: 'Accepted risk has expired: open again',
    question: 'Question asked about the asset',
    ended: 'The asset was withdrawn: no answer is needed any more',
    heldByAnother: 'Another member gets this from now on: no answer is needed any more',
    membershipEnded: 'The membership ended: no answer is needed any more',
    resumed: 'The asset counts again',
    you: 'You answered',
    they: 'Answer',
    until: (day: string) => `until ${day}`,
  },
)

export function FindingTimeline({ finding }: { finding: FindingDetail }) {
  const say = useEventText()
  const changing = ['reopened', 'answered', 'gone', 'expired', 'ended', 'resumed']
  const items: TimelineItem[] = finding.timeline.map((entry, i) => ({
    key: `${entry.at} ${entry.event} ${i}`,
    at: entry.at,
    mark: i === 0 ? 'now' : changing.includes(entry.event) ? 'changed' : 'plain',
    text: say(entry),
  }))
  return <Timeline items={items} />
}

type Entry = FindingDetail['timeline'][number]

function useEventText() {
  const t = useWords(text)
  return (entry: Entry) => {
    if (entry.event === 'answered') return <AnswerText entry={entry} />
    if (entry.event === 'ended' && entry.reason === 'membership-ended') return t.membershipEnded
    if (entry.event === 'ended' && entry.reason === 'held-by-another') return t.heldByAnother
    if (entry.event !== 'told') return t[entry.event]
    return t.told(entry.outlet === 'mail' || entry.outlet === 'webhook' ? t.by(t[entry.outlet]) : '')
  }
}

function AnswerText({ entry: { answer, until, by, text: said } }: { entry: Entry }) {
  const t = useWords(text)
  const answers = useWords(answerWords)
  const { language } = useLanguage()
  const { audience } = useMe()
  return (
    <>
      {audience === 'member' ? t.you : t.they}: {answer ? answers[answer] : ''}
      {until && ` ${t.until(dayOf(new Date(until), language))}`}
      {by && ` (${by})`}
      {said && <span className="second">“{said}”</span>}
    </>
  )
}
