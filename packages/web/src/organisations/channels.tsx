// How an organisation is reached: mail addresses and signed webhooks, each tested on the spot.
import type { Channel } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import {
  DataTable,
  Empty,
  Form,
  Good,
  Note,
  Section,
  SelectField,
  Stopped,
  TextField,
  Trouble,
  usePassing,
  useRefusalText,
  Waits,
  When,
} from '../look/index.ts'
import { useChange, useMay } from '../session/index.ts'

const text = words(
  {
    title: 'Kanalen',
    all: 'Alle',
    where: 'Waarheen',
    state: 'Status',
    last: 'Laatst bezorgd',
    never: 'Nog nooit',
    does: 'Acties',
    mail: 'Mail',
    webhook: 'Webhook',
    kind: 'Soort',
    address: 'Mailadres of webadres',
    addressHint: 'Een webadres begint met https://',
    addressMend: 'Vul een volledig mailadres in, of een openbaar webadres dat met https:// begint.',
    add: 'Voeg het kanaal toe',
    unproven: 'Nog niet getest',
    unconfirmed: 'Wacht op bevestiging',
    unconfirmedWhy: 'Wij mailden dit adres een link. Er komt pas iets na een klik daarop.',
    working: 'Werkt',
    failing: 'Hapert',
    bounced: 'Mail komt terug',
    off: 'Uit',
    test: 'Stuur een test',
    askAgain: 'Vraag het opnieuw',
    asked: 'De vraag om te bevestigen is verstuurd.',
    tested: 'De test is verstuurd.',
    testFailed: (problem: string) => `De mailserver of ontvanger nam het niet aan: ${problem}`,
    turnOff: 'Zet uit',
    turnOn: 'Zet aan',
    remove: 'Haal weg',
    none: 'Er is nog geen kanaal',
    noneWhy: 'Zonder kanaal ziet u bevindingen alleen hier in het portaal.',
    secret:
      'Bewaar dit geheim. Daarmee controleert uw systeem de handtekening (Standard Webhooks). Wij laten het maar één keer zien:',
  },
  {
    title: 'Channels',
    all: 'All',
    where: 'Where to',
    state: 'Status',
    last: 'Last delivered',
    never: 'Never yet',
    does: 'Actions',
    mail: 'Mail',
    webhook: 'Webhook',
    kind: 'Kind',
    address: 'Mail address or web address',
    addressHint: 'A web address begins with https://',
    addressMend: 'Fill in a whole mail address, or a public web address that begins with https://.',
    add: 'Add the channel',
    unproven: 'Not tested yet',
    unconfirmed: 'Waits to be confirmed',
    unconfirmedWhy: 'We mailed a link to this address. Nothing comes before somebody opens it.',
    working: 'Works',
    failing: 'Has problems',
    bounced: 'Mail comes back',
    off: 'Off',
    test: 'Send a test',
    askAgain: 'Ask again',
    asked: 'The question to confirm was sent.',
    tested: 'The test was sent.',
    testFailed: (problem: string) => `The mail server or receiver did not take it: ${problem}`,
    turnOff: 'Switch off',
    turnOn: 'Switch on',
    remove: 'Remove',
    none: 'There is no channel yet',
    noneWhy: 'Without a channel you see findings only here in the portal.',
    secret: 'Keep this secret. Your system checks the signature with it (Standard Webhooks). We show it only once:',
  },
)

const channelStates = ['unproven', 'working', 'failing', 'bounced', 'off'] as const

export function Channels({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const { write } = useMay()
  const listing = useListing('GET /api/v1/members/:id/channels', {
    params: { id: memberId },
    under: 'channels',
    choices: [
      { name: 'kind', label: t.kind, options: choicesOf(t.all, t, ['mail', 'webhook']) },
      { name: 'state', label: t.state, options: choicesOf(t.all, t, channelStates) },
    ],
  })
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <div className="stack">
        <Listing
          listing={listing}
          part
          empty={
            <Empty title={t.none} neutral>
              <p>{t.noneWhy}</p>
            </Empty>
          }
        >
          {(channels) => <ChannelTable channels={channels} memberId={memberId} />}
        </Listing>
        {write && <AddChannel memberId={memberId} />}
      </div>
    </Section>
  )
}

