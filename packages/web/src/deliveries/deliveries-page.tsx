// Every message that left: to whom, by what, how often tried, and what went wrong.
import type { Routes } from '@schakel/api/client'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { type Column, DataTable, Empty, Go, Good, Page, Trouble, Waits, When } from '../look/index.ts'
import { useMe } from '../session/index.ts'
import { deliveryKindWords, deliveryStateWords } from './said.ts'

type Delivery = Routes['GET /api/v1/deliveries']['answer']['items'][number]

const text = words(
  {
    title: 'Verzonden',
    about: 'Wat er is verstuurd, en of de ontvanger het aannam.',
    search: 'Adres of onderwerp',
    state: 'Status',
    kind: 'Soort',
    all: 'Alle',
    member: 'Deelnemer',
    what: 'Bericht',
    to: 'Naar',
    content: 'Bevindingen',
    at: 'Wanneer',
    attempts: (n: number) => `${n} keer geprobeerd`,
    none: 'Er is nog niets verstuurd',
    noneWhy: 'Zodra er een bevinding is, krijgt iedereen met een kanaal bericht.',
  },
  {
    title: 'Sent',
    about: 'What was sent, and whether the receiver took it.',
    search: 'Address or subject',
    state: 'Status',
    kind: 'Kind',
    all: 'All',
    member: 'Member',
    what: 'Message',
    to: 'To',
    content: 'Findings',
    at: 'When',
    attempts: (n: number) => `tried ${n} times`,
    none: 'Nothing was sent yet',
    noneWhy: 'As soon as there is a finding, everyone with a channel gets a message.',
  },
)

export function DeliveriesPage() {
  const t = useWords(text)
  const states = useWords(deliveryStateWords)
  const kinds = useWords(deliveryKindWords)
  const { audience } = useMe()
  const listing = useListing('GET /api/v1/deliveries', {
    searches: t.search,
    choices: [
      { name: 'state', label: t.state, options: choicesOf(t.all, states) },
      { name: 'kind', label: t.kind, options: choicesOf(t.all, kinds) },
    ],
    also: ['member'],
  })
  return (
    <Page title={t.title} about={t.about} tools={<SaveAsCsv listing={listing} />}>
      <Listing
        listing={listing}
        empty={
          <Empty title={t.none} neutral>
            <p>{t.noneWhy}</p>
          </Empty>
        }
      >
        {(deliveries: Delivery[]) => <DeliveryTable deliveries={deliveries} withMember={audience !== 'member'} />}
      </Listing>
    </Page>
  )
}

function DeliveryTable({ deliveries, withMember }: { deliveries: readonly Delivery[]; withMember: boolean }) {
  const t = useWords(text)
  const kinds = useWords(deliveryKindWords)
  const { language } = useLanguage()
  const member: Column<Delivery> = {
    head: t.member,
    cell: (row) => row.member && <Go to={`/members/${row.member.id}`}>{row.member.name}</Go>,
  }
  return (
    <DataTable
      label={t.title}
      rows={deliveries}
      keyOf={(row) => row.id}
      columns={[
        {
          head: t.what,
          leads: true,
          cell: (row) => (
            <>
              <span className="cell-title">{row.subject ?? kinds[row.kind as 'digest'] ?? row.kind}</span>
              <br />
              <span className="second">{kinds[row.kind as 'digest'] ?? row.kind}</span>
            </>
          ),
        },
        ...(withMember ? [member] : []),
        { head: t.to, cell: (row) => row.address },
        { head: t.content, end: true, cell: (row) => numberIn(language, row.contentCount) },
        { head: t.state, cell: (row) => <DeliveryState row={row} /> },
        { head: t.at, end: true, cell: (row) => <When at={row.sentAt ?? row.createdAt} as="list" /> },
      ]}
    />
  )
}

function DeliveryState({ row }: { row: Delivery }) {
  const t = useWords(text)
  const word = useWords(deliveryStateWords)[row.state]
  if (row.state === 'sent') return <Good>{word}</Good>
  if (row.state === 'pending' || row.state === 'sending') return <Waits>{word}</Waits>
  return (
    <>
      <Trouble>{word}</Trouble>
      <p className="second">
        {t.attempts(row.attempts)}
        {row.lastProblem && `: ${row.lastProblem}`}
      </p>
    </>
  )
}
