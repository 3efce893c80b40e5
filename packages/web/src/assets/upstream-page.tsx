// For the upstream: all assets of the constituency in one file, what changed, and that it was handed over.
import type { UpstreamExport, UpstreamLine } from '@schakel/api/client'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { numberIn, several, useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, DataTable, Empty, Facts, Form, Page, Section, SelectField, usePassing, When } from '../look/index.ts'
import { useAnswer, useChange, useMay, useMe } from '../session/index.ts'
import { assetTypeWords } from './asset-words.ts'

const text = words(
  {
    title: 'Voor het bovenliggende knooppunt',
    about: 'Alle systemen van uw achterban in één bestand. Netwerken zijn samengevoegd. Niemand ziet van wie ze zijn.',
    what: 'Wat erin staat',
    owners: 'Van wie het is',
    none: 'Staat er niet bij',
    reference: 'Met het kenmerk van de deelnemer',
    network: 'Netwerken',
    asn: 'AS-nummers',
    domain: 'Domeinen',
    whole: 'Haal het hele bestand op',
    difference: 'Haal alleen het verschil op',
    last: 'Laatst overhandigd',
    by: (name: string) => `door ${name}`,
    never: 'Nog nooit',
    changed: 'Wat er anders is',
    same: 'Er is niets veranderd',
    sameWhy: 'Het bovenliggende knooppunt heeft al wat u hebt.',
    added: (n: number) => `${several(n, 'regel', 'regels')} erbij`,
    removed: (n: number) => `${several(n, 'regel', 'regels')} weg`,
    first: (n: number) => `Dit zijn de eerste ${n}. In het bestand staan ze alle.`,
    asset: 'Systeem',
    kind: 'Soort',
    handOver: 'Leg vast dat dit is overhandigd',
    handed: 'Vastgelegd. De volgende keer ziet u het verschil met vandaag.',
    allow: 'Kenmerken mogen mee naar boven',
    disallow: 'Kenmerken blijven hier',
    allowWhy: 'Spreek dit eerst af met uw deelnemers. Anders gaat er geen kenmerk mee.',
    settings: 'Mogen kenmerken mee?',
  },
  {
    title: 'For the upstream',
    about: 'All assets of your constituency in one file. Networks are merged. Nobody sees whose they are.',
    what: 'What it holds',
    owners: 'Whose it is',
    none: 'Is not told',
    reference: 'With the reference of the member',
    network: 'Networks',
    asn: 'AS numbers',
    domain: 'Domains',
    whole: 'Download the whole file',
    difference: 'Download the difference only',
    last: 'Handed over last',
    by: (name: string) => `by ${name}`,
    never: 'Never yet',
    changed: 'What is different',
    same: 'Nothing changed',
    sameWhy: 'The upstream has what you have.',
    added: (n: number) => `${several(n, 'line', 'lines')} new`,
    removed: (n: number) => `${several(n, 'line', 'lines')} gone`,
    first: (n: number) => `These are the first ${n}. The file has them all.`,
    asset: 'Asset',
    kind: 'Kind',
    handOver: 'Mark as handed over',
    handed: 'Recorded. Next time you see the difference with today.',
    allow: 'References may go to the upstream',
    disallow: 'References stay here',
    allowWhy: 'Agree on this with your members first. Else no reference goes along.',
    settings: 'May references go along?',
  },
)
type Owners = UpstreamExport['owners']
const shown = 200

export function UpstreamPage() {
  const t = useWords(text)
  const [owners, setOwners] = useState<Owners>('none')
  const answer = useAnswer('GET /api/v1/assets/upstream', { query: { owners, since: 'last' } })
  return (
    <Page title={t.title} about={t.about}>
      <Arrived answer={answer}>
        {(made) => (
          <>
            <Contents made={made} onOwners={setOwners} />
            <Difference made={made} />
            <References made={made} onWithheld={() => setOwners('none')} />
          </>
        )}
      </Arrived>
    </Page>
  )
}

