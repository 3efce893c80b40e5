// The parts of a template that there can be more of: questions, criteria, legal bases, what others say; each can be added and dropped.
import type { Both, TemplateBody } from '@schakel/api/client'
import type { ReactNode } from 'react'
import { useWords, words } from '../language/index.ts'
import { Choices, TextField } from '../look/index.ts'
import { BothField, Parts } from './both-field.tsx'
import { ConnectionPart } from './connection-part.tsx'

const text = words(
  {
    questions: 'Vragen bij de kennismaking',
    question: 'Vraag',
    criteria: 'Criteria',
    criterion: 'Criterium',
    asks: 'Wat wordt gevraagd',
    flows: 'Uitleg over persoonsgegevens',
    flow: 'Stroom',
    bases: 'Wettelijke grondslagen',
    basis: 'Grondslag',
    until: 'Geldt tot en met',
    experiences: 'Wat anderen ervan vonden',
    experience: 'Ervaring',
    by: 'Van wie',
    document: 'bewijsstuk',
    fresh: 'Nieuw',
    drop: 'Weghalen',
    goes: 'Haal dit weg',
  },
  {
    questions: 'Questions of the introduction',
    question: 'Question',
    criteria: 'Criteria',
    criterion: 'Criterion',
    asks: 'What is asked',
    flows: 'Explanation of personal data',
    flow: 'Flow',
    bases: 'Legal bases',
    basis: 'Basis',
    until: 'Holds until',
    experiences: 'What others found of it',
    experience: 'Experience',
    by: 'Whose',
    document: 'document',
    fresh: 'New',
    drop: 'Remove',
    goes: 'Remove this',
  },
)

/** One that is there, with a box that drops it. */
function Part({ name, says, children }: { name: string; says: string; children: ReactNode }) {
  const t = useWords(text)
  return (
    <div className="parts">
      {children}
      <Choices label={`${t.drop}: ${says}`} name="drop" options={[[name, t.goes]]} />
    </div>
  )
}

export function TemplateParts({ body }: { body: TemplateBody }) {
  return (
    <>
      <Questions body={body} />
      <Criteria body={body} />
      <Flows body={body} />
      <ConnectionPart body={body} />
      <Bases body={body} />
      <Experiences body={body} />
    </>
  )
}

function Questions({ body }: { body: TemplateBody }) {
  const t = useWords(text)
  return (
    <Parts title={t.questions}>
      {body.questions.map(({ id, label }, i) => (
        <Part key={id} name={`question.${id}`} says={`${t.question} ${i + 1}`}>
          <BothField label={`${t.question} ${i + 1}`} name={`question.${id}`} value={label} />
        </Part>
      ))}
      <BothField label={`${t.fresh}: ${t.question}`} name="question.new" value={null} />
    </Parts>
  )
}

function Criteria({ body }: { body: TemplateBody }) {
  const t = useWords(text)
  return (
    <Parts title={t.criteria}>
      {body.criteria.map(({ id, title, asks, documents }, i) => (
        <Part key={id} name={`criterion.${id}`} says={`${t.criterion} ${i + 1}`}>
          <BothField label={`${t.criterion} ${i + 1}`} name={`criterion.${id}`} value={title} />
          <BothField label={`${t.asks} ${i + 1}`} name={`asks.${id}`} value={asks} long />
          <Documents id={id} says={`${t.criterion} ${i + 1}`} documents={documents} />
        </Part>
      ))}
      <BothField label={`${t.fresh}: ${t.criterion}`} name="criterion.new" value={null} />
      <BothField label={`${t.fresh}: ${t.asks}`} name="asks.new" value={null} long />
    </Parts>
  )
}

function Documents({ id, says, documents }: { id: string; says: string; documents: readonly Both[] }) {
  const t = useWords(text)
  return (
    <>
      {documents.map((document, i) => (
        <Part key={document.en} name={`document.${id}.${i}`} says={`${says}, ${document.nl}`}>
          <BothField label={`${says}, ${t.document} ${i + 1}`} name={`document.${id}.${i}`} value={document} />
        </Part>
      ))}
      <BothField label={`${t.fresh}: ${says}, ${t.document}`} name={`document.${id}.new`} value={null} />
    </>
  )
}

function Bases({ body }: { body: TemplateBody }) {
  const t = useWords(text)
  return (
    <Parts title={t.bases}>
      {body.legalBases.map(({ id, name, until }, i) => (
        <Part key={id} name={`basis.${id}`} says={`${t.basis} ${i + 1}`}>
          <BothField label={`${t.basis} ${i + 1}`} name={`basis.${id}`} value={name} />
          <TextField
            label={`${t.until}, ${i + 1}`}
            name={`until.${id}`}
            type="date"
            optional
            defaultValue={until ?? ''}
          />
        </Part>
      ))}
      <BothField label={`${t.fresh}: ${t.basis}`} name="basis.new" value={null} />
    </Parts>
  )
}

function Flows({ body }: { body: TemplateBody }) {
  const t = useWords(text)
  if (body.flows.length === 0) return null
  return (
    <Parts title={t.flows}>
      {body.flows.map(({ kind, about }, i) => (
        <Part key={kind} name={`flow.${kind}`} says={`${t.flow} ${i + 1}`}>
          <BothField label={`${t.flow} ${i + 1}`} name={`flow.${kind}`} value={about} long />
        </Part>
      ))}
    </Parts>
  )
}

function Experiences({ body }: { body: TemplateBody }) {
  const t = useWords(text)
  return (
    <Parts title={t.experiences}>
      {body.experiences.map(({ said, by }, i) => (
        <Part key={by} name={`experience.${i}`} says={by}>
          <BothField label={`${t.experience} ${i + 1}`} name={`experience.${i}`} value={said} long />
          <TextField label={`${t.by}, ${i + 1}`} name={`experience.${i}.by`} maxLength={200} defaultValue={by} />
        </Part>
      ))}
      <BothField label={`${t.fresh}: ${t.experience}`} name="experience.new" value={null} long />
      <TextField label={`${t.fresh}: ${t.by}`} name="experience.new.by" maxLength={200} optional />
    </Parts>
  )
}
