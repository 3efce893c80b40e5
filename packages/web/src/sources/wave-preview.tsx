// A waiting wave: who would get what, who would not and why; one final action with its effect and number.
import type { Intake, WavePreview as Preview } from '@schakel/api/client'
import { useState } from 'react'
import { numberIn, several, useLanguage, useText, useWords, words } from '../language/index.ts'
import { Arrived, Failure, FinalBar, Go, Rows, Section, TwoColumns, usePassing, When } from '../look/index.ts'
import { useAnswer, useChange, useMay } from '../session/index.ts'

const text = words(
  {
    given: (n: number) => `${n} ${n === 1 ? 'deelnemer krijgt' : 'deelnemers krijgen'} dit`,
    withheld: 'Wat niet wordt doorgestuurd, en waarom',
    nobody: 'Niemand krijgt hier bericht van.',
    nothing: 'Niets wordt tegengehouden.',
    findings: (n: number, high: number) => `${several(n, 'bevinding', 'bevindingen')}, waarvan ${high} hoog`,
    notice: 'alleen een bericht met link',
    release: (n: number) => `Stuur door naar ${n} ${n === 1 ? 'deelnemer' : 'deelnemers'}`,
    releaseNone: 'Geef vrij in het portaal',
    stop: 'Houd tegen',
    released: 'Doorgestuurd.',
    stopped: 'Tegengehouden. Niemand krijgt hier iets van.',
    effect: 'Daarna zien zij het in het portaal en krijgen zij bericht.',
    seen: 'Gezien tussen',
    and: 'en',
    old: 'Let op: dit is meer dan twee weken geleden gezien. Klopt het bestand?',
    portal: 'portaal',
    mail: 'mail',
    webhook: 'webhook',
    api: 'API',
  },
  {
    given: (n: number) => `${n} ${n === 1 ? 'member gets' : 'members get'} this`,
    withheld: 'What is not forwarded, and why',
    nobody: 'Nobody gets a message about this.',
    nothing: 'Nothing is withheld.',
    findings: (n: number, high: number) => `${several(n, 'finding', 'findings')}, of which ${high} high`,
    notice: 'only a notice with a link',
    release: (n: number) => `Forward to ${n} ${n === 1 ? 'member' : 'members'}`,
    releaseNone: 'Release in the portal',
    stop: 'Stop it',
    released: 'Forwarded.',
    stopped: 'Stopped. Nobody gets any of this.',
    effect: 'After that they see it in the portal and get a message.',
    seen: 'Seen between',
    and: 'and',
    old: 'Mind: this was seen more than two weeks ago. Is it the right file?',
    portal: 'portal',
    mail: 'mail',
    webhook: 'webhook',
    api: 'API',
  },
)

export function WavePreview({ intake }: { intake: Intake }) {
  const answer = useAnswer('GET /api/v1/intakes/:id/preview', { params: { id: intake.id } })
  return (
    <Arrived answer={answer}>
      {(preview) => (
        <>
          <Seen preview={preview} receivedAt={intake.receivedAt} />
          <TwoColumns>
            <Given preview={preview} />
            <Withheld preview={preview} />
          </TwoColumns>
        </>
      )}
    </Arrived>
  )
}

const twoWeeks = 14 * 24 * 3600_000

function Seen({ preview: { seen }, receivedAt }: { preview: Preview; receivedAt: string }) {
  const t = useWords(text)
  if (!seen) return null
  const old = Date.parse(receivedAt) - Date.parse(seen.first) > twoWeeks
  return (
    <p>
      {t.seen} <When at={seen.first} /> {t.and} <When at={seen.last} />. {old && <strong>{t.old}</strong>}
    </p>
  )
}

function Given({ preview }: { preview: Preview }) {
  const t = useWords(text)
  const outlet = (name: string) => (name in t ? (t[name as 'mail'] as string) : name)
  return (
    <Section title={t.given(preview.given.length)}>
      {preview.given.length === 0 && <p>{t.nobody}</p>}
      <Rows
        items={preview.given.map((row) => ({
          key: row.member.id,
          title: row.member.name,
          second: t.findings(row.findings, row.high),
          end: row.outlets
            .map(({ outlet: name, form }) => `${outlet(name)}${form === 'notice' ? ` (${t.notice})` : ''}`)
            .join(', '),
          to: `/findings?intake=${preview.intakeId}&member=${row.member.id}&status=all`,
        }))}
      />
    </Section>
  )
}

function Withheld({ preview }: { preview: Preview }) {
  const t = useWords(text)
  const say = useText()
  const { language } = useLanguage()
  const outlet = (name: string) => (name in t ? (t[name as 'mail'] as string) : name)
  return (
    <Section title={t.withheld} figure={preview.withheld.length}>
      {preview.withheld.length === 0 && <p>{t.nothing}</p>}
      <Rows
        items={preview.withheld.map((row) => ({
          key: `${row.member.id} ${row.outlet} ${row.reason}`,
          title: <Go to={`/members/${row.member.id}`}>{row.member.name}</Go>,
          second: `${outlet(row.outlet)}: ${row.reasonText ? say(row.reasonText) : row.reason}`,
          end: (
            <>
              {numberIn(language, row.count)} <code>{row.reason}</code>
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** The final bar of the page: release to how many, or stop. */
export function WaveDecision({ intake }: { intake: Intake }) {
  const preview = useAnswer('GET /api/v1/intakes/:id/preview', { params: { id: intake.id } })
  const count = preview.data?.given.length ?? 0
  const t = useWords(text)
  const { write } = useMay()
  const say = usePassing()
  const forward = useChange('POST /api/v1/intakes/:id/forwarding')
  const [error, setError] = useState<unknown>(null)
  if (!write || !preview.data) return null
  const act = (action: 'release' | 'stop') =>
    forward
      .mutateAsync({ params: { id: intake.id }, body: { action } })
      .then(() => say({ text: action === 'release' ? t.released : t.stopped }), setError)
  return (
    <FinalBar>
      <button type="button" className="button button-main" onClick={() => act('release')}>
        {count > 0 ? t.release(count) : t.releaseNone}
      </button>
      <button type="button" className="button" onClick={() => act('stop')}>
        {t.stop}
      </button>
      <span className="second desk-only">{t.effect}</span>
      {error !== null && <Failure error={error} />}
    </FinalBar>
  )
}