const fileOf = (owners: Owners, since: 'none' | 'last') =>
  `/api/v1/assets/upstream?format=csv&owners=${owners}&since=${since}`

function Contents({ made, onOwners }: { made: UpstreamExport; onOwners: (owners: Owners) => void }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { owners, counts, last, referencesAllowed } = made
  return (
    <Section title={t.what}>
      <div className="stack">
        {referencesAllowed && (
          <SelectField
            label={t.owners}
            name="owners"
            value={owners}
            onChange={(event) => onOwners(event.target.value as Owners)}
            options={(['none', 'reference'] as const).map((one) => [one, t[one]] as const)}
          />
        )}
        <Facts
          facts={[
            ...(['network', 'asn', 'domain'] as const).map(
              (type) => [t[type], numberIn(language, counts[type])] as const,
            ),
            [t.last, last ? <LastTime key="last" last={last} /> : t.never],
          ]}
        />
        <div className="row">
          <Download href={fileOf(owners, 'none')}>{t.whole}</Download>
          {last && <Download href={fileOf(owners, 'last')}>{t.difference}</Download>}
        </div>
      </div>
    </Section>
  )
}

function LastTime({ last }: { last: NonNullable<UpstreamExport['last']> }) {
  const t = useWords(text)
  return (
    <>
      <When at={last.at} /> {last.by && t.by(last.by.name)}
    </>
  )
}

const Download = ({ href, children }: { href: string; children: string }) => (
  <a className="button-quiet" href={href} download>
    <IconDownload size={16} stroke={1.5} aria-hidden="true" />
    {children}
  </a>
)

function Difference({ made }: { made: UpstreamExport }) {
  const t = useWords(text)
  const say = usePassing()
  const { write } = useMay()
  const hand = useChange('POST /api/v1/assets/upstream')
  const { added = [], removed = [], owners, sha256 } = made
  return (
    <Section title={t.changed}>
      {added.length + removed.length === 0 ? (
        <Empty title={t.same}>
          <p>{t.sameWhy}</p>
        </Empty>
      ) : (
        <div className="stack">
          <Lines title={t.removed(removed.length)} lines={removed} />
          <Lines title={t.added(added.length)} lines={added} />
          {write && (
            <Form
              send={t.handOver}
              onSend={async () => {
                await hand.mutateAsync({ body: { owners, expect: sha256 } })
                say({ text: t.handed })
              }}
            >
              {null}
            </Form>
          )}
        </div>
      )}
    </Section>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly UpstreamLine[] }) {
  const t = useWords(text)
  const types = useWords(assetTypeWords)
  if (lines.length === 0) return null
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      {lines.length > shown && <p className="second">{t.first(shown)}</p>}
      <DataTable
        label={title}
        rows={lines.slice(0, shown)}
        keyOf={({ type, value, reference }) => `${type} ${value} ${reference}`}
        columns={[
          { head: t.asset, leads: true, cell: ({ value }) => <code>{value}</code> },
          { head: t.kind, cell: ({ type, reference }) => [types[type], reference].filter(Boolean).join(' · ') },
        ]}
      />
    </div>
  )
}

function References({ made, onWithheld }: { made: UpstreamExport; onWithheld: () => void }) {
  const t = useWords(text)
  const { role, audience } = useMe()
  const change = useChange('PATCH /api/v1/settings')
  if (audience !== 'operator' || role !== 'admin') return null
  const allowed = made.referencesAllowed
  return (
    <Section title={t.settings}>
      <Form
        key={String(allowed)}
        send={allowed ? t.disallow : t.allow}
        onSend={async () => {
          if (allowed) onWithheld()
          await change.mutateAsync({ body: { upstreamReferences: !allowed } })
        }}
      >
        <p>{t.allowWhy}</p>
      </Form>
    </Section>
  )
}
