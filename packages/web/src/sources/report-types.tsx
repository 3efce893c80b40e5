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
    state: 'Status',
    on: 'Aan',
    off: 'Uit',
    severity: 'Ernst',
    ours: 'Onze ernst',
    add: 'Bewaar deze afspraak',
    remove: 'Haal weg',
    does: 'Acties',
  },
  {
    title: 'Agreements per report',
    why: 'Every report is on and gets our severity, unless you say otherwise here.',
    type: 'Report',
    typeHint: 'As in the file name, for example scan_rdp.',
    typeMend: 'Fill in the name of the report, such as scan_rdp.',
    state: 'Status',
    on: 'On',
    off: 'Off',
    severity: 'Severity',
    ours: 'Our severity',
    add: 'Save this agreement',
    remove: 'Remove',
    does: 'Actions',
  },
)

type Severity = 'low' | 'medium' | 'high'

/** What to send so that the report type is on or off, with a severity of its own or ours; `on` null forgets it. */
function agreed(source: Source, type: string, on: boolean | null, severity: Severity | null) {
  const { [type]: _, ...reportTypes } = source.reportTypes
  const { [type]: known, ...overrides } = source.overrides
  const { severity: __, ...rest } = known ?? {}
  const override = { ...rest, ...(severity ? { severity } : {}) }
  return {
    reportTypes: on === null ? reportTypes : { ...reportTypes, [type]: on },
    overrides: on === null || Object.keys(override).length === 0 ? overrides : { ...overrides, [type]: override },
  }
}

export function ReportTypes({ source, mayChange }: { source: Source; mayChange: boolean }) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/sources/:id')
  const types = [...new Set([...Object.keys(source.reportTypes), ...Object.keys(source.overrides)])].sort()
  const agree = (type: string, on: boolean | null, severity: Severity | null) =>
    change.mutateAsync({ params: { id: source.id }, body: agreed(source, type, on, severity) })
  return (
    <Section title={t.title}>
      <div className="stack">
        <p>{t.why}</p>
        {types.length > 0 && (
          <div style={{ width: '100%' }}>
            <AgreementTable source={source} types={types} forget={mayChange && ((type) => agree(type, null, null))} />
          </div>
        )}
        {mayChange && <AgreementForm agree={agree} />}
      </div>
    </Section>
  )
}

interface AgreementTableProps {
  source: Source
  types: readonly string[]
  forget: false | ((type: string) => void)
}

function AgreementTable({ source, types, forget }: AgreementTableProps) {
  const t = useWords(text)
  const said = useWords(severityWords)
  return (
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
            forget && (
              <button type="button" className="button button-small" onClick={() => forget(type)}>
                {t.remove}
              </button>
            ),
        },
      ]}
    />
  )
}

interface AgreementFormProps {
  agree(type: string, on: boolean, severity: Severity | null): Promise<unknown>
}

function AgreementForm({ agree }: AgreementFormProps) {
  const t = useWords(text)
  const said = useWords(severityWords)
  return (
    <Form
      send={t.add}
      clears
      onSend={({ type = '', state, severity }) => agree(type, state === 'on', (severity || null) as Severity | null)}
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
          options={[['', t.ours], ...(['high', 'medium', 'low'] as const).map((one) => [one, said[one]] as const)]}
        />
      </div>
    </Form>
  )
}
