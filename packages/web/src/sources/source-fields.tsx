// The terms of a source as form fields, each with what it does.
import type { Source } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { SelectField, TextArea, TextField, type Typed } from '../look/index.ts'
import { forwardingWords, sourceKindWords, sourceRhythmWords } from './said.ts'

const text = words(
  {
    title: 'Naam zoals u hem ziet',
    name: 'Korte naam',
    nameHint: 'Voor de API en de map: kleine letters, cijfers en streepjes. U kunt deze later niet veranderen.',
    nameMend: 'Gebruik alleen kleine letters, cijfers, punt en streepje, en een naam die er nog niet is.',
    kind: 'Hoe komt het binnen',
    label: 'Label van wat deze bron levert',
    labelHint: 'Geldt voor elke regel. Niemand krijgt meer dan dit label toestaat.',
    rhythm: 'Hoe vaak komt er iets',
    rhythmHint: 'Blijft het langer stil, dan ziet u dat op uw bureau.',
    forwarding: 'Wanneer gaat het door naar deelnemers',
    forwardingHint: 'De eerste keer wacht altijd op u, met een overzicht van wie wat krijgt.',
    minutes: 'Na hoeveel minuten',
    minutesMend: 'Vul een heel getal in van 1 tot 10080.',
    terms: 'Voorwaarden van de bron',
    legalBasis: 'Grondslag',
    legalBasisHint: 'Bijvoorbeeld: gerechtvaardigd belang, of een aanwijzing.',
    supplier: 'Mag een beveiligingsbedrijf TLP:AMBER zien?',
    supplierHint: 'Alleen als de bron dit toestaat. GREEN en CLEAR mag het altijd zien, RED en AMBER+STRICT nooit.',
    supplier_no: 'Nee',
    supplier_yes: 'Ja, de bron staat het toe',
    rawHours: 'Uren dat het bestand zelf bewaard blijft',
    rawHoursMend: 'Vul een heel getal in van 1 tot 720.',
    path: 'Map binnen de bewaakte map',
    pathHint: 'Leeg: de map met de korte naam.',
    url: 'Adres van de API',
    reports: 'Welke rapporten (leeg is alle)',
    key: 'API-sleutel',
    secret: 'API-geheim',
    secretKept: 'Er is een geheim bewaard. Vul alleen iets in om het te vervangen.',
  },
  {
    title: 'Name as you see it',
    name: 'Short name',
    nameHint: 'For the API and the folder: small letters, digits and dashes. You cannot change it later.',
    nameMend: 'Use only small letters, digits, dot and dash, and a name that is not there yet.',
    kind: 'How it comes in',
    label: 'Label of what this source delivers',
    labelHint: 'Holds for every row. Nobody gets more than this label allows.',
    rhythm: 'How often something comes',
    rhythmHint: 'When it stays quiet longer, you see that on your desk.',
    forwarding: 'When it goes on to members',
    forwardingHint: 'The first time always waits for you, with an overview of who gets what.',
    minutes: 'After how many minutes',
    minutesMend: 'Fill in a whole number from 1 to 10080.',
    terms: 'Terms of the source',
    legalBasis: 'Legal basis',
    legalBasisHint: 'For example: legitimate interest, or a designation.',
    supplier: 'May a security supplier see TLP:AMBER?',
    supplierHint: 'Only when the source permits it. It may see GREEN and CLEAR always, RED and AMBER+STRICT never.',
    supplier_no: 'No',
    supplier_yes: 'Yes, the source permits it',
    rawHours: 'Hours that the file itself is kept',
    rawHoursMend: 'Fill in a whole number from 1 to 720.',
    path: 'Folder inside the watched folder',
    pathHint: 'Empty: the folder with the short name.',
    url: 'Address of the API',
    reports: 'Which reports (empty is all)',
    key: 'API key',
    secret: 'API secret',
    secretKept: 'A secret is kept. Fill in something only to replace it.',
  },
)
const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const

/** What the node takes, from what was typed. */
export function sourceBody(typed: Typed) {
  const settings = Object.fromEntries(
    ['path', 'url', 'reports'].flatMap((name) =>
      typed[`settings.${name}`] ? [[name, typed[`settings.${name}`]]] : [],
    ),
  )
  return {
    title: typed.title ?? '',
    label: typed.label as 'AMBER',
    rhythm: typed.rhythm as 'daily',
    forwarding: typed.forwarding as 'wait',
    forwardingMinutes: typed.forwardingMinutes ? Number(typed.forwardingMinutes) : null,
    terms: typed.terms ?? '',
    legalBasis: typed.legalBasis ?? '',
    supplierPermitted: typed.supplierPermitted === 'yes',
    rawHours: Number(typed.rawHours),
    settings,
    ...(typed['secret.key'] && typed['secret.secret']
      ? { secret: { key: typed['secret.key'], secret: typed['secret.secret'] } }
      : {}),
  }
}

