// The public register: who is designated, for whom, on which basis, from when; for the operator also as it was on a day.
import type { RegisterEntry } from '@schakel/api/client'
import { useId } from 'react'
import { dayOf, useLanguage, useText, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useAddressState, useListing } from '../lists/index.ts'
import { type Column, DataTable, Empty, Good, Page, Stopped } from '../look/index.ts'
import { kindWords } from '../organisations/said.ts'
import { useMeIfKnown } from '../session/index.ts'
import { Rebase } from './rebase.tsx'

const text = words(
  {
    title: 'Register van aangewezen organisaties',
    about: 'Wie mag informatie krijgen en doorgeven, voor welke doelgroep, en waarom.',
    search: 'Naam of doelgroep',
    all: 'Alle',
    status: 'Stand',
    kind: 'Soort',
    name: 'Organisatie',
    serves: 'Doelgroep',
    basis: 'Grondslag',
    from: 'Van',
    to: 'Tot',
    none: 'Er is nog niemand aangewezen',
    on: 'Zoals het was op',
    designated: 'Aangewezen',
    suspended: 'Stilgezet',
    withdrawn: 'Ingetrokken',
    expired: 'Verlopen',
  },
  {
    title: 'Register of designated organisations',
    about: 'Who may get information and pass it on, for which target group, and why.',
    search: 'Name or target group',
    all: 'All',
    status: 'State',
    kind: 'Kind',
    name: 'Organisation',
    serves: 'Target group',
    basis: 'Legal basis',
    from: 'From',
    to: 'Until',
    none: 'Nobody is designated yet',
    on: 'As it was on',
    designated: 'Designated',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
)

export function RegisterPage() {
  const t = useWords(text)
  const kinds = useWords(kindWords)
  const me = useMeIfKnown()
  const { designated, suspended, withdrawn, expired } = t
  const listing = useListing('GET /api/v1/register', {
    searches: t.search,
    also: ['on'],
    choices: [
      { name: 'status', label: t.status, options: choicesOf(t.all, { designated, suspended, withdrawn, expired }) },
      { name: 'kind', label: t.kind, options: choicesOf(t.all, kinds, ['oktt', 'csirt', 'participant']) },
    ],
  })
  return (
    <Page
      title={t.title}
      about={<span>{t.about}</span>}
      tools={
        <>
          <SaveAsCsv listing={listing} />
          {me?.audience === 'operator' && me.role === 'admin' && <Rebase />}
        </>
      }
    >
      {me && me.audience !== 'member' && <OnDay />}
      <Listing listing={listing} empty={<Empty title={t.none} neutral />}>
        {(entries) => <RegisterTable entries={entries} />}
      </Listing>
    </Page>
  )
}

/** The operator and its auditor see the register as it was at the end of a day. */
function OnDay() {
  const t = useWords(text)
  const id = useId()
  const address = useAddressState()
  return (
    <div className="field">
      <label htmlFor={id}>{t.on}</label>
      <input
        id={id}
        type="date"
        className="control"
        value={address.get('on') ?? ''}
        onChange={(event) => address.set({ on: event.target.value })}
      />
    </div>
  )
}

function RegisterTable({ entries }: { entries: readonly RegisterEntry[] }) {
  const t = useWords(text)
  const kinds = useWords(kindWords)
  const say = useText()
  const { language } = useLanguage()
  const day = (date: string) => dayOf(new Date(`${date}T12:00:00Z`), language)
  const columns: Column<RegisterEntry>[] = [
    {
      head: t.name,
      leads: true,
      cell: ({ name, kind }) => (
        <>
          <span className="cell-title">{name}</span>
          <br />
          <span className="second">{kinds[kind]}</span>
        </>
      ),
    },
    { head: t.serves, cell: ({ targetGroup }) => targetGroup ?? '–' },
    {
      head: t.basis,
      cell: ({ legalBasis, publication }) => (
        <>
          {legalBasis ? say(legalBasis) : '–'}
          {publication && (
            <>
              <br />
              <span className="second">{publication}</span>
            </>
          )}
        </>
      ),
    },
    { head: t.from, cell: ({ from }) => day(from) },
    { head: t.to, cell: ({ to }) => (to ? day(to) : '–') },
    {
      head: t.status,
      cell: ({ status }) => (status === 'designated' ? <Good>{t[status]}</Good> : <Stopped>{t[status]}</Stopped>),
    },
  ]
  return (
    <DataTable
      label={t.title}
      rows={entries}
      keyOf={({ id }) => id}
      recedes={({ status }) => status !== 'designated'}
      columns={columns}
    />
  )
}
