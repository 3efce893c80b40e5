// What a template asks at the connection, and which kinds of information the membership is for.
import type { TemplateBody } from '@schakel/api/client'
import { useWords, words } from '../language/index.ts'
import { Choices, SelectField, TextField } from '../look/index.ts'
import { Parts } from './both-field.tsx'

const text = words(
  {
    title: 'Aansluiting',
    asks: 'Wat moet er zijn?',
    guideline: 'De leidraad is aanvaard',
    assets: 'Netwerken, AS-nummers of domeinen',
    channels: 'Elk kanaal is getest',
    contacts: 'Contactpersonen, dag en nacht bereikbaar',
    ndn: 'Nationaal Detectie Netwerk',
    required: 'Verplicht',
    offered: 'Naar keuze',
    none: 'Niet',
    covers: 'Waarvoor geldt de aansluiting?',
    finding: 'Bevindingen',
    advisory: 'Beveiligingsadviezen',
    indicators: 'Indicatoren',
    publication: 'Publicaties',
    report: 'Meldingen',
  },
  {
    title: 'Connection',
    asks: 'What must be there?',
    guideline: 'The guideline is accepted',
    assets: 'Networks, AS numbers or domains',
    channels: 'Each channel is tested',
    contacts: 'Contacts that are reached day and night',
    ndn: 'National Detection Network',
    required: 'Required',
    offered: 'By choice',
    none: 'Not',
    covers: 'What is the membership for?',
    finding: 'Findings',
    advisory: 'Advisories',
    indicators: 'Indicators',
    publication: 'Publications',
    report: 'Reports',
  },
)
const checks = ['guideline', 'assets', 'channels'] as const
const kinds = ['finding', 'advisory', 'indicators', 'publication', 'report'] as const

export function ConnectionPart({ body: { connection, covers } }: { body: TemplateBody }) {
  const t = useWords(text)
  return (
    <Parts title={t.title}>
      <Choices
        label={t.asks}
        name="connection"
        chosen={checks.filter((check) => connection[check])}
        options={checks.map((check) => [check, t[check]] as const)}
      />
      <TextField label={t.contacts} name="contacts" type="number" min={0} max={5} defaultValue={connection.contacts} />
      <SelectField
        label={t.ndn}
        name="ndn"
        defaultValue={connection.ndn}
        options={(['required', 'offered', 'none'] as const).map((choice) => [choice, t[choice]] as const)}
      />
      <Choices label={t.covers} name="covers" chosen={covers} options={kinds.map((kind) => [kind, t[kind]] as const)} />
    </Parts>
  )
}
