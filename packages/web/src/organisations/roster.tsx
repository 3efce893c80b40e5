// Who is on call: now, by which weekly pattern and which dates, and when nobody is.
import type { Contact, Roster as KeptRoster, OnCallAnswer } from '@schakel/api/client'
import { useState } from 'react'
import { useLanguage, useWords, words } from '../language/index.ts'
import { Arrived, Good, Note, Rows, Section, Trouble, usePassing, useRefusalText } from '../look/index.ts'
import { useAnswer, useChange, useMe } from '../session/index.ts'
import { useMayVouch } from './contact-actions.tsx'
import { AddDate, AddShift, type Entry } from './roster-forms.tsx'
import { RosterTable } from './roster-table.tsx'
import { spanIn, zoneOf } from './roster-times.ts'

const text = words(
  {
    title: 'Piketrooster',
    now: 'Wie wij nu bellen',
    none: 'Geen rooster: ’s nachts krijgt u mail en een telefoontje van de beheerder.',
    noneOfMember: 'Geen rooster: ’s nachts krijgt deze deelnemer mail en belt u.',
    noneOurs: 'Geen rooster: vul in wie er ’s nachts gebeld kan worden.',
    nobody: 'Nu heeft niemand piket. Dan bellen wij in deze volgorde:',
    noContacts: 'Er is nog geen contact om te bellen.',
    gaps: 'Gaten in de komende vier weken',
    gap: (span: string) => `Niemand heeft piket: ${span}`,
    more: (n: number) => `En nog ${n}.`,
    full: 'De komende vier weken heeft altijd iemand piket.',
    addShift: 'Voeg een vaste dienst toe',
    addDate: 'Voeg een losse datum toe',
    first: 'Voeg eerst een contact toe. Daarna kunt u een rooster maken.',
  },
  {
    title: 'On-call roster',
    now: 'Whom we call now',
    none: 'No roster: by night you get mail and a call from the operator.',
    noneOfMember: 'No roster: by night this member gets mail and a call from you.',
    noneOurs: 'No roster: fill in who can be called by night.',
    nobody: 'No one is on call now. Then we call in this order:',
    noContacts: 'There is no contact to call yet.',
    gaps: 'Gaps in the coming four weeks',
    gap: (span: string) => `No one on call: ${span}`,
    more: (n: number) => `And ${n} more.`,
    full: 'Someone is on call at all times in the coming four weeks.',
    addShift: 'Add a weekly shift',
    addDate: 'Add a single date',
    first: 'Add a contact first. Then you can make a roster.',
  },
)
const shownGaps = 8

export function Roster({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const params = { id: memberId }
  const roster = useAnswer('GET /api/v1/members/:id/roster', { params })
  const contacts = useAnswer('GET /api/v1/members/:id/contacts', { params, query: { limit: 200 } })
  const onCall = useAnswer('GET /api/v1/members/:id/roster/on-call', { params }, { every: 60_000 })
  const again = () => Promise.all([roster.refetch(), onCall.refetch()])
  return (
    <Section title={t.title}>
      <div className="stack">
        <Arrived answer={onCall}>{(data) => <CalledNow memberId={memberId} onCall={data} />}</Arrived>
        <Arrived answer={roster}>
          {(kept) => (
            <>
              <Gaps roster={kept} />
              <Arrived answer={contacts}>
                {({ items }) => <Shifts memberId={memberId} roster={kept} contacts={items} again={again} />}
              </Arrived>
            </>
          )}
        </Arrived>
      </div>
    </Section>
  )
}

function CalledNow({ memberId, onCall }: { memberId: string; onCall: OnCallAnswer }) {
  const t = useWords(text)
  const { audience, organisation } = useMe()
  const ours = organisation.id === memberId
  const noRoster = audience === 'member' ? t.none : ours ? t.noneOurs : t.noneOfMember
  if (onCall.by === 'none') return <Note>{noRoster}</Note>
  return (
    <>
      <h3>{t.now}</h3>
      {onCall.by === 'contacts' && <p>{onCall.contacts.length > 0 ? t.nobody : t.noContacts}</p>}
      <Rows
        items={onCall.contacts.map(({ id, name, phone, email }) => ({
          key: id,
          title: name,
          end: phone ? <a href={`tel:${phone.replace(/[^+0-9]/g, '')}`}>{phone}</a> : (email ?? '–'),
        }))}
      />
    </>
  )
}

function Gaps({ roster }: { roster: KeptRoster }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const rows = [...roster.shifts, ...roster.dates]
  if (rows.length === 0) return null
  if (roster.gaps.length === 0) return <Good>{t.full}</Good>
  const zone = zoneOf(rows)
  const rest = roster.gaps.length - shownGaps
  return (
    <>
      <Trouble>{t.gaps}</Trouble>
      <ul className="stack-tight">
        {roster.gaps.slice(0, shownGaps).map(({ from, until }) => (
          <li key={from} className="figures">
            {t.gap(spanIn(from, until, language, zone))}
          </li>
        ))}
        {rest > 0 && <li>{t.more(rest)}</li>}
      </ul>
    </>
  )
}

interface ShiftsProps {
  memberId: string
  roster: KeptRoster
  contacts: readonly Contact[]
  again: () => unknown
}

/** Keeps the roster as a whole; when somebody else changed it, what is there now is shown. */
function Shifts({ memberId, roster, contacts, again }: ShiftsProps) {
  const t = useWords(text)
  const say = usePassing()
  const refusal = useRefusalText()
  const may = useMayVouch()
  const [adding, setAdding] = useState<'shift' | 'date' | null>(null)
  const keep = useChange('PUT /api/v1/members/:id/roster')
  const { revision, shifts, dates } = roster
  const params = { id: memberId }
  async function add(entry: Entry) {
    const body = 'weekdays' in entry ? { shifts: [...shifts, entry], dates } : { shifts, dates: [...dates, entry] }
    await keep.mutateAsync({ params, body: { revision, ...body } }, { onError: again })
    setAdding(null)
  }
  function remove(entry: Entry) {
    const body = { shifts: shifts.filter((one) => one !== entry), dates: dates.filter((one) => one !== entry) }
    const onError = (error: unknown) => {
      say({ text: refusal(error) })
      again()
    }
    keep.mutate({ params, body: { revision, ...body } }, { onError })
  }
  const form = { contacts, zone: zoneOf([...shifts, ...dates]), onAdd: add, onClose: () => setAdding(null) }
  return (
    <>
      <RosterTable roster={roster} contacts={contacts} {...(may ? { onRemove: remove } : {})} />
      {may && contacts.length === 0 && <p>{t.first}</p>}
      {may && contacts.length > 0 && (
        <div className="row">
          <button type="button" className="button button-small" onClick={() => setAdding('shift')}>
            {t.addShift}
          </button>
          <button type="button" className="button button-small" onClick={() => setAdding('date')}>
            {t.addDate}
          </button>
        </div>
      )}
      {adding === 'shift' && <AddShift title={t.addShift} {...form} />}
      {adding === 'date' && <AddDate title={t.addDate} {...form} />}
    </>
  )
}
