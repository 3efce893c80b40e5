// Every message that left: to whom, by what, how often tried, and what went wrong.
import type { Routes } from '@schakel/api/client'
import { numberIn, useLanguage, useWords, words } from '../language/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  Filters,
  Go,
  Good,
  Listing,
  Page,
  Trouble,
  useAddressState,
  Waits,
  When,
} from '../look/index.ts'
import { useList, useMe } from '../session/index.ts'
import { deliveryKindWords, deliveryStateWords } from './said.ts'

type Delivery = Routes['GET /api/v1/deliveries']['answer']['items'][number]

const text = words(
  {
    title: 'Verzonden',
    about: 'Wat er is verstuurd, en of de ontvanger het aannam.',
    state: 'Status',
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
    state: 'Status',
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
const states = ['pending', 'sending', 'sent', 'failed', 'bounced', 'given-up'] as const

export function DeliveriesPage() {
  const t = useWords(text)
  const said = useWords(deliveryStateWords)
  const address = useAddressState()
  const { audience } = useMe()
  const query = Object.fromEntries(
    (['state', 'member'] as const).flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : [])),
  )
  const list = useList('GET /api/v1/deliveries', { query })
  return (
    <Page title={t.title} about={t.about}>
      <div>
        <Filters
          choices={[
            {
              name: 'state',
              label: t.state,
              options: [['', t.all], ...states.map((state) => [state, said[state]] as const)],
            },
          ]}
        />
        <Listing
          list={list}
          narrowedBy={['state', 'member']}
          empty={
            <Empty title={t.none} neutral>
              <p>{t.noneWhy}</p>
            </Empty>
          }
        >
          {(deliveries: Delivery[]) => <DeliveryTable deliveries={deliveries} withMember={audience !== 'member'} />}
        </Listing>
      </div>
    </Page>
  )
}

function DeliveryTable({ deliveries, withMember }: { deliveries: readonly Delivery[]; withMember: boolean }) {
  const t = useWords(text)
  const kinds = useWords(deliveryKindWords)
  const { language } = useLanguage()
  const member: Column<Delivery> = {
    head: t.member,
    cell: (row) => <Go to={`/members/${row.member.id}`}>{row.member.name}</Go>,
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
