// What is done with a contact in one press: it is still right, it is called earlier or later.
import type { Contact } from '@schakel/api/client'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { several, useWords, words } from '../language/index.ts'
import { usePassing, useRefusalText } from '../look/index.ts'
import { useChange, useMay, useMe } from '../session/index.ts'

const text = words(
  {
    all: 'Alles klopt nog',
    right: 'Klopt nog',
    confirmed: (n: number) => `${several(n, 'contact', 'contacten')} bevestigd.`,
    earlier: (name: string) => `Bel ${name} eerder`,
    later: (name: string) => `Bel ${name} later`,
  },
  {
    all: 'All still right',
    right: 'Still right',
    confirmed: (n: number) => `${several(n, 'contact', 'contacts')} confirmed.`,
    earlier: (name: string) => `Call ${name} earlier`,
    later: (name: string) => `Call ${name} later`,
  },
)

/** The operator's writers, and the admins of a member. */
export function useMayVouch(): boolean {
  const { write, admin } = useMay()
  return useMe().audience === 'operator' ? write : admin
}

function useConfirm(memberId: string): (contactIds?: string[]) => void {
  const t = useWords(text)
  const say = usePassing()
  const refusal = useRefusalText()
  const confirm = useChange('POST /api/v1/members/:id/contacts/confirmations')
  return (contactIds) =>
    confirm.mutate(
      { params: { id: memberId }, body: contactIds ? { contactIds } : {} },
      {
        onSuccess: ({ confirmed }) => say({ text: t.confirmed(confirmed) }),
        onError: (error) => say({ text: refusal(error) }),
      },
    )
}

/** Those that are in doubt or whose mail comes back are confirmed one by one. */
export function ConfirmAll({ memberId }: { memberId: string }) {
  const t = useWords(text)
  const confirm = useConfirm(memberId)
  if (!useMayVouch()) return null
  return (
    <button type="button" className="button button-small" onClick={() => confirm()}>
      {t.all}
    </button>
  )
}

export function ContactActions({ memberId, contact }: { memberId: string; contact: Contact }) {
  const t = useWords(text)
  const mayVouch = useMayVouch()
  const confirm = useConfirm(memberId)
  const move = useChange('POST /api/v1/members/:id/contacts/:contactId/moves')
  const params = { id: memberId, contactId: contact.id }
  const unsure = contact.freshness !== 'fresh' || contact.bouncedSince !== null
  return (
    <>
      {mayVouch && unsure && (
        <button type="button" className="button button-small" onClick={() => confirm([contact.id])}>
          {t.right}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={t.earlier(contact.name)}
        onClick={() => move.mutate({ params, body: { to: 'earlier' } })}
      >
        <IconArrowUp size={18} stroke={1.5} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t.later(contact.name)}
        onClick={() => move.mutate({ params, body: { to: 'later' } })}
      >
        <IconArrowDown size={18} stroke={1.5} />
      </button>
    </>
  )
}
