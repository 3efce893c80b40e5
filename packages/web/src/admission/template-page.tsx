// How organisations are admitted, changed by the operator's admin: texts, questions, criteria, clock, legal bases, guideline.
import type { AdmissionTemplate, TemplateBody } from '@schakel/api/client'
import { useState } from 'react'
import { useText, useWords, words } from '../language/index.ts'
import { Arrived, Choices, Form, Page, Section, SelectField, TextField, usePassing } from '../look/index.ts'
import { useAnswer, useChange } from '../session/index.ts'
import { BothField } from './both-field.tsx'
import { GuidelineForm } from './guideline-form.tsx'
import { readTemplate } from './read-template.ts'
import { TemplateParts } from './template-parts.tsx'

const text = words(
  {
    title: 'Toelating',
    about: 'Zo worden organisaties toegelaten. Dossiers die lopen houden hun eigen versie.',
    which: 'Welke toelating?',
    version: (n: number) => `Versie ${n}`,
    open: 'Nieuwe aanvragen',
    isOpen: 'Open: organisaties kunnen zich aanmelden',
    name: 'Naam',
    says: 'Wat het is, en voor wie',
    judges: 'Hoeveel mensen oordelen en beslissen?',
    one: 'Eén',
    two: 'Twee, los van elkaar',
    from: 'Streven: vanaf zoveel werkdagen',
    target: 'Streven: hooguit zoveel werkdagen',
    questionDays: 'Werkdagen om vragen te beantwoorden',
    objectionDays: 'Dagen voor bezwaar (leeg: geen bezwaar)',
    reviewMonths: 'Maanden tussen twee jaargesprekken',
    save: 'Bewaar als nieuwe versie',
    saved: 'Bewaard. Nieuwe aanvragen krijgen deze versie.',
  },
  {
    title: 'Admission',
    about: 'How organisations are admitted. Files that run keep their own version.',
    which: 'Which admission?',
    version: (n: number) => `Version ${n}`,
    open: 'New applications',
    isOpen: 'Open: organisations can apply',
    name: 'Name',
    says: 'What it is, and for whom',
    judges: 'How many people judge and decide?',
    one: 'One',
    two: 'Two, apart from each other',
    from: 'Target: from so many working days',
    target: 'Target: at most so many working days',
    questionDays: 'Working days to answer questions',
    objectionDays: 'Days for an objection (empty: none)',
    reviewMonths: 'Months between two yearly reviews',
    save: 'Save as a new version',
    saved: 'Saved. New applications get this version.',
  },
)

export function TemplatePage() {
  const t = useWords(text)
  const answer = useAnswer('GET /api/v1/admission-templates', {})
  return (
    <Page title={t.title} about={<span>{t.about}</span>}>
      <Arrived answer={answer}>{({ items }) => <Chosen templates={items} />}</Arrived>
    </Page>
  )
}

function Chosen({ templates }: { templates: readonly AdmissionTemplate[] }) {
  const t = useWords(text)
  const say = useText()
  const [key, setKey] = useState(templates[0]?.key ?? '')
  const template = templates.find((one) => one.key === key)
  return (
    <>
      {templates.length > 1 && (
        <SelectField
          label={t.which}
          name="template"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          options={templates.map((one) => [one.key, say(one.body.name)] as const)}
        />
      )}
      {template && <TemplateForm key={`${template.key}.${template.version}`} template={template} />}
      {template && <GuidelineForm key={`${template.key} guideline`} templateKey={template.key} />}
    </>
  )
}

function TemplateForm({ template }: { template: AdmissionTemplate }) {
  const t = useWords(text)
  const say = useText()
  const passing = usePassing()
  const change = useChange('PUT /api/v1/admission-templates/:key')
  const { body } = template
  return (
    <Section title={say(body.name)} more={<span className="second">{t.version(template.version)}</span>}>
      <Form
        send={t.save}
        onSend={async (typed) => {
          const made = readTemplate(body, typed)
          await change.mutateAsync({ params: { key: template.key }, body: { body: made, open: typed.open === 'open' } })
          passing({ text: t.saved })
        }}
      >
        <Choices label={t.open} name="open" chosen={template.open ? ['open'] : []} options={[['open', t.isOpen]]} />
        <BothField label={t.name} name="name" value={body.name} />
        <BothField label={t.says} name="about" value={body.about} long />
        <Numbers body={body} />
        <TemplateParts body={body} />
      </Form>
    </Section>
  )
}

function Numbers({ body }: { body: TemplateBody }) {
  const t = useWords(text)
  const number = (label: string, name: string, value: number | null, optional = false) => (
    <TextField
      label={label}
      name={name}
      type="number"
      min={1}
      max={365}
      optional={optional}
      defaultValue={value ?? ''}
    />
  )
  return (
    <>
      <SelectField
        label={t.judges}
        name="judges"
        defaultValue={String(body.judges)}
        options={[
          ['1', t.one],
          ['2', t.two],
        ]}
      />
      <div className="form-row">
        {number(t.from, 'from', body.clock.from)}
        {number(t.target, 'target', body.clock.target)}
      </div>
      <div className="form-row">
        {number(t.questionDays, 'questionDays', body.questionDays)}
        {number(t.objectionDays, 'objectionDays', body.objectionDays, true)}
      </div>
      {number(t.reviewMonths, 'reviewMonths', body.reviewMonths)}
    </>
  )
}
