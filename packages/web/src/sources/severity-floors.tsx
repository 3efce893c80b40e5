// From which severity members of a class are told; the portal always shows everything.
import type { Source } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Form, Rows, Section, SelectField, severityWords } from '../look/index.ts'
import { classWords } from '../organisations/said.ts'
import { useChange } from '../session/index.ts'

const text = words(
  {
    title: 'Vanaf welke ernst er bericht uitgaat',
    why: 'Per klasse van deelnemers. In het portaal ziet iedereen altijd alles.',
    klass: 'Klasse',
    everyone: 'Iedereen',
    from: 'Vanaf',
    add: 'Bewaar',
    remove: 'Haal weg',
    none: 'Geen grens: alles geeft een bericht.',
  },
  {
    title: 'From which severity a message goes out',
    why: 'Per class of members. In the portal everyone always sees everything.',
    klass: 'Class',
    everyone: 'Everyone',
    from: 'From',
    add: 'Save',
    remove: 'Remove',
    none: 'No floor: everything gives a message.',
  },
)

type Klass = '*' | 'small' | 'middle' | 'large'

export function SeverityFloors({ source, mayChange }: { source: Source; mayChange: boolean }) {
  const t = useWords(text)
  const said = useWords(severityWords)
  const change = useChange('PATCH /api/v1/sources/:id')
  const keep = (severityFloor: Source['severityFloor']) =>
    change.mutateAsync({ params: { id: source.id }, body: { severityFloor } })
  const classes = useWords(classWords)
  const wordOf = (klass: Klass) => (klass === '*' ? t.everyone : classes[klass])
  function remove(klass: Klass) {
    const { [klass]: _, ...rest } = source.severityFloor
    keep(rest)
  }
  const floors = (['*', 'small', 'middle', 'large'] as const).flatMap((klass) => {
    const severity = source.severityFloor[klass]
    return severity ? [{ klass, severity }] : []
  })
  return (
    <Section title={t.title}>
      <div className="stack">
        <p>{t.why}</p>
        {floors.length === 0 && <p className="second">{t.none}</p>}
        {floors.length > 0 && (
          <div style={{ width: '100%' }}>
            <Rows
              items={floors.map(({ klass, severity }) => ({
                key: klass,
                title: wordOf(klass),
                second: `${t.from}: ${said[severity]}`,
                end: mayChange && (
                  <button type="button" className="button button-small" onClick={() => remove(klass)}>
                    {t.remove}
                  </button>
                ),
              }))}
            />
          </div>
        )}
        {mayChange && (
          <Form
            send={t.add}
            clears
            onSend={({ klass = '*', severity }) => keep({ ...source.severityFloor, [klass]: severity as 'low' })}
          >
            <div className="form-row">
              <SelectField
                label={t.klass}
                name="klass"
                options={(['*', 'small', 'middle', 'large'] as const).map((one) => [one, wordOf(one)] as const)}
              />
              <SelectField
                label={t.from}
                name="severity"
                options={(['high', 'medium', 'low'] as const).map((one) => [one, said[one]] as const)}
              />
            </div>
          </Form>
        )}
      </div>
    </Section>
  )
}
