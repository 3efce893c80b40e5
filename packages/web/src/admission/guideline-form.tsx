// The guideline that members accept: its text, and how long the version before it will do.
import { useWords, words } from '../language/index.ts'
import { Arrived, Form, Note, Section, TextArea, TextField, usePassing } from '../look/index.ts'
import { useAnswer, useChange } from '../session/index.ts'
import { BothField } from './both-field.tsx'

const text = words(
  {
    title: 'Leidraad',
    version: (n: number) => `Versie ${n}`,
    name: 'Titel',
    nl: 'Tekst in het Nederlands',
    en: 'Tekst in het Engels',
    grace: 'Dagen om de nieuwe versie te aanvaarden',
    says: 'Wie is aangesloten krijgt een mail en moet de nieuwe versie aanvaarden. Wie dat niet op tijd doet, krijgt alleen nog bevindingen en alarmen.',
    save: 'Bewaar als nieuwe versie',
    saved: 'Bewaard. Wie is aangesloten krijgt bericht.',
  },
  {
    title: 'Guideline',
    version: (n: number) => `Version ${n}`,
    name: 'Title',
    nl: 'Text in Dutch',
    en: 'Text in English',
    grace: 'Days to accept the new version',
    says: 'Who is connected gets a mail and must accept the new version. Who does not do so in time gets findings and alerts only.',
    save: 'Save as a new version',
    saved: 'Saved. Who is connected is told.',
  },
)

export function GuidelineForm({ templateKey: key }: { templateKey: string }) {
  const t = useWords(text)
  const say = usePassing()
  const answer = useAnswer('GET /api/v1/admission-templates/:key/guideline', { params: { key } })
  const change = useChange('PUT /api/v1/admission-templates/:key/guideline')
  return (
    <Arrived answer={answer}>
      {(guideline) => (
        <Section title={t.title} more={<span className="second">{t.version(guideline.version)}</span>}>
          <Form
            send={t.save}
            onSend={async (typed) => {
              const title = { nl: typed['title.nl'] ?? '', en: typed['title.en'] ?? '' }
              const written = { nl: typed.nl ?? '', en: typed.en ?? '' }
              await change.mutateAsync({
                params: { key },
                body: { title, text: written, graceDays: Number(typed.grace) },
              })
              say({ text: t.saved })
            }}
          >
            <BothField label={t.name} name="title" value={guideline.title} />
            <TextArea label={t.nl} name="nl" lang="nl" rows={14} maxLength={60_000} defaultValue={guideline.text.nl} />
            <TextArea label={t.en} name="en" lang="en" rows={14} maxLength={60_000} defaultValue={guideline.text.en} />
            <TextField label={t.grace} name="grace" type="number" min={0} max={365} defaultValue={30} />
            <Note>{t.says}</Note>
          </Form>
        </Section>
      )}
    </Arrived>
  )
}
