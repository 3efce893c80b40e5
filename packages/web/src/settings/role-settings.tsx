// Whose node this is: a national centre's or a link organisation's; fixed once there are members.
import type { Settings } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Form, Section, SelectField, usePassing } from '../look/index.ts'
import { useChange } from '../session/index.ts'

const text = words(
  {
    title: 'Rol van dit knooppunt',
    kind: 'Dit knooppunt is van',
    national: 'Een nationaal centrum',
    oktt: 'Een schakelorganisatie (OKTT)',
    csirt: 'Een computercrisisteam (CERT of CSIRT)',
    hint: 'Dit ligt vast zodra er deelnemers zijn.',
    keep: 'Bewaar',
    kept: 'Bewaard.',
  },
  {
    title: 'Role of this node',
    kind: 'This node is of',
    national: 'A national centre',
    oktt: 'A link organisation (OKTT)',
    csirt: 'A computer emergency team (CERT or CSIRT)',
    hint: 'This is fixed once there are members.',
    keep: 'Save',
    kept: 'Saved.',
  },
)
const kinds = ['oktt', 'csirt', 'national'] as const

export function RoleSettings({ settings }: { settings: Settings }) {
  const t = useWords(text)
  const change = useChange('PATCH /api/v1/settings')
  const say = usePassing()
  if (settings.kindStays) return null
  return (
    <Section title={t.title}>
      <Form
        send={t.keep}
        onSend={async ({ kind: chosen }) => {
          const kind = kinds.find((one) => one === chosen)
          if (kind) await change.mutateAsync({ body: { kind } })
          say({ text: t.kept })
        }}
      >
        <SelectField
          label={t.kind}
          name="kind"
          hint={t.hint}
          defaultValue={settings.kind}
          options={kinds.map((kind) => [kind, t[kind]] as const)}
        />
      </Form>
    </Section>
  )
}
