// Per report type: on or off, and a severity that replaces ours.
import type { Source } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { DataTable, Form, Section, SelectField, severityWords, TextField } from '../look/index.ts'
import { useChange } from '../session/index.ts'

const text = words(
  {
    title: 'Afspraken per rapport',
    why: 'Elk rapport staat aan en krijgt onze ernst, tenzij u het hier anders zegt.',
    type: 'Rapport',
    typeHint: 'Zoals in de bestandsnaam, bijvoorbeeld scan_rdp.',
    typeMend: 'Vul de naam van het rapport in, zoals scan_rdp.',
    state: 'Stand',
    on: 'Aan',
    off: 'Uit',
    severity: 'Ernst',
    ours: 'Zoals wij zeggen',
    add: 'Bewaar deze afspraak',
    remove: 'Haal weg',
    does: 'Wat kan',
  },
  {
    title: 'Agreements per report',
    why: 'Every report is on and gets our severity, unless you say otherwise here.',
    type: 'Report',
    typeHint: 'As in the file name, for example scan_rdp.',
    typeMend: 'Fill in the name of the report, such as scan_rdp.',
    state: 'State',
    on: 'On',
    off: 'Off',
    severity: 'Severity',
    ours: 'As we say',
    add: 'Keep this agreement',
    remove: 'Remove',
    does: 'What can be done',
  },
)

export function ReportTypes({ source, mayChange }: { source: Source; mayChange: boolean }) {
  const t = useWords(text)
  const said = useWords(severityWords)
  const change = useChange('PATCH /api/v1/sources/:id')
  const types = [...new Set([...Object.keys(source.reportTypes), ...Object.keys(source.overrides)])].sort()
  async function agree(type: string, on: boolean | null, severity: 'low' | 'medium' | 'high' | null) {
    const { [type]: _, ...reportTypes } = source.reportTypes
    const { [type]: known, ...overrides } = source.overrides
    const { severity: __, ...rest } = known ?? {}
    const override = { ...rest, ...(severity ? { severity } : {}) }
    await change.mutateAsync({
      params: { id: source.id },
      body: {
        reportTypes: on === null ? reportTypes : { ...reportTypes, [type]: on },
        overrides: on === null || Object.keys(override).length === 0 ? overrides : { ...overrides, [type]: override },
      },
    })
  }
  return (
    <Section title={t.title}>
      <div className="stack">
        <p>{t.why}</p>
        {types.length > 0 && (
          <div style={{ width: '100%' }}>
            <DataTable
              label={t.title}
              rows={types}
              keyOf={(type) => type}
              columns={[
                { head: t.type, leads: true, cell: (type) => <code>{type}</code> },
                { head: t.state, cell: (type) => (source.reportTypes[type] === false ? t.off : t.on) },
                {
                  head: t.severity,
                  cell: (type) => {
                    const severity = source.overrides[type]?.severity
                    return severity ? said[severity] : t.ours
                  },
                },
                {
                  head: t.does,
                  acts: true,
                  cell: (type) =>
                    mayChange && (
                      <button type="button" className="button button-small" onClick={() => agree(type, null, null)}>
                        {t.remove}
                      </button>
                    ),
                },
              ]}
            />
          </div>
        )}
        {mayChange && (
          <Form
            send={t.add}
            clears
            onSend={({ type = '', state, severity }) => agree(type, state === 'on', (severity || null) as 'low' | null)}
          >
            <div className="form-row">
              <TextField label={t.type} name="type" hint={t.typeHint} mend={t.typeMend} maxLength={100} />
              <SelectField
                label={t.state}
                name="state"
                options={[
                  ['on', t.on],
                  ['off', t.off],
                ]}
              />
              <SelectField
                label={t.severity}
                name="severity"
                options={[
                  ['', t.ours],
                  ...(['high', 'medium', 'low'] as const).map((one) => [one, said[one]] as const),
                ]}
              />
            </div>
          </Form>
        )}
      </div>
    </Section>
  )
}
