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
import { useWhyYou } from './why-you.ts'

const text = words(
  {
    what: 'Wat is er',
    why: 'Waarom is dit erg',
    whyYou: 'Waarom u',
    sure: 'Hoe zeker',
    now: 'Doe dit nu',
    check: 'Zo ziet u of het is opgelost',
    member: 'Deelnemer',
    held: 'Dit wacht nog op vrijgave. De deelnemer ziet het nog niet.',
    timeline: 'Tijdlijn',
  },
  {
    what: 'What is there',
    why: 'Why it is bad',
    whyYou: 'Why you',
    sure: 'How sure',
    now: 'Do this now',
    check: 'How to see that it is solved',
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
          <Path steps={finding.path} />
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
            <Section title={t.timeline}>
              <FindingTimeline finding={finding} />
            </Section>
          </>
        }
      >
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
  const explanation = finding.explanations[language]
  const terms = explanation.terms ?? []
  const whyYou = useWhyYou()
  return (
    <>
      <Facts
        facts={[
          [t.what, withTerms(explanation.what, terms)],
          [t.why, explanation.why],
          [t.whyYou, whyYou(finding)],
          [t.sure, explanation.certainty],
        ]}
      />
      <Section title={t.now}>
        <ol className="steps">
          {explanation.steps.map((step, i) => (
            <li key={step.lead}>
              <span className="number" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                <b>{step.lead}</b> {withTerms(step.rest, terms)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t.check}>
        <p>{explanation.check}</p>
      </Section>
    </>
  )
}