export function SourceFields({ source }: { source: Source | null }) {
  const t = useWords(text)
  const kinds = useWords(sourceKindWords)
  const [kind, setKind] = useState<string>(source?.kind ?? 'upload')
  return (
    <>
      <TextField label={t.title} name="title" defaultValue={source?.title ?? ''} maxLength={120} />
      {!source && (
        <>
          <TextField label={t.name} name="name" hint={t.nameHint} mend={t.nameMend} maxLength={63} autoComplete="off" />
          <SelectField
            label={t.kind}
            name="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            options={(['upload', 'folder', 'shadowserver-api'] as const).map((one) => [one, kinds[one]] as const)}
          />
        </>
      )}
      {kind === 'folder' && (
        <TextField
          label={t.path}
          name="settings.path"
          optional
          hint={t.pathHint}
          defaultValue={String(source?.settings.path ?? '')}
        />
      )}
      {kind === 'shadowserver-api' && <ApiFields source={source} />}
      <TermFields source={source} />
    </>
  )
}

function ApiFields({ source }: { source: Source | null }) {
  const t = useWords(text)
  return (
    <>
      <TextField
        label={t.url}
        name="settings.url"
        type="url"
        defaultValue={String(source?.settings.url ?? 'https://transform.shadowserver.org/api2/')}
      />
      <TextField
        label={t.reports}
        name="settings.reports"
        optional
        defaultValue={String(source?.settings.reports ?? '')}
      />
      <div className="form-row">
        <TextField label={t.key} name="secret.key" optional={source !== null} autoComplete="off" />
        <TextField
          label={t.secret}
          name="secret.secret"
          type="password"
          optional={source !== null}
          hint={source?.hasSecret ? t.secretKept : undefined}
          autoComplete="off"
        />
      </div>
    </>
  )
}

function TermFields({ source }: { source: Source | null }) {
  const t = useWords(text)
  const rhythms = useWords(sourceRhythmWords)
  return (
    <>
      <SelectField
        label={t.label}
        name="label"
        hint={t.labelHint}
        defaultValue={source?.label ?? 'AMBER'}
        options={labels.map((label) => [label, `TLP:${label}`] as const)}
      />
      <SelectField
        label={t.rhythm}
        name="rhythm"
        hint={t.rhythmHint}
        defaultValue={source?.rhythm ?? 'daily'}
        options={(['hourly', 'daily', 'weekly', 'none'] as const).map((one) => [one, rhythms[one]] as const)}
      />
      <Forwarding source={source} />
      <TextArea label={t.terms} name="terms" optional defaultValue={source?.terms ?? ''} maxLength={2000} />
      <TextField
        label={t.legalBasis}
        name="legalBasis"
        optional
        hint={t.legalBasisHint}
        defaultValue={source?.legalBasis ?? ''}
        maxLength={500}
      />
      <SelectField
        label={t.supplier}
        name="supplierPermitted"
        hint={t.supplierHint}
        defaultValue={source?.supplierPermitted ? 'yes' : 'no'}
        options={(['no', 'yes'] as const).map((one) => [one, t[`supplier_${one}`]] as const)}
      />
      <TextField
        label={t.rawHours}
        name="rawHours"
        type="number"
        min={1}
        max={720}
        mend={t.rawHoursMend}
        defaultValue={source?.rawHours ?? 72}
      />
    </>
  )
}

function Forwarding({ source }: { source: Source | null }) {
  const t = useWords(text)
  const said = useWords(forwardingWords)
  const [chosen, setChosen] = useState<string>(source?.forwarding ?? 'wait')
  return (
    <div className="form-row">
      <SelectField
        label={t.forwarding}
        name="forwarding"
        hint={t.forwardingHint}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={(['wait', 'automatic', 'delay'] as const).map((one) => [one, said[one]] as const)}
      />
      {chosen === 'delay' && (
        <TextField
          label={t.minutes}
          name="forwardingMinutes"
          type="number"
          min={1}
          max={10_080}
          mend={t.minutesMend}
          defaultValue={source?.forwardingMinutes ?? 60}
        />
      )}
    </div>
  )
}