function ChannelTable({ channels, memberId }: { channels: readonly Channel[]; memberId: string }) {
  const t = useWords(text)
  const { write } = useMay()
  return (
    <DataTable
      label={t.title}
      rows={channels}
      keyOf={(channel) => channel.id}
      recedes={(channel) => channel.state === 'off'}
      columns={[
        {
          head: t.where,
          leads: true,
          cell: (channel) => (
            <>
              <span className="cell-title">{channel.address}</span> <span className="second">{t[channel.kind]}</span>
            </>
          ),
        },
        { head: t.state, cell: (channel) => <ChannelState channel={channel} /> },
        {
          head: t.last,
          cell: (channel) => (channel.lastDeliveryAt ? <When at={channel.lastDeliveryAt} as="list" /> : t.never),
        },
        {
          head: t.does,
          acts: true,
          cell: (channel) => write && <ChannelActions channel={channel} memberId={memberId} />,
        },
      ]}
    />
  )
}

function ChannelState({ channel }: { channel: Channel }) {
  const t = useWords(text)
  const word = t[channel.state]
  if (channel.confirmedAt === null && channel.state !== 'off' && channel.state !== 'bounced')
    return (
      <>
        <Waits>{t.unconfirmed}</Waits>
        <p className="second">{t.unconfirmedWhy}</p>
      </>
    )
  if (channel.state === 'working') return <Good>{word}</Good>
  if (channel.state === 'unproven') return <Waits>{word}</Waits>
  if (channel.state === 'off') return <Stopped>{word}</Stopped>
  return (
    <>
      <Trouble>{word}</Trouble>
      {channel.stateDetail && <p className="second">{channel.stateDetail}</p>}
    </>
  )
}

function ChannelActions({ channel, memberId }: { channel: Channel; memberId: string }) {
  const t = useWords(text)
  const say = usePassing()
  const refusal = useRefusalText()
  const test = useChange('POST /api/v1/members/:id/channels/:channelId/tests')
  const change = useChange('PATCH /api/v1/members/:id/channels/:channelId')
  const remove = useChange('DELETE /api/v1/members/:id/channels/:channelId')
  const params = { id: memberId, channelId: channel.id }
  const off = channel.state === 'off'
  const asks = channel.confirmedAt === null
  const sent = asks ? t.asked : t.tested
  return (
    <span className="row">
      {!off && (
        <button
          type="button"
          className="button button-small"
          aria-disabled={test.isPending}
          onClick={() =>
            test.mutate(
              { params },
              {
                onSuccess: (answer) => say({ text: answer.sent ? sent : t.testFailed(answer.problem ?? '') }),
                onError: (error) => say({ text: refusal(error) }),
              },
            )
          }
        >
          {asks ? t.askAgain : t.test}
        </button>
      )}
      <button
        type="button"
        className="button button-small"
        onClick={() => change.mutate({ params, body: { state: off ? 'unproven' : 'off' } })}
      >
        {off ? t.turnOn : t.turnOff}
      </button>
      {off && (
        <button type="button" className="button button-small" onClick={() => remove.mutate({ params })}>
          {t.remove}
        </button>
      )}
    </span>
  )
}

function AddChannel({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const create = useChange('POST /api/v1/members/:id/channels')
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      {secret && (
        <Note>
          <p>{t.secret}</p>
          <p>
            <code>{secret}</code>
          </p>
        </Note>
      )}
      <Form
        send={t.add}
        clears
        onSend={async ({ address = '', kind }) => {
          const made = await create.mutateAsync({ params: { id: memberId }, body: { kind: kind as 'mail', address } })
          setSecret(made.secret)
        }}
      >
        <div className="form-row">
          <SelectField
            label={t.kind}
            name="kind"
            options={[
              ['mail', t.mail],
              ['webhook', t.webhook],
            ]}
          />
          <TextField label={t.address} name="address" hint={t.addressHint} mend={t.addressMend} maxLength={2000} />
        </div>
      </Form>
    </>
  )
}
