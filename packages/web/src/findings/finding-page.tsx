// One finding: what it is, why you, how sure, what to do, how to check, the evidence; beside it the answer and the timeline.
import type { FindingDetail } from '@schakel/api/client'
import { useParams } from '@tanstack/react-router'
import { useLanguage, useText, useWords, words } from '../language/index.ts'
import {
  Arrived,
  Facts,
  Go,
  Note,
  Page,
  Pap,
  Path,
  Section,
  SeverityMark,
  StatusMark,
  Tlp,
  WithAside,
  withTerms,
} from '../look/index.ts'
import { useAnswer, useMe } from '../session/index.ts'
import { AnswerAside } from './answer-aside.tsx'
import { Endpoint } from './endpoint.tsx'
import { Evidence } from './evidence.tsx'
import { FindingTimeline } from './finding-timeline.tsx'
import { ReleaseReasons } from './release-reasons.tsx'
import { WhomToReach } from './whom-to-reach.tsx'
import { useWhyYou } from './why-you.ts'

const text = words(
  {
    what: 'Wat is er aan de hand',
    why: 'Waarom is dat erg',
    whyYou: 'Waarom u',
    whyMember: 'Waarom deze deelnemer',
    asMember: 'Deze uitleg is zoals de deelnemer hem leest: met “u” is de deelnemer bedoeld.',
    sure: 'Hoe zeker is het',
    now: 'Doe dit nu',
    check: 'Zo ziet u of het is opgelost',
    member: 'Deelnemer',
    held: 'Dit wacht nog op vrijgave. De deelnemer ziet het nog niet.',
    timeline: 'Tijdlijn',
  },
  {
    what: 'What is going on',
    why: 'Why it matters',
    whyYou: 'Why you',
    whyMember: 'Why this member',
    asMember: 'This explanation is as the member reads it: “you” is the member.',
    sure: 'How sure it is',
    now: 'Do this now',
    check: 'How to check that it is solved',
    member: 'Member',
    held: 'This still waits for release. The member does not see it yet.',
    timeline: 'Timeline',
  },
)

export function FindingPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const answer = useAnswer('GET /api/v1/findings/:id', { params: { id } })
  return <Arrived answer={answer}>{(finding) => <FindingSheet finding={finding} />}</Arrived>
}

function FindingSheet({ finding }: { finding: FindingDetail }) {
  const t = useWords(text)
  const say = useText()
  const { audience } = useMe()
  const reach = audience !== 'member' && <WhomToReach memberId={finding.member.id} />
  const asksHelp = finding.status === 'waiting'
  return (
    <Page
      title={say(finding.title)}
      about={
        <>
          <SeverityMark severity={finding.severity} />
          <StatusMark status={finding.status} />
          <Endpoint endpoint={finding.endpoint} />
          <Tlp label={finding.tlp} />
          {finding.pap !== 'CLEAR' && <Pap label={finding.pap} />}
          <Path steps={finding.path} toReader={audience === 'member'} />
          {audience !== 'member' && (
            <span>
              {t.member}: <Go to={`/members/${finding.member.id}`}>{finding.member.name}</Go>
            </span>
          )}
        </>
      }
    >
      {finding.held && <Note>{t.held}</Note>}
      <WithAside
        aside={
          <>
            {audience === 'member' && <AnswerAside finding={finding} />}
            {!asksHelp && reach}
            <Section title={t.timeline}>
              <FindingTimeline finding={finding} />
            </Section>
          </>
        }
      >
        {asksHelp && reach}
        <Explained finding={finding} />
        <Evidence finding={finding} />
        {audience !== 'member' && <ReleaseReasons itemId={finding.id} />}
      </WithAside>
    </Page>
  )
}

function Explained({ finding }: { finding: FindingDetail }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { what, why, certainty, steps, check, terms } = finding.explanations[language]
  const whyYou = useWhyYou()
  const isMember = useMe().audience === 'member'
  const told = withTerms([what, why, certainty, ...steps.flatMap(({ lead, rest }) => [lead, rest]), check], terms)
  return (
    <>
      {!isMember && <p className="second">{t.asMember}</p>}
      <Facts
        facts={[
          [t.what, told[0]],
          [t.why, told[1]],
          [isMember ? t.whyYou : t.whyMember, whyYou(finding)],
          [t.sure, told[2]],
        ]}
      />
      <Section title={t.now}>
        <ol className="steps">
          {steps.map((step, i) => (
            <li key={step.lead}>
              <span className="number" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                <b>{told[3 + 2 * i]}</b> {told[4 + 2 * i]}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t.check}>
        <p>{told.at(-1)}</p>
      </Section>
    </>
  )
}
