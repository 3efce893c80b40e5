// One file, for both sides: where it stands, what is to be done and by whom, and everything that belongs to its step.
import type { Application } from '@schakel/api/client'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { Arrived, Page, WithAside } from '../look/index.ts'
import { kindWords } from '../organisations/said.ts'
import { useAnswer, useMe } from '../session/index.ts'
import { ClockNote } from './clock-note.tsx'
import { Connection } from './connection.tsx'
import { Cooperation } from './cooperation.tsx'
import { Correspondence } from './correspondence.tsx'
import { Criteria } from './criteria.tsx'
import { DecisionAside } from './decision.tsx'
import { Flows } from './flows.tsx'
import { History } from './history.tsx'
import { Introduction } from './introduction.tsx'
import { AboutFile, NextNote } from './next-aside.tsx'
import { Rounds } from './rounds.tsx'
import { stepWords } from './said.ts'
import { StepPills } from './step-pills.tsx'
import { Submission } from './submission.tsx'

const text = words(
  {
    about: (kind: string, serves: string | undefined, number: string) =>
      `Aanvraag als ${kind}${serves ? ` · ${serves}` : ''} · dossier ${number}`,
    asPdf: 'Dossier als pdf',
    letter: 'Brief als pdf',
  },
  {
    about: (kind: string, serves: string | undefined, number: string) =>
      `Application as ${kind}${serves ? ` · ${serves}` : ''} · file ${number}`,
    asPdf: 'File as PDF',
    letter: 'Letter as PDF',
  },
)

export function FilePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return <FileSheet id={id} />
}

export function FileSheet({ id }: { id: string }) {
  const answer = useAnswer('GET /api/v1/applications/:id', { params: { id } }, { every: 60_000 })
  return <Arrived answer={answer}>{(file) => <Sheet file={file} />}</Arrived>
}

function Sheet({ file }: { file: Application }) {
  const t = useWords(text)
  const kinds = useWords(kindWords)
  const { audience, organisation } = useMe()
  const title = audience === 'member' ? organisation.name : file.organisation.name
  return (
    <Page
      title={title}
      about={<span>{t.about(kinds[file.kind], file.answers['target-group'], file.number)}</span>}
      tools={
        <>
          {file.decision && (
            <a className="button" href={`/api/v1/applications/${file.id}/letter`}>
              {t.letter}
            </a>
          )}
          <a className="button" href={`/api/v1/applications/${file.id}/file`}>
            {t.asPdf}
          </a>
        </>
      }
    >
      <StepPills file={file} />
      {file.clock && file.step === 'assessment' && <ClockNote clock={file.clock} />}
      {over.has(file.status) ? null : <NextNote file={file} />}
      <WithAside
        aside={
          <>
            <AboutFile file={file} />
            {audience !== 'member' && <Rounds file={file} />}
            <DecisionAside file={file} />
            <History file={file} />
          </>
        }
      >
        {audience === 'member' && <Rounds file={file} />}
        <StepsOf file={file} />
        <Correspondence file={file} />
      </WithAside>
    </Page>
  )
}

const over = new Set<Application['status']>(['stopped', 'withdrawn'])

/** What belongs to the step that is on; what was before folds away. */
function StepsOf({ file }: { file: Application }) {
  const steps = useWords(stepWords)
  const assessment = (
    <>
      <Criteria file={file} />
      {file.flows.length > 0 && <Flows file={file} />}
      <Submission file={file} />
    </>
  )
  if (file.step === 'introduction') return <Introduction file={file} />
  return (
    <>
      {file.step === 'cooperation' && <Cooperation file={file} />}
      {file.step === 'assessment' ? assessment : <Connection file={file} />}
      {file.step !== 'assessment' && <Past title={steps.assessment}>{assessment}</Past>}
      <Past title={steps.introduction}>
        <Introduction file={file} />
      </Past>
    </>
  )
}

function Past({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="past">
      <summary>{title}</summary>
      <div className="sections">{children}</div>
    </details>
  )
}
