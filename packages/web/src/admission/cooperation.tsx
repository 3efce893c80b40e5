// The cooperation: how the membership stands, and suspending, lifting, ending and looking back at it.
import type { Application } from '@schakel/api/client'
import { dayOf, useLanguage, useWords, words } from '../language/index.ts'
import { Facts, Good, Note, Section, SelectField, Stopped, TextArea, When } from '../look/index.ts'
import { useList, useMe } from '../session/index.ts'
import { DoWith } from './do.tsx'
import { statusWords } from './said.ts'

const text = words(
  {
    title: 'Samenwerking',
    review: 'Volgend jaargesprek',
    held: 'Leg het jaargesprek vast',
    report: 'Wat gaf en kreeg elke kant?',
    suspend: 'Zet stil',
    suspendSays: 'De organisatie krijgt meteen niets meer. Er gaat niets verloren.',
    grounds: 'Op welke gronden?',
    meanwhile: 'Wie waarschuwt haar deelnemers intussen?',
    direct: 'Wij waarschuwen hen zelf',
    other: 'Een andere schakelorganisatie',
    'abuse-contact': 'Wij mailen het abuse-adres van het netwerk',
    which: 'Welke?',
    none: '–',
    lift: 'Zet weer aan',
    withdraw: 'Trek in',
    withdrawSays: 'De organisatie verliest haar toegang en krijgt niets meer. Dit kunt u niet terugdraaien.',
    successor: 'Wie neemt het over?',
    since: 'Stil sinds',
    why: 'Waarom',
    serves: 'Intussen',
  },
  {
    title: 'Cooperation',
    review: 'Next yearly review',
    held: 'Record the yearly review',
    report: 'What did each side give and get?',
    suspend: 'Suspend',
    suspendSays: 'The organisation gets nothing more at once. Nothing is lost.',
    grounds: 'On what grounds?',
    meanwhile: 'Who warns its participants meanwhile?',
    direct: 'We warn them ourselves',
    other: 'Another link organisation',
    'abuse-contact': 'We mail the abuse address of the network',
    which: 'Which?',
    none: '–',
    lift: 'Resume',
    withdraw: 'Withdraw',
    withdrawSays: 'The organisation loses its access and gets nothing more. You can not undo this.',
    successor: 'Who takes over?',
    since: 'Suspended since',
    why: 'Why',
    serves: 'Meanwhile',
  },
)

export function Cooperation({ file }: { file: Application }) {
  const t = useWords(text)
  const status = useWords(statusWords)
  const { language } = useLanguage()
  const { suspension } = file
  return (
    <Section title={t.title}>
      <div className="stack">
        {file.status === 'admitted' ? <Good>{status.admitted}</Good> : <Stopped>{status[file.status]}</Stopped>}
        <Facts
          facts={[
            suspension !== null && [t.since, <When key="since" at={suspension.at} />],
            suspension !== null && [t.why, suspension.grounds],
            suspension !== null && [t.serves, suspension.other?.name ?? t[suspension.meanwhile]],
            file.reviewDueOn !== null && [t.review, dayOf(new Date(`${file.reviewDueOn}T12:00:00Z`), language)],
          ]}
        />
        {useMe().audience === 'operator' && <Acts file={file} />}
      </div>
    </Section>
  )
}

function Acts({ file }: { file: Application }) {
  const t = useWords(text)
  const members = useList('GET /api/v1/members', { query: { state: 'active', limit: 200 } })
  const others = (members.items ?? [])
    .filter(({ id }) => id !== file.organisation.id)
    .map(({ id, name }) => [id, name] as const)
  return (
    <div className="row">
      <DoWith
        file={file}
        name="review-year"
        says={t.held}
        action={({ said = '' }) => ({ action: 'review-year', text: said })}
      >
        <TextArea label={t.report} name="said" rows={6} maxLength={8000} />
      </DoWith>
      <DoWith
        file={file}
        name="suspend"
        says={t.suspend}
        action={({ grounds = '', meanwhile, other }) => ({
          action: 'suspend',
          grounds,
          meanwhile: meanwhile === 'other' || meanwhile === 'abuse-contact' ? meanwhile : 'direct',
          other: meanwhile === 'other' ? other || null : null,
        })}
      >
        <Note>{t.suspendSays}</Note>
        <TextArea label={t.grounds} name="grounds" rows={4} maxLength={8000} />
        <SelectField
          label={t.meanwhile}
          name="meanwhile"
          options={[
            ['direct', t.direct],
            ['other', t.other],
            ['abuse-contact', t['abuse-contact']],
          ]}
        />
        <SelectField label={t.which} name="other" options={[['', t.none], ...others]} />
      </DoWith>
      <DoWith file={file} name="lift" says={t.lift} main action={({ grounds = '' }) => ({ action: 'lift', grounds })}>
        <TextArea label={t.grounds} name="grounds" rows={4} maxLength={8000} />
      </DoWith>
      <DoWith
        file={file}
        name="withdraw"
        says={t.withdraw}
        action={({ grounds = '', successor }) => ({ action: 'withdraw', grounds, successor: successor || null })}
      >
        <Note>{t.withdrawSays}</Note>
        <TextArea label={t.grounds} name="grounds" rows={4} maxLength={8000} />
        <SelectField label={t.successor} name="successor" options={[['', t.none], ...others]} />
      </DoWith>
    </div>
  )
}
