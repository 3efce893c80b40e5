// API tokens for machines: role, expiry, last use; the token itself is shown once.
import type { Token } from '@schakel/api/client'
import { useState } from 'react'
import { useWords, words } from '../language/index.ts'
import { choicesOf, Listing, SaveAsCsv, useListing } from '../lists/index.ts'
import { DataTable, Form, Good, Note, Section, SelectField, Stopped, TextField, When } from '../look/index.ts'
import { useChange } from '../session/index.ts'
import { roleWords } from './said.ts'

const text = words(
  {
    title: 'Toegang voor machines',
    why: 'Met een token haalt of stuurt een programma gegevens zonder dat iemand inlogt.',
    name: 'Waarvoor is het',
    role: 'Rol',
    expires: 'Geldig tot en met',
    expiresMend: 'Kies een dag in het komende jaar.',
    make: 'Maak een token',
    shown: 'Bewaar dit token nu. Wij laten het maar één keer zien:',
    state: 'Status',
    all: 'Alle',
    active: 'Werkt',
    expired: 'Verlopen',
    revoked: 'Ingetrokken',
    last: 'Laatst gebruikt',
    never: 'Nog nooit',
    noEnd: 'Zonder einde',
    revoke: 'Trek in',
    does: 'Acties',
    ends: (hint: string) => `eindigt op ${hint}`,
    maker: 'Gemaakt door',
    operator: 'De beheerder van dit portaal',
    node: 'De server',
    byToken: (name: string) => `Token ${name}`,
    year: 'Leeg: een jaar.',
  },
  {
    title: 'Access for machines',
    why: 'With a token a program gets or sends data without anyone signing in.',
    name: 'What it is for',
    role: 'Role',
    expires: 'Valid up to and including',
    expiresMend: 'Choose a day within a year.',
    make: 'Make a token',
    shown: 'Keep this token now. We show it only once:',
    state: 'Status',
    all: 'All',
    active: 'Works',
    expired: 'Expired',
    revoked: 'Revoked',
    last: 'Last used',
    never: 'Never yet',
    noEnd: 'Without end',
    revoke: 'Revoke',
    does: 'Actions',
    ends: (hint: string) => `ends in ${hint}`,
    maker: 'Made by',
    operator: 'The operator of this portal',
    node: 'The server',
    byToken: (name: string) => `Token ${name}`,
    year: 'Empty: a year.',
  },
)

export function Tokens({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const listing = useListing('GET /api/v1/members/:id/tokens', {
    params: { id: memberId },
    under: 'tokens',
    choices: [{ name: 'state', label: t.state, options: choicesOf(t.all, t, ['active', 'expired', 'revoked']) }],
  })
  return (
    <Section title={t.title} more={<SaveAsCsv listing={listing} of={t.title} />}>
      <div className="stack">
        <p>{t.why}</p>
        <Listing listing={listing} part empty={null}>
          {(tokens) => <TokenTable tokens={tokens} memberId={memberId} />}
        </Listing>
        <MakeToken memberId={memberId} />
      </div>
    </Section>
  )
}

function makerOf(t: (typeof text)['nl'], { madeBy: { by, name } }: Token): string {
  if (by === 'operator' || by === 'node') return t[by]
  return by === 'token' ? t.byToken(name ?? '') : (name ?? '–')
}

function TokenTable({ tokens, memberId }: { tokens: readonly Token[]; memberId: string }) {
  const t = useWords(text)
  const role = useWords(roleWords)
  const revoke = useChange('DELETE /api/v1/members/:id/tokens/:tokenId')
  return (
    <DataTable
      label={t.title}
      rows={tokens}
      keyOf={(token) => token.id}
      recedes={(token) => token.state !== 'active'}
      columns={[
        {
          head: t.name,
          leads: true,
          cell: (token) => (
            <>
              <span className="cell-title">{token.name || '–'}</span>{' '}
              <span className="second">{t.ends(token.hint)}</span>
            </>
          ),
        },
        { head: t.role, cell: (token) => role[token.role] },
        {
          head: t.state,
          cell: (token) => (token.state === 'active' ? <Good>{t.active}</Good> : <Stopped>{t[token.state]}</Stopped>),
        },
        { head: t.expires, cell: (token) => (token.expires ? <When at={token.expires} as="day" /> : t.noEnd) },
        { head: t.maker, cell: (token) => makerOf(t, token) },
        { head: t.last, cell: (token) => (token.lastUsedAt ? <When at={token.lastUsedAt} as="list" /> : t.never) },
        {
          head: t.does,
          acts: true,
          cell: (token) =>
            token.state === 'active' && (
              <button
                type="button"
                className="button button-small"
                onClick={() => revoke.mutate({ params: { id: memberId, tokenId: token.id } })}
              >
                {t.revoke}
              </button>
            ),
        },
      ]}
    />
  )
}

function MakeToken({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const said = useWords(roleWords)
  const make = useChange('POST /api/v1/members/:id/tokens')
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      {shown && (
        <Note>
          <p>{t.shown}</p>
          <p>
            <code>{shown}</code>
          </p>
        </Note>
      )}
      <Form
        send={t.make}
        clears
        onSend={async ({ name = '', role, expires }) => {
          const body = {
            name,
            role: role as 'reader',
            ...(expires ? { expires: new Date(`${expires}T23:59:59`).toISOString() } : {}),
          }
          setShown((await make.mutateAsync({ params: { id: memberId }, body })).token)
        }}
      >
        <div className="form-row">
          <TextField label={t.name} name="name" maxLength={120} />
          <SelectField
            label={t.role}
            name="role"
            defaultValue="reader"
            options={(['reader', 'analyst', 'admin'] as const).map((role) => [role, said[role]] as const)}
          />
          <TextField label={t.expires} name="expires" type="date" optional hint={t.year} mend={t.expiresMend} />
        </div>
      </Form>
    </>
  )
}
